"""Languages: found by their folders, loaded when asked for, and strangers to each other."""

from __future__ import annotations

import json
import re
import string
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline import times
from timeline.errors import LanguageError
from timeline.times import find_times
from timeline.times.languages import languages

DOCS = Path(__file__).parents[2] / "docs" / "languages.md"


def test_folders_are_found() -> None:
    assert {code: language.name for code, language in languages().items()} == {"en": "English", "es": "Spanish"}


def test_english_is_the_default() -> None:
    text = "It will meet on Friday, el viernes."
    assert find_times(text, "1999-03-10") == find_times(text, "1999-03-10", language="en")
    assert timeline.find_times("El viernes.", None, "es")[0].value == "XXXX-WXX-5"


@pytest.mark.parametrize("code", ["xx", "", "EN", "english", "fr-CA"])
def test_an_unknown_language_is_an_error_that_names_the_others(code: str) -> None:
    with pytest.raises(LanguageError, match=r"en \(English\), es \(Spanish\).* fr, "):
        find_times("", None, code)


READ = """
import json, sys
from timeline.times import find_times
if len(sys.argv) > 1:
    for code in sys.argv[1:]:
        find_times("12 14 1999 abril April Freitag", "1999-03-10", code)
text = "On Friday, March 12, 1999, he left in May; two years ago, daily, el viernes, le 14 avril, no. 5 año"
print(json.dumps([[(it.start, it.value) for it in find_times(text, day)] for day in (None, "1999-03-10")]))
others = ("dateparser", "timeline.times.spanish.")
print(*sorted(name for name in sys.modules if name.startswith(others)), file=sys.stderr)
"""


def test_english_does_not_change_when_other_languages_are_loaded_and_loads_none_of_them() -> None:
    alone, after = (
        subprocess.run([sys.executable, "-c", READ, *codes], capture_output=True, text=True, check=True)
        for codes in ([], ["es", "fr", "de"])
    )
    assert alone.stdout == after.stdout
    assert len(json.loads(alone.stdout)[0]) > 3
    assert alone.stderr.strip() == ""
    assert "timeline.times.spanish.lexicon" in after.stderr


SAMPLE = """el viernes 14 de abril 1.º año pasado próximo hace dos semanas mañana por la noche mes que viene 1999
    años 90 los siglo XX 17:30 a las cinco tarde y media cada lunes todos días durante tres mil quinientos
    principios fin de semana
    Navidad primer trimestre del verano 31 30 febrero ¿ ¡ « » º ª é ñ Ñ İ 𝟙 ٣ \u00a0 \r\n \n\n - / . , ; ( ) 00 9999 2,5
    le vendredi 14 avril il y a deux ans semaine dernière 1er Freitag letzte Woche in drei Monaten 14. April 12/04/1999
    gestern hier demain dans 2 jours UTC EST 15h30 mai sept so Mo ²"""
WORDS = st.sampled_from(SAMPLE.split(" "))
TEXTS = st.one_of(st.lists(WORDS).map(" ".join), st.lists(WORDS, max_size=8).map("".join), st.text(max_size=60),
                  st.text(string.printable, max_size=60))  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.none() | st.dates(), st.sampled_from(["en", "es", "fr", "de", "ru", "ja"]))
def test_offsets_are_exact_and_nothing_raises(text: str, published: date | None, code: str) -> None:
    end = 0
    for found in find_times(text, published, code):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text == found.text.strip()
        if len(found.value) == 10 and found.value[0].isdigit():
            date.fromisoformat(found.value)
        end = found.end


def test_the_folder_in_the_docs_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```(?:python|toml)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    names = ("__init__.py", "weekdays.py", "weekdays.toml", "cues.toml", "frequent.toml")
    folder = tmp_path / "italian"
    folder.mkdir()
    for name, block in zip(names, blocks, strict=True):
        (folder / name).write_text(block, "utf-8")
    monkeypatch.setattr(times, "__path__", [*times.__path__, str(tmp_path)])
    languages.cache_clear()
    try:
        rules = languages()["it"].rules
        assert rules
        for rule in rules:
            for text, expected in rule.examples.items():
                assert [(it.text, it.type, it.value) for it in find_times(text, "1999-03-10", "it")] == expected
            for text in rule.counter_examples:
                assert find_times(text, "1999-03-10", "it") == []
    finally:
        languages.cache_clear()
        for name in [name for name in sys.modules if name.startswith("timeline.times.italian")]:
            del sys.modules[name]
