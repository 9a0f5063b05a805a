"""Days and months of the calendar: el 14 de abril de 1999; del 9 al 12 de marzo; principios de mayo."""

from __future__ import annotations

from attrs import evolve

from timeline.times.meaning import CalendarDate
from timeline.times.rule import Named, Piece, Produced
from timeline.times.spanish.lexicon import WEEKDAYS, YEAR_TURNS
from timeline.times.spanish.writing import LEAD, OF_YEAR, calendar_date, edge_of, rule, turn_of

_WHICH_YEAR = "[(,| de| del| del año) {year:year}|[,] {of year:of_year}]"


def _day(named: Named) -> Produced:
    it = calendar_date(named["month"], named["day"], named.get("year", ""))
    if it is None:
        return None
    if named.get("of_year"):
        return evolve(it, year_turn=YEAR_TURNS[named["of_year"]])
    return evolve(it, turn=turn_of(named), weekday=WEEKDAYS[named["weekday"]] if named["weekday"] else None)


def _pair(named: Named) -> Produced:
    year = named["year"]
    first = calendar_date(named["month1"] or named["month"], named["first"], year)
    second = calendar_date(named["month"], named["second"], year)
    if first is None or second is None:
        return None
    return (
        Piece("first", first, "month1" if named["month1"] else "first"),
        Piece("second", second, "year" if year else "month"),
    )


def _month(named: Named) -> Produced:
    it = calendar_date(named["month"], "", named.get("year", ""), edge_of(named))
    if it is None or named.get("year"):
        return it
    year_turn = YEAR_TURNS[named["of_year"]] if named.get("of_year") else None
    return evolve(it, turn=turn_of(named), year_turn=year_turn)


def _months(named: Named) -> Produced:
    first, second = (calendar_date(named[name], "", named["year"]) for name in ("first", "second"))
    assert first is not None
    assert second is not None
    return Piece("first", first, "first"), Piece("second", second, "year" if named["year"] else "second")


def _day_of_month(named: Named) -> Produced:
    return CalendarDate(day=int(named["day"]))


RULES = (
    rule(
        "14 de abril de 1999",
        "[el ][{weekday:weekday}[,][ día][ el] |día ]{day:day} de[l mes de] {month:month}" + _WHICH_YEAR,
        _day,
        {
            "El tratado se firmó el 14 de abril de 1999.": [("el 14 de abril de 1999", "DATE", "1999-04-14")],
            "Nació un 2 de mayo del año 1949.": [("2 de mayo del año 1949", "DATE", "1949-05-02")],
            "El acuerdo del 3 de junio del año pasado caducó.": [("3 de junio del año pasado", "DATE", "1998-06-03")],
            "Abrirá el lunes 12 de abril.": [("el lunes 12 de abril", "DATE", "1999-04-12")],
            "Llegó el 1.º de mayo de 1998.": [("el 1.º de mayo de 1998", "DATE", "1998-05-01")],
            "Se irá el primero de mayo.": [("el primero de mayo", "DATE", "1999-05-01")],
            "Fue el 3 de dic. de 1998 en Lima.": [("el 3 de dic. de 1998", "DATE", "1998-12-03")],
            "Se fijó el catorce de abril de 1999.": [("el catorce de abril de 1999", "DATE", "1999-04-14")],
        },
        ("El formulario dice 31 de abril.", "El 30 de febrero no pasó nada.", "Vive en la calle Dos de Mayo."),
        not_after=r"\b(?:calle|plaza|avenida|barrio|estación|hospital)[ \n]+(?:del?[ \n]+)?",
        not_before=r"[.,:/]?[0-9]|%",
    ),
    rule(
        "el pasado 12 de abril",
        "el {turn:turn} [{weekday:weekday}[,] ][día ]{day:day} de {month:month}",
        _day,
        {
            "El puente cayó el pasado 12 de diciembre.": [("el pasado 12 de diciembre", "DATE", "1998-12-12")],
            "El próximo 1 de abril habrá cumbre.": [("El próximo 1 de abril", "DATE", "1999-04-01")],
        },
    ),
    rule(
        "del 9 al 12 de marzo",
        "{day:first}[ de {month:month1}]( al | y | y el | a | o |-){day:second} de {month:month}" + OF_YEAR,
        _pair,
        {
            "Nevó del 9 al 12 de febrero de 1999.": [
                ("9", "DATE", "1999-02-09"),
                ("12 de febrero de 1999", "DATE", "1999-02-12"),
            ],
            "La feria duró del 30 de marzo al 2 de abril de 1997.": [
                ("30 de marzo", "DATE", "1997-03-30"),
                ("2 de abril de 1997", "DATE", "1997-04-02"),
            ],
            "Los ministros se verán el 24 y 25 de abril.": [
                ("24", "DATE", "1999-04-24"),
                ("25 de abril", "DATE", "1999-04-25"),
            ],
        },
    ),
    rule(
        "abril de 1999",
        LEAD + "[el mes de ]{month:month}(,| de| del| del año|) {year:year}",
        _month,
        {
            "La oficina cerró en abril de 1947.": [("abril de 1947", "DATE", "1947-04")],
            "La tregua llegó a finales de nov. de 1995.": [("finales de nov. de 1995", "DATE", "1995-11")],
        },
    ),
    rule(
        "marzo y abril de 2021",
        "{month name:first}( y | a | o |-){month name:second}" + OF_YEAR,
        _months,
        {
            "La sequía de marzo y abril de 2021 acabó.": [
                ("marzo", "DATE", "2021-03"),
                ("abril de 2021", "DATE", "2021-04"),
            ]
        },
    ),
    rule(
        "en abril",
        "{month name:month}[ {of year:of_year}]",
        _month,
        {
            "Las conversaciones seguirán en abril.": [("abril", "DATE", "1999-04")],
            "Las exportaciones cayeron en diciembre.": [("diciembre", "DATE", "1998-12")],
            "La cifra de enero fue mala.": [("enero", "DATE", "1999-01")],
            "Se votará en abril del año que viene.": [("abril del año que viene", "DATE", "2000-04")],
        },
        (
            "El alcalde mayor habló.",
            "Abril Zamora ganó el premio.",
            "La Plaza de Mayo estaba llena.",
            "El 31 de abril no existe.",
            "El libro de Abril y de Julio Sanz.",
        ),
        small="month",
        after=(
            r"(?:^|[\s(\"])(?:en|de|desde|hasta|para|a|durante|entre|y|e|o|este|hacia|sobre"
            r"|fines de|finales de|antes de|después de)[ \n]+"
        ),
        not_after=r"(?:\b(?:plaza|avenida|calle|madres|hospital|barrio|paseo)|[0-9]\.?º?)[ \n]+de[ \n]+",
        not_before=r"[ \n]+(?:[0-9]{1,2}\b)",
    ),
    rule(
        "principios de marzo",
        "({part:part} de|{about:about}) [el mes de ]{month name:month}[ {of year:of_year}]",
        _month,
        {"Se espera un pacto a principios de mayo.": [("principios de mayo", "DATE", "1999-05")]},
    ),
    rule(
        "el pasado abril",
        "[el ]{turn:turn} [mes de ]{month name:month}|[el mes de ]{month name:month2} {turn after:turn_after}",
        lambda n: _month({**n, "month": n["month"] or n["month2"]}),
        {
            "Los precios subieron el pasado febrero.": [("el pasado febrero", "DATE", "1999-02")],
            "Se jubila el próximo mes de mayo.": [("el próximo mes de mayo", "DATE", "1999-05")],
            "Todo empezó en marzo pasado.": [("marzo pasado", "DATE", "1998-03")],
        },
    ),
    rule(
        "el mes de abril",
        "el mes de {month name:month}[ {of year:of_year}]",
        _month,
        {"Llovió todo el mes de febrero.": [("el mes de febrero", "DATE", "1999-02")]},
    ),
    rule(
        "el día 14",
        "[el ](día|{weekday:weekday}) {figures:day}",
        _day_of_month,
        {
            "El rey llegará el día 14.": [("el día 14", "DATE", "1999-03-14")],
            "El rey se fue el viernes 5.": [("el viernes 5", "DATE", "1999-03-05")],
        },
        ("El día 14 veces peor.",),
        before=r"[.,;)]|$|[ \n]+(?:y|en|a|al|por|con|para|se|el|la|que)\b",
        not_before="[.,:/]?[0-9]",
    ),
)
