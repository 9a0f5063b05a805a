"""Counted from somewhere: hace dos semanas, el año pasado, dos días después, el mes que viene."""

from __future__ import annotations

from typing import cast

from timeline.times.meaning import Constant, Origin, Shift, Unit
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import STORY_TURNS, UNITS, number
from timeline.times.spanish.writing import LEAD, amount_mod, edge_of, rule, turn_of

_COUNT = "[{amount:amount} ]({number:number}|{loose:loose}) {units:unit}[ y {half:half}]"
_CLOCK = ("second", "minute", "hour")


def _unit(named: Named) -> Unit:
    return cast(Unit, UNITS[named["unit"]])


def _moved(named: Named, way: int, origin: Origin = "publication") -> Produced:
    count, unit, mod = number(named["number"] or named["loose"]), _unit(named), amount_mod(named)
    if count is None:
        return None
    count += 0.5 if named["half"] else 0
    if unit == "year" and count != int(count):  # two and a half years ago: the month can be told
        return Shift("month", way * int(count * 12), origin, mod=mod)
    if count != int(count) or unit in _CLOCK:
        return Constant("TIME" if unit in _CLOCK else "DATE", "PAST_REF" if way < 0 else "FUTURE_REF", mod)
    told: Unit | None = "year" if unit in ("decade", "century", "millennium") else None
    return Shift(unit, way * int(count), origin, told, mod)


def _turned(named: Named) -> Produced:
    turn = turn_of(named)
    return None if turn is None else Shift(_unit(named), turn, mod=edge_of(named))


def _story(named: Named) -> Produced:
    return Shift(_unit(named), STORY_TURNS[named["turn"]], "story", mod=edge_of(named))


RULES = (
    rule(
        "hace dos semanas",
        "hace [ya |apenas |solo |sólo ]" + _COUNT,
        lambda n: _moved(n, -1),
        {
            "Llegó hace dos días.": [("hace dos días", "DATE", "1999-03-08")],
            "Huyó hace casi tres semanas.": [("hace casi tres semanas", "DATE", "1999-W07")],
            "Se fue hace ya tres meses.": [("hace ya tres meses", "DATE", "1998-12")],
            "Empezó hace cinco meses.": [("hace cinco meses", "DATE", "1998-10")],
            "Hace un año pactaron.": [("Hace un año", "DATE", "1998")],
            "Hace dos años y medio se fue.": [("Hace dos años y medio", "DATE", "1996-09")],
        },
        ("Hace dos intentos más.",),
    ),
    rule(
        "dos semanas atrás",
        _COUNT + " atrás",
        lambda n: _moved(n, -1),
        {"Se fue dos semanas atrás.": [("dos semanas atrás", "DATE", "1999-W08")]},
    ),
    rule(
        "hace años",
        "hace [{vague:vague} ][ya ]{plural:unit}",
        lambda _: Constant("DATE", "PAST_REF"),
        {"Se casaron hace varios años.": [("hace varios años", "DATE", "PAST_REF")]},
    ),
    rule(
        "dentro de tres meses",
        "(dentro de|de aquí a) " + _COUNT,
        lambda n: _moved(n, 1),
        {
            "Termina dentro de dos semanas.": [("dentro de dos semanas", "DATE", "1999-W12")],
            "Habrá cumbre dentro de tres meses.": [("dentro de tres meses", "DATE", "1999-06")],
        },
        ("Está dentro de dos cajas.",),
    ),
    rule(
        "dos días después",
        _COUNT + " (después|más tarde)",
        lambda n: _moved(n, 1, "story"),
        {
            "Cayó el 2 de marzo. Tres días después subió.": [
                ("el 2 de marzo", "DATE", "1999-03-02"),
                ("Tres días después", "DATE", "1999-03-05"),
            ]
        },
    ),
    rule(
        "un mes antes",
        _COUNT + " antes",
        lambda n: _moved(n, -1, "story"),
        {
            "Murió el 9 de enero de 1998. Un mes antes había dimitido.": [
                ("el 9 de enero de 1998", "DATE", "1998-01-09"),
                ("Un mes antes", "DATE", "1997-12"),
            ]
        },
    ),
    rule(
        "el año pasado",
        LEAD
        + "(la |el |las |los |){calendar unit:unit} {turn after:turn_after}|"
        + "[{part:part2} (del|de la|de) |el |la |del ]{turn:turn} {long unit:unit2}",
        lambda n: _turned({**n, "unit": n["unit"] or n["unit2"], "part": n["part"] or n["part2"]}),
        {
            "Dimitió el mes pasado.": [("el mes pasado", "DATE", "1999-02")],
            "Nevó esta semana.": [("esta semana", "DATE", "1999-W10")],
            "Termina el año que viene.": [("el año que viene", "DATE", "2000")],
            "Rompieron la semana pasada.": [("la semana pasada", "DATE", "1999-W09")],
            "Votan la próxima semana.": [("la próxima semana", "DATE", "1999-W11")],
            "Cierra a finales de este año.": [("finales de este año", "DATE", "1999")],
        },
        ("Este segundo intento falló.", "La pasada victoria alegró.", "El último día de clase."),
        not_before=r"[ \n]+de[ \n]+",
    ),
    rule(
        "finales de año",
        "{part:part} (de|del|de la) {calendar unit:unit}[ {turn after:turn_after}]",
        lambda n: (
            None if n["part"] == "fin" and _unit(n) == "week" else Shift(_unit(n), turn_of(n) or 0, mod=edge_of(n))
        ),
        {
            "La obra acaba a finales de año.": [("finales de año", "DATE", "1999")],
            "Llegará a mediados del mes que viene.": [("mediados del mes que viene", "DATE", "1999-04")],
        },
        ("Tiene una casa de fin de semana.",),
    ),
    rule(
        "el mes siguiente",
        "(el|la|al) {long unit:unit} {story turn:turn}|(el|la) {story turn:turn2} {long unit:unit2}",
        lambda n: _story({**n, "unit": n["unit"] or n["unit2"], "turn": n["turn"] or n["turn2"]}),
        {
            "Ganó en marzo de 1998. El mes siguiente dimitió.": [
                ("marzo de 1998", "DATE", "1998-03"),
                ("El mes siguiente", "DATE", "1998-04"),
            ],
            "Cayó el 2 de marzo y al día siguiente murió.": [
                ("el 2 de marzo", "DATE", "1999-03-02"),
                ("al día siguiente", "DATE", "1999-03-03"),
            ],
        },
    ),
    rule(
        "ese mismo día",
        "(ese|esa|aquel|aquella|el mismo|la misma)[ mismo| misma] {long unit:unit}",
        lambda n: Shift(_unit(n), 0, "story"),
        {
            "Salió el 2 de marzo y ese mismo día murió.": [
                ("el 2 de marzo", "DATE", "1999-03-02"),
                ("ese mismo día", "DATE", "1999-03-02"),
            ]
        },
        ("Ese segundo mandato acabó.",),
    ),
)
