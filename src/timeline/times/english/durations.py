"""How long: three months, a two-day visit, the past few weeks, years."""

from __future__ import annotations

from timeline.times.english.lexicon import SINGULAR, UNITS, number
from timeline.times.english.writing import amount_mod, rule
from timeline.times.lengths import open_amount, written
from timeline.times.meaning import Constant, Shift
from timeline.times.rule import Named, Piece, Produced

# Units that are counted together: "an hour and 10 minutes", and no days and years.
_PAIRS = [
    ["year", "month"], ["month", "day"], ["week", "day"], ["day", "hour"], ["hour", "minute"], ["minute", "second"],
]  # fmt: skip


def _counted(named: Named) -> Produced:
    count = number(named.get("number") or named["loose"])
    if count is None or (named.get("number") == "half" and named["unit"] not in SINGULAR):
        return None
    if named.get("half"):
        count += 0.5
    if named["unit"] == "fortnight":
        return Constant("DURATION", written(2 * count, "week"))
    return Constant("DURATION", written(count, UNITS[named["unit"]]), amount_mod(named))


def _together(named: Named) -> Produced:
    """Two units of one calendar or one clock, the longer first."""
    more = number(named["more"])
    count, units = number(named["number"] or named["loose"]), [UNITS[named[name]] for name in ("unit", "less")]
    if count is None or count != int(count) or more is None or units not in _PAIRS:
        return None
    first, second = written(count, units[0]), written(more, units[1])
    return Constant("DURATION", first + second.removeprefix("PT" if first.startswith("PT") else "P"))


def _all_together(named: Named) -> Produced:
    """Three units of one calendar or one clock, the longer first."""
    both = _together({**named, "loose": ""})
    least, units = number(named["most"]), [UNITS[named[name]] for name in ("less", "least")]
    if not isinstance(both, Constant) or least is None or units not in _PAIRS:
        return None
    last = written(least, units[1])
    return Constant("DURATION", both.value + last.removeprefix("PT" if "T" in both.value else "P"))


def _open(named: Named) -> str:
    return open_amount(UNITS[named["unit"]])


def _vague(named: Named) -> Produced:
    return Constant("DURATION", _open(named))


def _both_open(named: Named) -> Produced:
    both = [(name, Constant("DURATION", open_amount(UNITS[named[name]]))) for name in ("unit", "more")]
    return tuple(Piece(name, meaning, name) for name, meaning in both)


def _range(named: Named) -> Produced:
    first, unit = number(named["first"] or named["between"]), UNITS[named["unit"]]
    return None if first is None else Constant("DURATION", written(first, unit))


def _past(named: Named) -> Produced:
    return Constant("DATE", "PAST_REF")


RULES = (
    rule(
        "three months",
        "[the (last|past|next|coming|following|previous|first|final"
        "|latest|initial|preceding|opening) |the |{amount:amount} ]"
        "({number:number}|{few:loose})[ full| long| straight"
        "| consecutive| trading| working| business] {units:unit}[ or so]",
        _counted,
        {
            "They fought for three months.": [("three months", "DURATION", "P3M")],
            "It took 24 hours.": [("24 hours", "DURATION", "PT24H")],
            "It took 12 months.": [("12 months", "DURATION", "P12M")],
            "In the first nine months, trade grew.": [("the first nine months", "DURATION", "P9M")],
            "It lasted more than two decades.": [("more than two decades", "DURATION", "P20Y")],
            "It lasted ten years.": [("ten years", "DURATION", "P10Y")],
            "He ruled for 3 1/2 years.": [("3 1/2 years", "DURATION", "P3.5Y")],
            "He ruled for 3½ years.": [("3½ years", "DURATION", "P3.5Y")],
            "He was ill for the past couple of weeks.": [("the past couple of weeks", "DURATION", "P2W")],
            "It is 13.8 billion years old, or 100 million years older than the other.": [
                ("100 million years", "DURATION", "P100000000Y")
            ],
        },
        ("A 4-3 win.", "He ran 3 miles.", "Seat 12 is taken.", "She was second."),
        not_before=r"[ \n]+old\b",
    ),
    rule(
        "Last 24 hours",
        "(last|past|previous|next) {number:number} {units:unit}",
        _counted,
        {"\nLast 24 hrs: two raids.": [("Last 24 hrs", "DURATION", "PT24H")]},
        after=r"\n[^\w\n]{0,4}",
    ),
    rule(
        "two more months",
        "[{amount:amount} ]({number:number}|{few:loose}) {further:further} {units:unit}"
        "|(a|an) {whole more:whole} [{number:number2} ]{units:unit2}|another [{number:number3} ]{units:unit3}",
        lambda n: _counted(
            {
                **n,
                "number": n["number"] or n["number2"] or n["number3"] or ("" if n["loose"] else "one"),
                "unit": n["unit"] or n["unit2"] or n["unit3"],
            }
        ),
        {
            "The mandate runs two more months.": [("two more months", "DURATION", "P2M")],
            "They stayed another week.": [("another week", "DURATION", "P1W")],
            "It was put off for an additional month.": [("an additional month", "DURATION", "P1M")],
            "He has a further six months.": [("a further six months", "DURATION", "P6M")],
        },
        ("Another day-to-day task.", "That is another day's work."),
        not_before=r"-|'|[ \n]+(?:old|of)\b",
    ),
    rule(
        "a fortnight",
        "[({number:number}|{loose:loose}|the (last|past|next|coming)) ](fortnight|fortnights)",
        lambda n: _counted({**n, "unit": "fortnight", "loose": n["loose"] or "a"}),
        {
            "Talks lasted a fortnight.": [("a fortnight", "DURATION", "P2W")],
            "The past fortnight was calm.": [("The past fortnight", "DURATION", "P2W")],
        },
    ),
    rule(
        "a month-long siege",
        "{units:unit}-long",
        lambda n: Constant("DURATION", written(1, UNITS[n["unit"]]) if n["unit"] in SINGULAR else _open(n)),
        {
            "A month-long siege ended.": [("month-long", "DURATION", "P1M")],
            "The years-long row is over.": [("years-long", "DURATION", "PXY")],
        },
    ),
    rule(
        "weeks of talks",
        "[{vague:vague} ]{plural:unit}",
        _vague,
        {
            "Weeks of talks led nowhere.": [("Weeks", "DURATION", "PXW")],
            "It came days before the vote.": [("days", "DURATION", "PXD")],
        },
        ("The days of wrath came.", "His years of hardship."),
        not_after=(
            r"(?:\b(?:opening|early|final|closing|first|recent|coming|next|past|the|these|those|this"
            r"|his|her|its|their|our|my|your|[a-z]+'s|[a-z]+s')|[0-9])[ \n]+"
        ),
        before=r"[ \n]+(?:of[ \n]+(?!(?:age|the|this|that|his|her|their|our)\b)|(?:before|after)[ \n]+[a-z])",
    ),
    rule(
        "two-day",
        "[{amount:amount} ]({number:number}|{few:loose})-{units:unit}",
        _counted,
        {
            "A two-day visit began.": [("two-day", "DURATION", "P2D")],
        },
        # TimeBank passes over ages.
        ("The 4-to-2 score stood.", "A 13-year-old won."),
        not_before="-old",
    ),
    rule(
        "a three-year period",
        "(a|the) {number:number}~{unit:unit} (period|span|stretch)",
        _counted,
        {"It rained over a three-year period.": [("a three-year period", "DURATION", "P3Y")]},
    ),
    rule(
        "two and a half years",
        "[{amount:amount} ]{number:number}~{half more:half}~{units:unit}",
        lambda n: _counted({**n, "loose": ""}),
        {"They waited two and a half years.": [("two and a half years", "DURATION", "P2.5Y")]},
    ),
    rule(
        "a quarter of a century",
        "[{amount:amount} ]a quarter[ of a]~century",
        lambda n: Constant("DURATION", "P25Y", amount_mod(n)),
        {"They ruled for a quarter of a century.": [("a quarter of a century", "DURATION", "P25Y")]},
    ),
    rule(
        "an hour and ten minutes",
        "[{amount:amount} ]({number:number}|{loose:loose}) {units:unit}(,| and|, and|) {number:more} {units:less}",
        _together,
        {
            "The trip takes an hour and 10 minutes.": [("an hour and 10 minutes", "DURATION", "PT1H10M")],
            "He ruled for two years and six months.": [("two years and six months", "DURATION", "P2Y6M")],
            "It took three days and 11 hours.": [("three days and 11 hours", "DURATION", "P3DT11H")],
            "He sat for a month and two years.": [("a month", "DURATION", "P1M"), ("two years", "DURATION", "P2Y")],
            "He fled a year and two months ago.": [
                ("a year", "DURATION", "P1Y"),
                ("two months ago", "DATE", "1999-01"),
            ],
        },
        not_before=r"[ \n]+(?:ago|earlier|later|before|after)\b",
    ),
    rule(
        "three years, two months and six days",
        "{number:number} {units:unit}[,] {number:more} {units:less}[,][ and] {number:most} {units:least}",
        _all_together,
        {
            "He served three years, two months and six days.": [
                ("three years, two months and six days", "DURATION", "P3Y2M6D")
            ],
            "She ran it in 2 hours 24 minutes 11 seconds.": [
                ("2 hours 24 minutes 11 seconds", "DURATION", "PT2H24M11S")
            ],
        },
    ),
    rule(
        "a year and a half",
        "([{amount:amount} ]{loose:loose}|the (last|past|next|first)) {unit:unit} {half more:half}",
        lambda n: _counted({**n, "number": "", "loose": n["loose"] or "a"}),
        {
            "He ruled for a year and a half.": [("a year and a half", "DURATION", "P1.5Y")],
            "It has grown in the past year and a half.": [("the past year and a half", "DURATION", "P1.5Y")],
        },
    ),
    rule(
        "the last few months",
        "the (last|past) [few ]{plural:unit}",
        lambda n: Constant("DATE", "PAST_REF") if UNITS[n["unit"]] not in ("second", "minute", "hour") else _vague(n),
        {"Rates fell in the last few months.": [("the last few months", "DATE", "PAST_REF")]},
    ),
    rule(
        "several years",
        ("[the (last|past|next|coming|first|following|previous) |the ]{vague:vague}~{plural:unit}"),
        _vague,
        {
            "It took several years.": [("several years", "DURATION", "PXY")],
            "For a few days they hid.": [("a few days", "DURATION", "PXD")],
        },
        ("Many people came.", "A few seconded it."),
    ),
    rule(
        "years",
        "[the early |the |many ]{plural:unit}",
        _vague,
        {"They argued for years.": [("years", "DURATION", "PXY")]},
        ("The days of wrath came.",),
        after=r"\b(?:for|after|within|over|in|take|takes|took|taken|lasted|last|spent|follows?|following|of)[ \n]+",
        not_before=r"[ \n]+(?:old|of[ \n]+age|when|to)\b",
    ),
    rule(
        "months, even years",
        "{plural:unit}(, even |, or even |, if not | or even | or ){plural:more}",
        _both_open,
        {
            "It could take months, even years.": [("months", "DURATION", "PXM"), ("years", "DURATION", "PXY")],
            "It lasts weeks or even months.": [("weeks", "DURATION", "PXW"), ("months", "DURATION", "PXM")],
        },
        ("Minutes or seconds count.",),
        after=r"\b(?:for|after|within|over|in|take|takes|took|taken|last|lasts|lasted|spend|spent|wait|waited)[ \n]+",
    ),
    rule(
        "years to come",
        "[the ]{plural:unit}",
        _vague,
        {"It will be felt for years to come.": [("years", "DURATION", "PXY")]},
        after=r"\b(?:for|in|over|through)[ \n]+",
        before=r"[ \n]+to[ \n]+come\b",
    ),
    rule(
        "the two weeks ahead",
        "the ({number:number}|{few:loose}) {plural:unit} ahead",
        _counted,
        {"The two weeks ahead will be hard.": [("The two weeks ahead", "DURATION", "P2W")]},
        not_before=r"[ \n]+of\b",
    ),
    rule(
        "weeklong",
        "{weeklong:unit}",
        lambda n: Constant("DURATION", written(1, UNITS[n["unit"].removesuffix("long")])),
        {
            "The weeklong, even monthlong siege ended.": [
                ("weeklong", "DURATION", "P1W"),
                ("monthlong", "DURATION", "P1M"),
            ]
        },
    ),
    rule(
        "two to three weeks",
        (
            "[the (last|past|next|first) ][{amount:amount} ]"
            "({number:first}( to | or |-|-to-|- to )|between {number:between} and ){number:second}~{units:unit}"
        ),
        _range,
        {"It takes two to three weeks.": [("two to three weeks", "DURATION", "P2W")]},
    ),
    rule(
        "a year or two",
        "{loose:first} {unit:unit} or (two|more|so)",
        lambda n: _range({**n, "between": ""}),
        {"It needs a year or two.": [("a year or two", "DURATION", "P1Y")]},
    ),
    rule(
        "recent years",
        "[the ](recent|past) {plural:unit}",
        _past,
        {"It grew in recent years.": [("recent years", "DATE", "PAST_REF")]},
    ),
    rule(
        "coming months",
        "[the ](coming|upcoming) [{vague:vague} ]{plural:unit}",
        lambda _: Constant("DATE", "FUTURE_REF"),
        {"It will slow in coming months.": [("coming months", "DATE", "FUTURE_REF")]},
    ),
    rule(
        "the year ended",
        "the [fiscal ]{calendar unit:unit}",
        lambda n: Constant("DURATION", written(1, UNITS[n["unit"]])),
        {
            "Profit for the year ended June 30 fell.": [
                ("the year", "DURATION", "P1Y"),
                ("June 30", "DATE", "1998-06-30"),
            ]
        },
        before=r"[ \n]+(?:ended|ending|that ended)\b",
    ),
    rule(
        "a year",
        "[{amount:amount} ]{loose:loose} {unit:unit}",
        _counted,
        {
            "He stayed for a month.": [("a month", "DURATION", "P1M")],
            "Nearly a year passed.": [("Nearly a year", "DURATION", "P1Y")],
        },
        ("It costs $5 an apple.", "A second man came."),
        # "four flights a week": TimeBank passes over rates, but for yearly ones (see sets.py).
        not_after=r"(?:[0-9]|\b(?!(?:takes|lasts|is|was|its|his|has|as|less|this|years|months)[ \n])[a-z]{2,}s)[ \n]+",
        not_before=r"[ \n]+(?:of|when|in[ \n]which|that)\b|-",
    ),
    rule(
        "a week after",
        "{loose:loose} {unit:unit}",
        _counted,
        {"The row comes a week after the vote.": [("a week", "DURATION", "P1W")]},
        ("It costs twenty dollars a week.",),
        before=r"[ \n]+(?:after|before)\b",  # behind what looks like a plural, too: it is no rate
    ),
    rule(
        "a while",
        "a while",
        lambda _: Constant("DURATION", "PXX"),
        {"She thought for a while.": [("a while", "DURATION", "PXX")]},
    ),
    rule(
        "the last decade",
        "the (last|past) {decade unit:unit}",
        lambda n: Shift(UNITS[n["unit"]], -1),  # type: ignore[arg-type]
        {"Wages rose in the last decade.": [("the last decade", "DATE", "198")]},
    ),
)
