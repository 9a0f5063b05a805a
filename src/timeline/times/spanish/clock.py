"""Times of day: a las 17:30, a las cinco de la tarde, el viernes por la noche, esta mañana."""

from __future__ import annotations

from timeline.times.meaning import Meaning, Shift, Timed, Weekday
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import CARDINALS, DAY_PARTS, NEAR, WEEKDAYS
from timeline.times.spanish.writing import rule, turn_of

_DAY = "({near:near}|[el ]{weekday:weekday}[ {turn after:turn_after}])"


def _day(named: Named) -> Meaning | None:
    if named.get("near"):
        return Shift("day", NEAR[named["near"]])
    return Weekday(WEEKDAYS[named["weekday"]], turn_of(named)) if named.get("weekday") else None


def _part(named: Named) -> Produced:
    return Timed(DAY_PARTS[named["part"]], _day(named))


def _clock(named: Named) -> Produced:
    hour, part = int(named["hour"]), DAY_PARTS[named["part"]] if named["part"] else ""
    if hour > 24 or (part and hour > 12):
        return None
    return Timed(f"{_of_day(hour, part):02d}:{named['minutes'] or '00'}", _day(named), "Z" if named["zone"] else "")


def _of_day(hour: int, part: str) -> int:
    """The hour from 0 to 24: four in the afternoon is 16, eleven at night 23, twelve at night 24."""
    if part in ("AF", "MI") or (part == "NI" and hour >= 6):
        return hour % 12 + (24 if part == "NI" and hour == 12 else 12)
    return 0 if part == "MO" and hour == 12 else hour


def _spoken(named: Named) -> Produced:
    hour = CARDINALS[named["hour"]]
    minutes = "30" if named["half"] else "15" if named["quarter"] else "00"
    return Timed(f"{_of_day(hour, DAY_PARTS[named['part']]):02d}:{minutes}")


RULES = (
    rule(
        "el viernes por la noche",
        _DAY + " (por|en|a) la {day part:part}",
        _part,
        {
            "Murió el sábado por la noche.": [("el sábado por la noche", "TIME", "1999-03-06TNI")],
            "Llegó ayer por la tarde.": [("ayer por la tarde", "TIME", "1999-03-09TAF")],
            "Se irá mañana por la mañana.": [("mañana por la mañana", "TIME", "1999-03-11TMO")],
        },
        not_after=r"\b(?:la|una|cada|otra|esa|esta|toda)[ \n]+",
    ),
    rule(
        "la noche del viernes",
        "la {day part:part} (del {weekday:weekday}[ {turn after:turn_after}]|de {near:near})",
        _part,
        {"Empezó en la madrugada del jueves.": [("la madrugada del jueves", "TIME", "1999-03-04TMO")]},
    ),
    rule(
        "esta mañana",
        "esta [misma ]{day part:part}",
        lambda n: Timed(DAY_PARTS[n["part"]], Shift("day", 0)),
        {"Lo dijo esta mañana.": [("esta mañana", "TIME", "1999-03-10TMO")]},
    ),
    rule(
        "anoche",
        "(anoche|{before:before})",
        lambda n: Timed("NI", Shift("day", -2 if n["before"] else -1)),
        {"Tembló anoche en Quito.": [("anoche", "TIME", "1999-03-09TNI")]},
    ),
    rule(
        "por la mañana",
        "por la {day part:part}",
        _part,
        {"La vista sigue por la tarde.": [("por la tarde", "TIME", "1999-03-10TAF")]},
    ),
    rule(
        "a las 17:30",
        "[a ]las {two digits:hour}(:|.){minutes:minutes}[ horas| hrs.| h.| h][ {zone:zone}]"
        "[ de la {day part:part}][ (de {near:near}|del {weekday:weekday}[ {turn after:turn_after}])]",
        _clock,
        {
            "Empieza a las 17:30 horas.": [("a las 17:30 horas", "TIME", "1999-03-10T17:30")],
            "Salió a las 10.15 GMT de ayer.": [("a las 10.15 GMT de ayer", "TIME", "1999-03-09T10:15Z")],
            "Cerró a las 5:30 de la tarde.": [("a las 5:30 de la tarde", "TIME", "1999-03-10T17:30")],
        },
        ("Ganó a las 45:10.",),
        not_before="[0-9]",
    ),
    rule(
        "a las 8 de la mañana",
        "[a ]las {two digits:hour}( horas[ de la {day part:part}]| de la {day part:part2})",
        lambda n: _clock({**n, "part": n["part"] or n["part2"], "minutes": "", "zone": ""}),
        {
            "Abre a las 8 de la mañana.": [("a las 8 de la mañana", "TIME", "1999-03-10T08:00")],
            "Cierra a las 20 horas.": [("a las 20 horas", "TIME", "1999-03-10T20:00")],
        },
        ("Gasta las 30 pesetas.",),
        not_after=r"\b(?:últimas|próximas|primeras)[ \n]+",
    ),
    rule(
        "a las cinco de la tarde",
        "[a ](las|la) {clock number:hour}[ y {half:half}| y {quarter:quarter}][ en punto] de la {day part:part}",
        _spoken,
        {
            "Murió a las cinco de la tarde.": [("a las cinco de la tarde", "TIME", "1999-03-10T17:00")],
            "Llamó a las once y media de la noche.": [("a las once y media de la noche", "TIME", "1999-03-10T23:30")],
        },
    ),
    rule(
        "a mediodía",
        "(al mediodía|a mediodía|a {midnight:midnight}|a la {midnight:midnight2})",
        lambda n: Timed("24:00" if n["midnight"] or n["midnight2"] else "12:00"),
        {"La tregua empieza a medianoche.": [("a medianoche", "TIME", "1999-03-10T24:00")]},
    ),
)
