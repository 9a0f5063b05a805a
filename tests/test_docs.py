"""What the docs show is what the library gives: sessions, output of the command, tables."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import timeline
from timeline import Article, PartialDate
from timeline.cli import main

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").glob("*.md"))
SESSIONS = [
    (path, number, block)
    for path in DOCS
    for number, block in enumerate(re.findall(r"```python\n(>>> .*?)```", path.read_text("utf-8"), re.DOTALL))
]


def rows(name: str, header: str) -> list[list[str]]:
    """The cells of a table, backquotes taken off."""
    _, found, rest = (ROOT / "docs" / name).read_text("utf-8").partition(f"{header}\n")
    assert found
    lines = rest.partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


@pytest.fixture(scope="module")
def names() -> dict[str, dict[str, object]]:
    """What the sessions of each page have defined so far."""
    return {path.name: {} for path in DOCS}


@pytest.mark.parametrize(("path", "number", "block"), SESSIONS, ids=lambda it: getattr(it, "name", None))
def test_sessions(
    path: Path, number: int, block: str, names: dict[str, dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(block, names[path.name], f"{path.name}-{number}", str(path), None)
    printed: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=printed.append, clear_globs=False)
    assert result.attempted
    assert not result.failed, "".join(printed)
    names[path.name].update(example.globs)


def test_the_output_of_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "times.md").read_text("utf-8")
    command = re.search(r"`timeline (times seeds/.*?)`", page)
    assert command is not None
    printed = CliRunner().invoke(main, command[1].split()).stdout
    assert f"```text\n{printed.rstrip()}\n```" in page


@pytest.mark.parametrize(
    ("sentence", "words", "value", "_"), rows("times.md", "| sentence | expression | value | why |")
)
def test_conventions(sentence: str, words: str, value: str, _: str) -> None:
    assert [(it.text, it.value) for it in timeline.find_times(sentence, "1999-02-10")] == [(words, value)]


@pytest.mark.parametrize(
    ("date", "_", "earliest", "latest"), rows("partial-dates.md", "| date | says | earliest | latest |")
)
def test_forms(date: str, _: str, earliest: str, latest: str) -> None:
    value = PartialDate.parse(date)
    assert str(value) == date
    assert [str(day) if day else "–" for day in (value.earliest, value.latest)] == [earliest, latest]


@pytest.mark.parametrize(
    ("sentence", "dated", "undated", "basis"),
    rows("partial-dates.md", "| sentence | in the dated article | undated | basis |"),
)
def test_bases(sentence: str, dated: str, undated: str, basis: str) -> None:
    (mention,) = timeline.find_events(Article("a", sentence, "2025-03-11"))
    assert (str(mention.date), mention.basis) == (dated, basis)
    (mention,) = timeline.find_events(Article("a", sentence))
    assert str(mention.date or "none") == undated


def test_links_lead_somewhere() -> None:
    for path in [*DOCS, ROOT / "README.md"]:
        for target in re.findall(
            r"\]\((?!https?:)([^)#\s]+)", re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)
        ):
            assert (path.parent / target).exists(), f"{path.name}: {target}"
