"""`timeline times`: what it prints, in which form, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import timeline
from timeline import Article, TimeExpression, from_timeml
from timeline.cli import main
from timeline.exporting.file_names import file_names
from timeline.exporting.times_form import times_csv
from timeline.showing import print_marked

HOSTILE = "Talks [bold red]open[/] \x1b[2J\x1b]0;owned\x07 on\u202e [link=x] Friday[/link]\u202c,\r\n\tnot in 1999.\n"


def times(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["times", *map(str, arguments)], input=given)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.md").write_text(
        "---\npublished: 1999-02-10\n---\n\nThey will meet on Friday,\nnot in early 1999.\n\nIt took three days.\n"
    )
    (tmp_path / "two.txt").write_text("Kenya waits until April 14.\n")
    return tmp_path


# -- the text --------------------------------------------------------------------------------------------------------


def test_the_text_with_its_expressions_marked(folder: Path) -> None:
    result = times(folder)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == (
        "one (1999-02-10)\n\nThey will meet on [Friday](1999-02-12),\nnot in [early 1999](1999 START).\n\n"
        "It took [three days](P3D).\n\ntwo (undated)\n\nKenya waits until [April 14](XXXX-04-14).\n\n"
    )


def printed(article: Article, styles: bool = True, width: int = 80, no_color: bool = False) -> str:
    """What a terminal gets, or a file."""
    given = io.StringIO()
    system: Literal["standard"] | None = "standard" if styles else None
    console = Console(file=given, width=width, force_terminal=styles, color_system=system, no_color=no_color)
    print_marked(article, timeline.find_times(article.text, article.published), console)
    return given.getvalue()


ARTICLE = Article("one", "They will meet on Friday, in a town far from here.", "1999-02-10")


def test_a_terminal_shows_the_words_in_colour_and_the_value_after_them() -> None:
    assert "\x1b[1;36mFriday\x1b[0m\x1b[2m [1999-02-12]\x1b[0m," in printed(ARTICLE)
    assert "\x1b[1mFriday\x1b[0m\x1b[2m [1999-02-12]\x1b[0m," in printed(ARTICLE, no_color=True)
    assert "[Friday](1999-02-12)," in printed(ARTICLE, styles=False)


def test_a_terminal_wraps_lines_and_a_file_does_not() -> None:
    assert max(map(len, printed(ARTICLE, width=30, no_color=True).splitlines())) < 50
    whole = "They will meet on [Friday](1999-02-12), in a town far from here."
    assert whole in printed(ARTICLE, styles=False, width=30).splitlines()


def test_articles_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.md").write_text(f"---\npublished: 1999-02-10\n---\n{HOSTILE}", "utf-8")
    shown = times(tmp_path).stdout
    for letter in "\x1b\x07\u202e\u202c\r\t":
        assert letter not in shown
    assert shown == (
        "a\ufffd[31m (1999-02-10)\n\nTalks [bold red]open[/] \ufffd[2J\ufffd]0;owned\ufffd on\ufffd "
        "[link=x] [Friday](1999-02-05)[/link]\ufffd,\n not in [1999](1999).\n\n"
    )
    assert "[link=x]" in printed(Article("a", HOSTILE, "1999-02-10"))


@pytest.mark.parametrize("form", ["csv", "timeml"])
def test_data_hold_no_control_characters_either(tmp_path: Path, form: str) -> None:
    row = {"id": "x\x1b[31m", "text": HOSTILE, "published": "1999-02-10"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    shown = times(tmp_path, "--format", form).stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown


# -- JSON and CSV ----------------------------------------------------------------------------------------------------


def test_json(folder: Path) -> None:
    form = json.loads(times(folder, "--format", "json").stdout)
    assert form["schema"] == 1
    assert [(one["id"], one["published"]) for one in form["articles"]] == [("one", "1999-02-10"), ("two", None)]
    first = form["articles"][0]["times"]
    assert first[1] == {
        "start": 34, "end": 44, "text": "early 1999", "type": "DATE", "value": "1999", "mod": "START", "date": "1999",
    }  # fmt: skip
    assert [one["date"] for one in first] == ["1999-02-12", "1999", None]
    assert form["articles"][1]["times"][0]["date"] == "XXXX-04-14"


def test_json_of_articles_without_any() -> None:
    form = json.loads(times("-", "--format", "json", given="Nobody came.").stdout)
    assert form == {"schema": 1, "articles": [{"id": "stdin", "published": None, "times": []}]}


def test_csv(folder: Path) -> None:
    rows = list(csv.reader(io.StringIO(times(folder, "--format", "csv").stdout, newline="")))
    assert rows == [
        ["article", "start", "end", "text", "type", "value", "mod", "date"],
        ["one", "19", "25", "Friday", "DATE", "1999-02-12", "", "1999-02-12"],
        ["one", "34", "44", "early 1999", "DATE", "1999", "START", "1999"],
        ["one", "55", "65", "three days", "DURATION", "P3D", "", ""],
        ["two", "18", "26", "April 14", "DATE", "XXXX-04-14", "", "XXXX-04-14"],
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(sign: str) -> None:
    name = f'{sign}HYPERLINK("x","y")'
    article = Article(name, "1999")
    table = "".join(times_csv([(article, [TimeExpression(0, 4, f"{sign}999", "DATE", f"{sign}9")])]))
    _, row = csv.reader(io.StringIO(table, newline=""))
    assert [row[0], row[3], row[5]] == [f"'{name}", f"'{sign}999", f"'{sign}9"]


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_articles_with_one_id_are_told_apart_as_in_the_timeline(tmp_path: Path, form: str) -> None:
    rows = [{"id": "x", "text": f"They met in {year}."} for year in (2001, 1999)]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = times(tmp_path, "--format", form)
    assert "2 different articles have the id 'x': kept apart as x~ and six digits" in result.stderr
    names = {article.text: article.id for article in timeline.build(timeline.read(tmp_path)).articles}
    first, second = (names[row["text"]] for row in rows)
    assert first != second
    assert result.stdout.index(first) < result.stdout.index(second)


# -- TimeML ----------------------------------------------------------------------------------------------------------


def test_timeml_of_one_article_goes_to_standard_output(folder: Path) -> None:
    article, found = from_timeml(times(folder / "one.md", "--format", "timeml").stdout)
    assert article.id == "one"
    assert [(one.text, one.value) for one in found] == [
        ("Friday", "1999-02-12"), ("early 1999", "1999"), ("three days", "P3D"),
    ]  # fmt: skip


def test_timeml_of_several_articles_needs_a_folder(folder: Path, tmp_path: Path) -> None:
    result = times(folder, "--format", "timeml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "2 articles" in result.stderr
    assert "--out" in result.stderr
    out = tmp_path / "new" / "folder"
    result = times(folder, "--format", "timeml", "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["one.tml", "two.tml"]
    assert from_timeml((out / "two.tml").read_text("utf-8"))[1][0].value == "XXXX-04-14"


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    result = times(folder, "--format", "timeml", "--out", folder / "one.md" / "below")
    assert result.exit_code == 1
    assert "not a directory" in result.stderr


def names(*ids: str) -> list[str]:
    return file_names([Article(name, "1999") for name in ids])


def test_names_of_files_are_plain() -> None:
    assert names("one", "2.b_c-d", "spring/summer ü", "con", "nul.txt", "../../etc/passwd", "..", "", "-rf") == [
        "one", "2.b_c-d", "spring_summer_", "_con", "_nul.txt", "_.._.._etc_passwd", "_..", "_", "_-rf",
    ]  # fmt: skip


def test_names_that_coincide_are_told_apart() -> None:
    found = names("a/b", "a_b", "A_B", "c")
    assert found[3] == "c"
    assert len(set(map(str.lower, found))) == 4
    assert all(name.lower().startswith("a_b~") for name in found[:3])
    assert len(set(file_names([Article("x", "one"), Article("x", "two")]))) == 2
    assert len(set(names("x" * 300 + "a", "x" * 300 + "b"))) == 2


@given(st.lists(st.text(st.characters(categories=None), max_size=12) | st.text("aA/._~-"), unique=True, max_size=8))
def test_no_two_ids_share_a_file_and_none_leaves_the_folder(ids: list[str]) -> None:
    found = names(*ids)
    assert all(one != other for one, other in pairwise(sorted(map(str.lower, found))))
    for name in found:
        assert name.isascii()
        assert Path(name).name == name
        assert not name.startswith((".", "-"))
        assert len(name) < 100


# -- options and exit codes ------------------------------------------------------------------------------------------


def test_published_and_language_are_passed_on(folder: Path) -> None:
    dated = json.loads(times(folder / "two.txt", "--format", "json", "--published", "2 May 2001").stdout)
    assert dated["articles"][0]["published"] == "2001-05-02"
    spanish = times("-", "--language", "es", "--published", "2001-05-02", given="Se firmó el 3 de abril de 1998.\n")
    assert "](1998-04-03)" in spanish.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["no-such-folder"], 1),
        (["--format", "xml", "."], 2),
        (["--published", "Friday", "."], 2),
        (["--language", "tlh", "."], 2),
        (["--out", "x", "."], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    result = times(*arguments)
    assert result.exit_code == code
    assert result.stdout == ""
    assert result.stderr


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = times(folder)
    assert result.exit_code == 0
    assert "empty.txt" in result.stderr
    assert result.stdout.endswith("Not read, or only in part: 1 (named on standard error).\n")
    result = times(folder, "--format", "json")
    assert len(json.loads(result.stdout)["articles"]) == 2
    assert "1 not read, or only in part" in result.stderr
