"""How often: cada lunes, todos los días, dos veces por semana, diariamente."""

from __future__ import annotations

from timeline.times.lengths import written
from timeline.times.meaning import Constant
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import ADVERBS, DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS, number
from timeline.times.spanish.writing import rule


def _weekday(named: Named) -> Produced:
    part = named["part"]
    return Constant("SET", f"XXXX-WXX-{WEEKDAYS[named['weekday']]}" + (f"T{DAY_PARTS[part]}" if part else ""))


def _every(named: Named) -> Produced:
    count = number(named["number"]) if named.get("number") else 1.0
    return None if count is None else Constant("SET", written(count, UNITS[named["unit"]]))


def _each(named: Named) -> Produced:
    if named["month"]:
        return Constant("SET", f"XXXX-{MONTHS[named['month']]:02d}")
    value = SEASONS[named["season"]] if named["season"] else f"XX-XXT{DAY_PARTS[named['part']]}"
    return Constant("SET", f"XXXX-{value}")


RULES = (
    rule(
        "cada lunes",
        "(cada {weekday:weekday}|[todos ]los {weekdays:days})[ por la {day part:part}]",
        lambda n: _weekday({**n, "weekday": n["weekday"] or n["days"]}),
        {
            "El consejo se reúne cada lunes.": [("cada lunes", "SET", "XXXX-WXX-1")],
            "Juegan todos los sábados.": [("todos los sábados", "SET", "XXXX-WXX-6")],
            "Bailan los viernes por la noche.": [("los viernes por la noche", "SET", "XXXX-WXX-5TNI")],
        },
    ),
    rule(
        "cada año",
        "cada [{number:number} ]{units:unit}|todos los {plural:all}|todas las {plural:all2}",
        lambda n: _every({**n, "unit": n["unit"] or n["all"] or n["all2"]}),
        {
            "Se inunda cada año.": [("cada año", "SET", "P1Y")],
            "Votan cada cuatro años.": [("cada cuatro años", "SET", "P4Y")],
            "Llama todos los días.": [("todos los días", "SET", "P1D")],
        },
        ("Cada hombre habló.", "Vinieron todos los ministros."),
    ),
    rule(
        "cada mañana",
        "cada ({day part:part}|{season:season}|{month name:month})|todas las ({mornings:many})",
        lambda n: _each({**n, "part": n["part"] or n["many"].removesuffix("s")}),
        {
            "Llueve cada primavera.": [("cada primavera", "SET", "XXXX-SP")],
            "Nada cada mañana.": [("cada mañana", "SET", "XXXX-XX-XXTMO")],
        },
    ),
    rule(
        "dos veces por semana",
        "(una vez|[{amount:amount} ]{number:number} veces|varias veces) (al|por|a la) {unit:unit}",
        lambda n: Constant("SET", written(1, UNITS[n["unit"]])),
        {"Se ven dos veces por semana.": [("dos veces por semana", "SET", "P1W")]},
        ("Dos veces cayó.",),
    ),
    rule(
        "diariamente",
        "{adverb:adverb}",
        lambda n: Constant("SET", ADVERBS[n["adverb"]]),
        {"Se reunían diariamente.": [("diariamente", "SET", "P1D")]},
    ),
)
