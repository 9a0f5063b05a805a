"""Years, decades and centuries: en 1999, los años noventa, el siglo XX."""

from __future__ import annotations

from timeline.times.meaning import CalendarDate, Constant
from timeline.times.rule import Named, Piece, Produced
from timeline.times.spanish.lexicon import DECADES, roman
from timeline.times.spanish.writing import LEAD, NO_NOUN, edge_of, rule

_COUNTED = (
    r"%|[.,]?[0-9]|[-/:][0-9]|[ \n]+(?:por[ \n]ciento|personas|soldados|dólares|euros|pesos|pesetas|millones|metros"
    r"|kilómetros|hombres|mujeres|muertos|heridos|casos|puntos|toneladas|hogares|viviendas|empleos|años"
    r"|de[ \n]los[ \n])\b"
)


def _year(named: Named) -> Produced:
    return CalendarDate(int(named["year"]), mod=edge_of(named))


def _span(named: Named) -> Produced:
    first, last = int(named["first"]), int(named["last"])
    if not first < last <= first + 150:
        return None
    return Piece("first", CalendarDate(first), "first"), Piece("last", CalendarDate(last), "last")


def _decade(named: Named) -> Produced:
    if word := named["word"]:
        return Constant("DATE", f"19{DECADES[word]}", edge_of(named))
    figures = named["decade"]
    return Constant("DATE", figures[:3] if len(figures) == 4 else f"19{figures[0]}", edge_of(named))


def _century(named: Named) -> Produced:
    number = roman(named["roman"])
    return Constant("DATE", f"{number - 1:02d}", edge_of(named)) if 1 <= number <= 30 else None


RULES = (
    rule(
        "en 1949",
        LEAD + "[el año |año ]{year:year}",
        _year,
        {
            "En 1956 rompieron con ella.": [("1956", "DATE", "1956")],
            "El crecimiento se frenó a principios de 1997.": [("principios de 1997", "DATE", "1997")],
            "Temen el año 2000.": [("el año 2000", "DATE", "2000")],
            "Desde hacia 1950 se sabe.": [("hacia 1950", "DATE", "1950")],
        },
        ("Envió a 2000 soldados.", "Vive en 2000 metros cuadrados.", "Cuesta $1999.", "Acudieron 1949 personas."),
        after=(
            r"(?:^|[\s(\"])(?:en|desde|hasta|durante|para|a|temen|año|entre|hacia|antes de|después de|partir de"
            r"|mediados de)[ \n]+"
        ),
        not_before=_COUNTED,
    ),
    rule(
        "el año 1949",
        LEAD + "[el ]año {year:year}",
        _year,
        {"El año 1999 fue malo.": [("El año 1999", "DATE", "1999")]},
    ),
    rule(
        "de 1949",
        "{year:year}",
        _year,
        {
            "El pacto de 1949, ya renovado, siguió.": [("1949", "DATE", "1949")],
            "Las elecciones de 1998 y 1999 fueron libres.": [("1998", "DATE", "1998"), ("1999", "DATE", "1999")],
            "La película (1994) ganó.": [("1994", "DATE", "1994")],
        },
        ("Más de 2000 fueron detenidos.", "La sala 1949 está cerrada.", "Un grupo de 2000 hombres."),
        after=r"(?:^|[\s(\"])(?:de|del|del año|y|e|o)[ \n]+|\(",
        not_after=r"\b(?:más|menos|cerca|alrededor)[ \n]+de[ \n]+",
        before=NO_NOUN,
        not_before=_COUNTED,
    ),
    rule(
        "1949-1953",
        "{year:first}(-| a | al ){year:last}",
        _span,
        {"Gobernó solo (1949-1953).": [("1949", "DATE", "1949"), ("1953", "DATE", "1953")]},
        not_before="[-0-9%]",
    ),
    rule(
        "los años noventa",
        LEAD + "(los años|la década de[ los[ años]]|la década del) ({decade:decade}|{decade word:word})|"
        "{part:part2} de los {decade:decade2}",
        lambda n: _decade({**n, "part": n["part"] or n["part2"], "decade": n["decade"] or n["decade2"]}),
        {
            "Empezó en los años 90.": [("los años 90", "DATE", "199")],
            "Fue en la década de 1980.": [("la década de 1980", "DATE", "198")],
            "La crisis de los años treinta fue larga.": [("los años treinta", "DATE", "193")],
            "A finales de los 60 todo cambió.": [("finales de los 60", "DATE", "196")],
        },
        ("Murieron los 20 pasajeros.", "Los 30 países votaron.", "Hablaron los Veinte."),
        before=NO_NOUN + "|[ \n]+(?:del?|todo)\\b",
        not_before="[-0-9%.,/][0-9]",
    ),
    rule(
        "el siglo XX",
        LEAD + "[el ]siglo {roman:roman}",
        _century,
        {"El siglo XIX empezó en calma.": [("El siglo XIX", "DATE", "18")]},
        ("El siglo de oro acabó.",),
    ),
)
