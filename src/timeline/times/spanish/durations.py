"""How long: tres meses, dos años y medio, varios días, los últimos años."""

from __future__ import annotations

from timeline.times.lengths import open_amount, written
from timeline.times.meaning import Constant
from timeline.times.rule import Named, Produced
from timeline.times.spanish.lexicon import UNITS, number
from timeline.times.spanish.writing import amount_mod, rule

# Ages: "un niño de 13 años", "a los 40 años".
_AGE = (
    r"(?:\b(?:a los|a sus|niñ[oa]s?|hombres?|mujer(?:es)?|joven|jóvenes|menor(?:es)?|hij[oa]s?|chic[oa]s?|ancian[oa]s?"
    r"|adolescentes?|señora?|estudiantes?)[ \n]+(?:de[ \n]+)?|,[ \n]+de[ \n]+|\b(?:tienen?|tenían?)[ \n]+)"
)


def _counted(named: Named) -> Produced:
    count = number(named["number"] or named["loose"])
    if count is None:
        return None
    return Constant("DURATION", written(count + (0.5 if named["half"] else 0), UNITS[named["unit"]]), amount_mod(named))


def _range(named: Named) -> Produced:
    first = number(named["first"])
    return None if first is None else Constant("DURATION", written(first, UNITS[named["unit"]]))


RULES = (
    rule(
        "tres meses",
        "[(los|las|el|la) (últimos|últimas|primeros|primeras|próximos|próximas|pasados|pasadas) "
        "|{amount:amount} ]({number:number}|{loose:loose}) {units:unit}[ y {half:half}]",
        _counted,
        {
            "Lucharon durante tres meses.": [("tres meses", "DURATION", "P3M")],
            "Tardó 24 horas.": [("24 horas", "DURATION", "PT24H")],
            "Duró más de dos décadas.": [("más de dos décadas", "DURATION", "P20Y")],
            "Gobernó dos años y medio.": [("dos años y medio", "DURATION", "P2.5Y")],
            "Creció en los últimos dos años.": [("los últimos dos años", "DURATION", "P2Y")],
            "Esperó treinta y un días.": [("treinta y un días", "DURATION", "P31D")],
            "Cumplió un año en la cárcel.": [("un año", "DURATION", "P1Y")],
        },
        (
            "Un niño de 13 años ganó.",
            "Murió a los 80 años.",
            "Tenía 30 años y dos hijos.",
            "Corrió 3 millas.",
            "Llegó un segundo después del otro coche.",
        ),
        not_after=_AGE,
        not_before=r"[ \n]+(?:de edad|de (?:la|los|el|un|una|mayo)|del|después del?)\b",
    ),
    rule(
        "los tres meses",
        "(los|las) {number:number} {units:unit}",
        lambda n: _counted({**n, "loose": "", "half": ""}),
        {"Los tres meses pasaron.": [("Los tres meses", "DURATION", "P3M")]},
        ("Se retiró a los 60 años.",),
        not_after=r"\ba[ \n]+",
        not_before=r"[ \n]+(?:de edad|de (?:la|los|el|un|una)|después del?)\b",
    ),
    rule(
        "dos o tres semanas",
        "[entre ]{number:first} (o|a|y) {number:second} {units:unit}",
        _range,
        {"Tarda dos o tres semanas.": [("dos o tres semanas", "DURATION", "P2W")]},
        not_after=_AGE,
    ),
    rule(
        "varios años",
        "[(los|las|el) (últimos|últimas|primeros|próximos|próximas) |(los|las) ]{vague:vague} {plural:unit}",
        lambda n: Constant("DURATION", open_amount(UNITS[n["unit"]])),
        {"Costó varios años.": [("varios años", "DURATION", "PXY")]},
        ("Vino mucha gente con algunos dibujos.",),
    ),
    rule(
        "durante años",
        "{plural:unit}",
        lambda n: Constant("DURATION", open_amount(UNITS[n["unit"]])),
        {"Discutieron durante años.": [("años", "DURATION", "PXY")]},
        ("Los días de ira llegaron.",),
        after=r"\b(?:durante|tras|después de|desde hace|por)[ \n]+",
    ),
    rule(
        "los últimos años",
        "(los|las) (últimos|últimas|pasados|pasadas) {long plural:unit}",
        lambda _: Constant("DATE", "PAST_REF"),
        {"Bajó en los últimos años.": [("los últimos años", "DATE", "PAST_REF")]},
        not_before=r"[ \n]+de[ \n]",
    ),
    rule(
        "los próximos meses",
        "(los|las) (próximos|próximas) {long plural:unit}",
        lambda _: Constant("DATE", "FUTURE_REF"),
        {"Se verá a lo largo de los próximos meses.": [("los próximos meses", "DATE", "FUTURE_REF")]},
    ),
)
