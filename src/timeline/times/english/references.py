"""Now, recently, soon; the past and the future. TimeBank marks these and passes over "then", "already", "later"."""

from __future__ import annotations

from timeline.times.english.writing import NO_NOUN, rule
from timeline.times.meaning import Constant

_PRESENT = Constant("DATE", "PRESENT_REF")
_PAST = Constant("DATE", "PAST_REF")
_FUTURE = Constant("DATE", "FUTURE_REF")

RULES = (
    rule(
        "now",
        (
            "[right |just |until |even |only ]now|currently|nowadays"
            "|at present|at the moment|these days|for now|at this (time|point)"
        ),
        lambda _: _PRESENT,
        {
            "The bridge is now open.": [("now", "DATE", "PRESENT_REF")],
            "She is currently abroad.": [("currently", "DATE", "PRESENT_REF")],
        },
        ("He knows.",),
        not_before=r"-|[ \n]+(?:last|next)[ \n]+(?:month|year)\b",
    ),
    rule(
        "current",
        "current|present-day",
        lambda _: _PRESENT,
        {"The current system works.": [("current", "DATE", "PRESENT_REF")]},
        ("The electric current failed.", "The current of the river is strong."),
        after=r"(?:^|[\s(\"'])(?:the|its|his|her|their|our|a|under|of|[a-z]+'s)[ \n]+",
        before=r"[ \n]+(?!(?:of|failed|and|is|was|account)\b)[a-z]",
        not_after=r"electric[ \n]+",
    ),
    rule(
        "recently",
        "[more |most |only |as |just ]recently|lately|in the recent past",
        lambda _: _PAST,
        {"It was recently sold.": [("recently", "DATE", "PAST_REF")]},
        ("He sang as recently as he could.",),
        not_before=r"[ \n]+as\b",
    ),
    rule(
        "in those days",
        "those days",
        lambda _: _PAST,
        {"In those days it was cold.": [("those days", "DATE", "PAST_REF")]},
        after=r"\b(?:in|of|since)[ \n]+",
        before=NO_NOUN,
    ),
    rule(
        "the other day",
        "the other (day|night|week)",
        lambda _: _PAST,
        {"He rang the other day.": [("the other day", "DATE", "PAST_REF")]},
    ),
    rule(
        "soon",
        "soon",
        lambda _: _FUTURE,
        {"They will soon agree.": [("soon", "DATE", "FUTURE_REF")]},
        ("As soon as he can.",),
        not_after=r"\b(?:as|too|how|so|no)[ \n]+",
        not_before=r"[ \n]+(?:after|as|became|found)\b",
    ),
    rule(
        "in the past",
        "the [recent |distant ]past",
        lambda _: _PAST,
        {"That was so in the past.": [("the past", "DATE", "PAST_REF")]},
        ("He walked the past mile.",),
        after=r"\b(?:in|of|from|with|than)[ \n]+",
        before=(r"[.,;:)]|$|[ \n]+(?:and|or|but|to|when|as" r"|by|for|because|with|it|he|she|they|we)\b"),
    ),
    rule(
        "the future",
        (
            "the [near |foreseeable |not-too-distant |immediate "
            "|distant ]future|a later date|the coming (days|weeks|months|years)"
            "|the (hours|days|weeks|months|years|decades)[ and years] ahead"
        ),
        lambda _: _FUTURE,
        {
            "It may pay in the near future.": [("the near future", "DATE", "FUTURE_REF")],
            "Much can change in the months ahead.": [("the months ahead", "DATE", "FUTURE_REF")],
        },
        ("The future tense.",),
        not_before=r"[ \n]+(?:tense|of|price|prices|course|performance|role)\b",
    ),
    rule(
        "one day",
        "one day|some day|someday",
        lambda _: _FUTURE,
        {"It will one day be told.": [("one day", "DATE", "FUTURE_REF")]},
        after=r"\b(?:will|would|may|might|could|can|shall|should|hopes? to)[ \n]+",
    ),
)
