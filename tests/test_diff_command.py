"""`timeline diff BEFORE AFTER`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

PLAN = "The president of Chile will visit Peru in September."
DAY = "The president of Chile will visit Peru on September 20."
OFF = "Chile has cancelled its president's visit to Peru on September 20."


def folder_of(path: Path, **articles: tuple[str, str]) -> Path:
    path.mkdir()
    for name, (day, text) in articles.items():
        (path / f"{name}.md").write_text(f"---\npublished: {day}\n---\n\n{text}\n", "utf-8")
    return path


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    plan, day, off = ("2001-08-01", PLAN), ("2001-08-05", DAY), ("2001-09-01", OFF)
    return [
        folder_of(tmp_path / "first", a=plan),
        folder_of(tmp_path / "second", a=plan, b=day),
        folder_of(tmp_path / "third", a=plan, b=day, c=off),
    ]


def diff(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


def test_what_changed_is_told_in_a_line_each(folders: list[Path]) -> None:
    first, second, third = folders
    lines = diff(first, second).stdout.splitlines()
    assert lines[0].split()[:4] == ["refined", "2001-09", "->", "2001-09-20"]
    assert lines[-1] == "1 refined"
    assert "scheduled -> cancelled" in diff(second, third).stdout
    assert diff(third, third).stdout == "no change\n"


def test_a_written_timeline_stands_for_its_articles(folders: list[Path], tmp_path: Path) -> None:
    written = tmp_path / "first.json"
    written.write_bytes(CliRunner().invoke(main, ["show", str(folders[0]), "--format", "json"]).stdout_bytes)
    assert diff(written, folders[2]).stdout == diff(folders[0], folders[2]).stdout
    changes = json.loads(diff(written, folders[1], "--format", "json").stdout)["changes"]
    assert [(one["what"], one["before"]["date"], one["after"]["date"]) for one in changes] == [
        ("refined", "2001-09", "2001-09-20")
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"schema": 1}', "\x1b[31m"])
def test_a_file_that_is_no_timeline_is_named(folders: list[Path], tmp_path: Path, text: str) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(text, "utf-8")
    found = diff(bad, folders[0])
    assert found.exit_code == 1
    assert str(bad) in found.stderr
    assert "\x1b" not in found.stderr
