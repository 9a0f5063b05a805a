"""Days of the week, hoy, ayer and mañana, holidays and weekends."""

from __future__ import annotations

from timeline.times.meaning import Holiday, Shift, Weekday
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import HOLIDAYS, NEAR, WEEKDAYS
from timeline.times.spanish.writing import rule, turn_of


def _weekday(named: Named) -> Produced:
    return Weekday(WEEKDAYS[named["weekday"]], turn_of(named))


def _weekend(named: Named) -> Produced:
    turn = turn_of(named)
    return Shift("weekend", -1 if turn is None else turn)


RULES = (
    rule(
        "el viernes",
        "el {weekday:weekday}",
        _weekday,
        {
            "El ministro dimitió el viernes.": [("el viernes", "DATE", "1999-03-05")],
            "El viernes se reunirán en Lima.": [("El viernes", "DATE", "1999-03-12")],
            "Habló el miércoles.": [("el miércoles", "DATE", "1999-03-10")],
            "El papa llega el viernes a Lima.": [("el viernes", "DATE", "1999-03-12")],
        },
        ("Vimos el martes-trece de siempre.",),
        not_before=r"-[^\W\d_]",
    ),
    rule(
        "del viernes",
        "{weekday:weekday}",
        _weekday,
        {
            "La sesión del jueves fue breve.": [("jueves", "DATE", "1999-03-04")],
            "La votación se aplazó al lunes.": [("lunes", "DATE", "1999-03-15")],
        },
        ("Plácido Domingo cantó en Viena.", "El general Domingo Cavallo habló.", "De martes a nada."),
        after=r"(?:^|[\s(\"])(?:al|del)[ \n]+",
        not_before=r"-[^\W\d_]",
    ),
    rule(
        "viernes, 12",
        "{weekday:weekday}",
        _weekday,
        {"Lima, lunes.- El fiscal calló.": [("lunes", "DATE", "1999-03-08")]},
        ("Plácido Domingo, tenor, cantó.",),
        after=r"(?:^|,|\n)[ \n]*",
        before=r"[.:,;)]",
    ),
    rule(
        "el viernes pasado",
        "[el |{turn:turn} |el {turn:turn1} ]{weekday:weekday}[ {turn after:turn_after}]",
        lambda n: (
            _weekday({**n, "turn": n["turn"] or n["turn1"]}) if n["turn"] or n["turn1"] or n["turn_after"] else None
        ),
        {
            "Cerró el viernes pasado.": [("el viernes pasado", "DATE", "1999-03-05")],
            "Cierra el próximo miércoles.": [("el próximo miércoles", "DATE", "1999-03-17")],
            "Votamos este viernes.": [("este viernes", "DATE", "1999-03-12")],
            "El sábado que viene habrá feria.": [("El sábado que viene", "DATE", "1999-03-13")],
        },
    ),
    rule(
        "ayer",
        "{near:near}",
        lambda n: Shift("day", NEAR[n["near"]]),
        {
            "Se marchó ayer.": [("ayer", "DATE", "1999-03-09")],
            "La votación es mañana.": [("mañana", "DATE", "1999-03-11")],
            "Llamó anteayer.": [("anteayer", "DATE", "1999-03-08")],
            "Volverá pasado mañana.": [("pasado mañana", "DATE", "1999-03-12")],
            "El partido de hoy es duro.": [("hoy", "DATE", "1999-03-10")],
        },
        ("Toda la mañana cantó.", "Una mañana fría llegó.", "Salió muy de mañana."),
        not_after=r"\b(?:la|una|cada|otra|esa|aquella|esta|toda|media|buena|las|muy de)[ \n]+",
        not_before=r"-[^\W\d_]|[ \n]+(?:en día|por hoy)\b",
    ),
    rule(
        "Navidad",
        "[{turn:turn} ]{holiday:holiday}[[ de] {year:year}]",
        lambda n: Holiday(HOLIDAYS[n["holiday"]], int(n["year"]) if n["year"] else None, turn_of(n)),
        {
            "Las tropas volverán en Navidad.": [("Navidad", "DATE", "1999-12-25")],
            "Cayó en Viernes Santo de 1998.": [("Viernes Santo de 1998", "DATE", "1998-04-10")],
        },
        ("El árbol de navidad ardió.",),
        capital="holiday",
        not_after=r"\bárbol de[ \n]+",
    ),
    rule(
        "el fin de semana",
        "[el |{turn:turn} |el {turn:turn1} ]fin de semana[ {turn after:turn_after}]",
        lambda n: _weekend({**n, "turn": n["turn"] or n["turn1"]}),
        {
            "Esquiaron el pasado fin de semana.": [("el pasado fin de semana", "DATE", "1999-W09-WE")],
            "Abre este fin de semana.": [("este fin de semana", "DATE", "1999-W10-WE")],
            "Los rebeldes atacaron el fin de semana.": [("el fin de semana", "DATE", "1999-W09-WE")],
        },
        ("Tiene una casa de fin de semana.",),
        not_after=r"\b(?:de|primer|segundo|tercer|un)[ \n]+",
    ),
)
