"""Days in figures, the day first: 14/04/1999, 14.04.1999, 1999-04-14."""

from __future__ import annotations

from timeline.times.arithmetic import day_exists
from timeline.times.meaning import CalendarDate
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import full_year
from timeline.times.spanish.writing import rule


def _day(named: Named) -> Produced:
    year, month, day = full_year(named["year"]), int(named["month"]), int(named["day"])
    return CalendarDate(year, month, day) if year and day_exists(year, month, day) else None


RULES = (
    rule(
        "14/04/1999",
        "{two digits:day}/{two digits:month}/{any year:year}",
        _day,
        {
            "Fechada el 03/04/1998, es breve.": [("03/04/1998", "DATE", "1998-04-03")],
            "Recibida el 23/02/99 por correo.": [("23/02/99", "DATE", "1999-02-23")],
        },
        ("El código es 45/77/1999.", "Pesa 04/14/1999 onzas."),
        not_before="[/0-9-]",
    ),
    rule(
        "14.04.1999",
        "{two digits:day}(.{two digits:month}.|-{two digits:month2}-){year:year}",
        lambda n: _day({**n, "month": n["month"] or n["month2"]}),
        {
            "Firmado en Bonn, 17.02.1999, por ambos.": [("17.02.1999", "DATE", "1999-02-17")],
            "Sellado el 17-02-1999 en rojo.": [("17-02-1999", "DATE", "1999-02-17")],
        },
        ("Salió la versión 45.13.1999.",),
        not_before="[.-]?[0-9]",
    ),
    rule(
        "1999-04-14",
        "{year:year}-{two digits:month}-{two digits:day}",
        _day,
        {"El registro empieza el 1999-02-05.": [("1999-02-05", "DATE", "1999-02-05")]},
        ("Pone 1999-13-45 ahí.",),
        not_before="[-0-9]",
    ),
)
