"""Parts of a year: quarters, halves and seasons."""

from __future__ import annotations

from timeline.times.meaning import Constant, YearPart
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import ORDINALS, SEASONS, YEAR_TURNS
from timeline.times.spanish.writing import LEAD, edge_of, rule, turn_of

_OF_YEAR = "[ (de|del|del año) {year:year}| {of year:of_year}| del año]"


def _part(part: str, named: Named) -> Produced:
    if named["year"]:
        return Constant("DATE", f"{named['year']}-{part}", edge_of(named))
    year_turn = YEAR_TURNS[named["of_year"]] if named["of_year"] else None
    return YearPart(part, turn_of(named), year_turn, edge_of(named))


def _half(named: Named) -> Produced:
    number = ORDINALS[named["ordinal"]]
    return _part(f"H{number}", named) if number <= 2 else None


RULES = (
    rule(
        "el tercer trimestre",
        "[el ]{ordinal:ordinal} trimestre" + _OF_YEAR,
        lambda n: _part(f"Q{ORDINALS[n['ordinal']]}", n),
        {
            "Las ventas cayeron en el cuarto trimestre.": [("el cuarto trimestre", "DATE", "1998-Q4")],
            "Acabó con el tercer trimestre de 1990.": [("el tercer trimestre de 1990", "DATE", "1990-Q3")],
        },
    ),
    rule(
        "el primer semestre",
        "[el ]{ordinal:ordinal} semestre" + _OF_YEAR + "|[la ](primera mitad|{half:half} mitad)" + " de {year:year3}",
        lambda n: _half(
            {**n, "ordinal": n["ordinal"] or ("segundo" if n["half"] else "primer"), "year": n["year"] or n["year3"]}
        ),
        {"Subieron en el primer semestre de 1998.": [("el primer semestre de 1998", "DATE", "1998-H1")]},
    ),
    rule(
        "el verano de 1936",
        LEAD
        + "[el |la |{turn:turn} |el {turn:turn1} |la {turn:turn2} ]{season:season}[ {turn after:turn_after}]"
        + "[ (de|del|del año) {year:year}| {of year:of_year}]",
        lambda n: _part(SEASONS[n["season"]], {**n, "turn": n["turn"] or n["turn1"] or n["turn2"]}),
        {
            "Enfermó el invierno pasado.": [("el invierno pasado", "DATE", "1998-WI")],
            "El verano de 1936 fue cálido.": [("El verano de 1936", "DATE", "1936-SU")],
            "Los pedidos bajaron a principios de otoño.": [("principios de otoño", "DATE", "1998-FA")],
        },
        ("Una casa de verano ardió.", "La Primavera de Praga acabó."),
        not_after=r"\b(?:casa|ropa|vacaciones|escuela|curso|horario|palacio|juegos)[ \n]+de[ \n]+",
        not_before=r"[ \n]+(?:de[ \n]+(?!1|2)|árabe)",
    ),
)
