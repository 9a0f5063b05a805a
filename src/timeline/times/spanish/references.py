"""Now, recently, soon: ahora, hoy en día, recientemente, próximamente."""

from __future__ import annotations

from timeline.times.meaning import Constant
from timeline.times.spanish.writing import rule

RULES = (
    rule(
        "ahora",
        "{present:words}",
        lambda _: Constant("DATE", "PRESENT_REF"),
        {
            "El puente está ahora abierto.": [("ahora", "DATE", "PRESENT_REF")],
            "Hoy en día nadie lo lee.": [("Hoy en día", "DATE", "PRESENT_REF")],
        },
        ("Ahora bien, nadie vino.",),
        not_before=r"[ \n]+bien\b",
    ),
    rule(
        "recientemente",
        "{past:words}",
        lambda _: Constant("DATE", "PAST_REF"),
        {"Se vendió recientemente.": [("recientemente", "DATE", "PAST_REF")]},
    ),
    rule(
        "próximamente",
        "{future:words}",
        lambda _: Constant("DATE", "FUTURE_REF"),
        {"Firmarán en breve.": [("en breve", "DATE", "FUTURE_REF")]},
    ),
)
