"""Languages that dateparser reads: plain dates, and nothing that the words do not say."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from timeline.times import find_times

FRENCH = (
    "Le ministre est arrivé vendredi à Paris. Hier, il a signé un traité de 1997. La conférence aura lieu le 14 avril, "
    "dans trois mois ou le 3 mai 1999 à 15h30. Il y a deux ans, la semaine dernière, en avril 1999. Pendant trois "
    "mois, sept jours, le jeu de la mer : 2000 soldats, 12 chars, 1,5 point, 3-2."
)
GERMAN = (
    "Der Minister kam am Freitag an. Gestern unterschrieb er. Am 14. April, am 3. Mai 1999 um 15:30 Uhr, vor zwei "
    "Wochen, letztes Jahr, in drei Monaten. Sie warteten drei Monate; so war es. Am Morgen kamen 2000 Soldaten."
)
SPANISH = "El ministro llegó el viernes. Ayer firmó. El 14 de abril, el 3 de mayo de 1999, hace dos semanas, en abril."

READ = {
    ("fr", None): [
        ("vendredi", "XXXX-WXX-5"), ("Hier", "XXXX-XX-XX"), ("1997", "1997"), ("14 avril", "XXXX-04-14"),
        ("dans trois mois", "XXXX-XX"), ("3 mai 1999", "1999-05-03"), ("Il y a deux ans", "XXXX"),
        ("la semaine dernière", "XXXX-WXX"), ("avril 1999", "1999-04"),
    ],
    ("fr", "1999-03-10"): [
        ("vendredi", "1999-03-05"), ("Hier", "1999-03-09"), ("1997", "1997"), ("14 avril", "1999-04-14"),
        ("dans trois mois", "1999-06"), ("3 mai 1999", "1999-05-03"), ("Il y a deux ans", "1997"),
        ("la semaine dernière", "1999-W09"), ("avril 1999", "1999-04"),
    ],
    ("de", None): [
        ("Freitag", "XXXX-WXX-5"), ("Gestern", "XXXX-XX-XX"), ("14. April", "XXXX-04-14"),
        ("3. Mai 1999", "1999-05-03"), ("vor zwei Wochen", "XXXX-WXX"), ("letztes Jahr", "XXXX"),
        ("in drei Monaten", "XXXX-XX"),
    ],
    ("de", "1999-03-10"): [
        ("Freitag", "1999-03-05"), ("Gestern", "1999-03-09"), ("14. April", "1999-04-14"),
        ("3. Mai 1999", "1999-05-03"), ("vor zwei Wochen", "1999-W08"), ("letztes Jahr", "1998"),
        ("in drei Monaten", "1999-06"),
    ],
}  # fmt: skip
TEXTS = {"fr": FRENCH, "de": GERMAN, "es": SPANISH}


@pytest.mark.parametrize(("code", "published"), READ)
def test_reading(code: str, published: str | None) -> None:
    found = [(it.text, it.value) for it in find_times(TEXTS[code], published, code)]
    assert found == READ[code, published]


WORDS = [
    ("fr", "le vendredi 14 avril", "XXXX-04-14"),
    ("fr", "le 1er mai 1998", "1998-05-01"),
    ("fr", "le 14 janv. 1998", "1998-01-14"),
    ("fr", "14/04/1999", "1999-04-14"),
    ("fr", "1999-04-14", "1999-04-14"),
    ("fr", "le 29 février", "XXXX-02-29"),
    ("it", "venerdì 14 aprile", "XXXX-04-14"),
    ("pt", "14 de abril de 1999", "1999-04-14"),
    ("ru", "14 апреля 1999 года", "1999-04-14"),
    ("ru", "вчера", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("code", "words", "value"), WORDS)
def test_what_the_words_say_is_read(code: str, words: str, value: str) -> None:
    assert [it.value for it in find_times(words, None, code)] == [value]


SILENT = [
    ("fr", "Il a attendu trois mois, sept jours et une minute."),
    ("fr", "Le jeu a un but : la mer, de 9 à 12, ou 1,5 contre 3-2."),
    ("fr", "En trois semaines, à 15h30, 2000 soldats."),
    ("fr", "Le 31, le 12 ou le 45."),
    ("de", "So war es, die drei Monate, Mo und Di, am Morgen."),
    ("de", "Vor 2000 Soldaten, 14:30, 5 Prozent, Nr. 12."),
]


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_nothing_is_invented(code: str, text: str) -> None:
    assert [(it.text, it.value) for it in find_times(text, "1999-03-10", code)] == []


PARTS = [
    ("Le 31 avril n'existe pas.", [("avril", "1999-04")]),
    ("En avril et le 30 mai.", [("avril", "1999-04"), ("30 mai", "1999-05-30")]),
    ("Entre 2 et 4 avril.", [("4 avril", "1999-04-04")]),
    ("Le 3 avril 99.", [("3 avril", "1999-04-03")]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_stands_apart_is_not_joined(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(it.text, it.value) for it in find_times(text, "1999-03-10", "fr")] == expected


def test_a_phrase_keeps_within_its_sentence() -> None:
    found = [(it.text, it.value) for it in find_times("Im Mai. 14 Soldaten. Am 1. Mai 1998. Am Montag.", None, "de")]
    assert found == [("Mai", "XXXX-05"), ("1. Mai 1998", "1998-05-01"), ("Montag", "XXXX-WXX-1")]


UNDER_A_CLOCK = """
import sys, time_machine
from timeline.times import find_times
texts = {texts!r}
with time_machine.travel({seconds}):
    for code, text in texts.items():
        for day in (None, "1999-03-10"):
            print(ascii([(it.start, it.end, it.type, it.value, it.relative) for it in find_times(text, day, code)]))
"""


def under_a_clock(seconds: int, **environment: str) -> str:
    program = UNDER_A_CLOCK.format(texts=TEXTS, seconds=seconds)
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_no_clock_no_time_zone_no_locale_in_the_result() -> None:
    first = under_a_clock(951_782_400, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="1")  # 29 February 2000
    second = under_a_clock(1_924_991_999, TZ="Pacific/Honolulu", LC_ALL="tr_TR.UTF-8", PYTHONHASHSEED="2")
    third = under_a_clock(0, TZ="America/Lima", LANG="de_DE.UTF-8")
    assert first == second == third
    assert "1999-04-14" in first


@pytest.mark.parametrize("code", TEXTS)
def test_without_a_publication_day_every_year_stands_in_the_text(code: str) -> None:
    years = {it.value[:4] for it in find_times(TEXTS[code], None, code)} - {"XXXX"}
    assert years <= {"1997", "1999"}
    without = TEXTS[code].replace("1997", "").replace("1999", "")
    assert {it.value[:4] for it in find_times(without, None, code)} == {"XXXX"}


def test_long_and_odd_texts_take_linear_time() -> None:
    started = time.perf_counter()
    for text in (
        "1 " * 3000,
        "mars " * 3000,
        "a" * 100_000,
        "1.1.1" * 5000,
        "le 14 avril 1999 " * 1000,
        "- , . " * 5000,
    ):
        find_times(text, None, "fr")
    assert time.perf_counter() - started < 30
