"""`timeline diff BEFORE AFTER`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from rich.console import Console

import timeline
from timeline import PartialDate, Timeline
from timeline.cli import main
from timeline.showing import print_changes

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


def test_one_of_the_two_may_be_standard_input(folders: list[Path]) -> None:
    first, second, _ = folders
    article = (first / "a.md").read_bytes()
    row = json.dumps({"id": "a", "text": f"\n{PLAN}\n", "published": "2001-08-01"}).encode()
    piped = CliRunner().invoke(main, ["show", str(first), "--format", "json"]).stdout_bytes
    told = diff(first, second).stdout
    for given in (piped, row):
        assert CliRunner().invoke(main, ["diff", "-", str(second)], input=given).stdout == told
    back = CliRunner().invoke(main, ["diff", str(second), "-", "--format", "json"], input=piped)
    assert [one["what"] for one in json.loads(back.stdout)["changes"]] == ["vaguer"]
    assert CliRunner().invoke(main, ["diff", "-", str(first)], input=article).exit_code == 0
    undated = CliRunner().invoke(main, ["diff", "-", str(first), "--published", "Friday"], input=PLAN)
    assert (undated.exit_code, "--published" in undated.stderr) == (2, True)


def test_what_standard_input_cannot_be_is_named(folders: list[Path]) -> None:
    twice = CliRunner().invoke(main, ["diff", "-", "-"], input=PLAN)
    assert (twice.exit_code, "standard input can be read once" in twice.stderr) == (2, True)
    other = CliRunner().invoke(main, ["diff", "-", str(folders[0])], input='{"schema": 2, "events": []}')
    assert (other.exit_code, '<standard input>: not a timeline of "schema": 1' in other.stderr) == (1, True)
    cut = CliRunner().invoke(main, ["diff", "-", str(folders[0])], input='{"schema": 1, "articles": [')
    assert (cut.exit_code, "<standard input>: not JSON" in cut.stderr) == (1, True)
    nothing = CliRunner().invoke(main, ["diff", "-", str(folders[0])], input="")
    assert (nothing.exit_code, "nothing could be read" in nothing.stderr) == (1, True)


def test_standard_input_that_cannot_be_read_is_named(folders: list[Path], tmp_path: Path) -> None:
    with open(tmp_path / "written", "wb") as no_input:
        program = [sys.executable, "-m", "timeline", "diff", "-", str(folders[0])]
        ended = subprocess.run(program, stdin=no_input, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.decode().splitlines() == ["Error: <standard input>: cannot be read: bad file descriptor"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"schema": 1}', "\x1b[31m"])
def test_a_file_that_is_no_timeline_is_named(folders: list[Path], tmp_path: Path, text: str) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(text, "utf-8")
    found = diff(bad, folders[0])
    assert found.exit_code == 1
    assert str(bad) in found.stderr
    assert "\x1b" not in found.stderr


# -- JSON against its own folder -------------------------------------------------------------------------------------


def written(folder: Path, *options: str) -> Path:
    path = folder.with_suffix(".json")
    path.write_bytes(CliRunner().invoke(main, ["show", str(folder), "--format", "json", *options]).stdout_bytes)
    return path


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    folder = tmp_path / "undated"
    folder.mkdir()
    (folder / "a.txt").write_text("Peru condemned Chile on Monday.\n")
    return folder


def test_a_default_day_and_a_limit_hold_for_both(undated: Path) -> None:
    before = written(undated, "--published", "2001-03-13")
    assert "2001-03-12" in diff(before, undated).stdout
    assert diff(before, undated, "--published", "13 March 2001").stdout == "no change\n"
    assert diff(before, undated, "--published", "Friday").exit_code == 2
    for one, other in ((before, before), (undated, undated)):
        refused = diff(one, other, "--max-megabytes", "0.00001")
        assert refused.exit_code == 1
        assert "raise max_megabytes (--max-megabytes)" in refused.stderr


def test_what_building_had_to_decide_is_told(tmp_path: Path) -> None:
    row = '{"id": "x", "text": "Peru condemned Chile."}\n{"id": "x", "text": "Kenya condemned Japan."}\n'
    (tmp_path / "rows.jsonl").write_text(row)
    assert "2 different articles have the id 'x'" in diff(tmp_path, tmp_path).stderr


def test_candidates_that_one_side_does_not_hold_are_not_new(tmp_path: Path) -> None:
    unlikely = "The minister of Peru went to the hospital. Farmers in Chile met."
    folder = folder_of(tmp_path / "some", a=("2001-03-13", f"Peru condemned Chile on Monday. {unlikely}"))
    assert timeline.build(timeline.read(folder)).hidden
    without = diff(written(folder), folder, "--all")
    assert without.stdout == "no change\n"
    piped = CliRunner().invoke(main, ["diff", "-", str(folder), "--all"], input=written(folder).read_bytes())
    assert piped.stderr.startswith("timeline: <standard input>: holds no unlikely candidates")
    assert "holds no unlikely candidates, so none are compared" in without.stderr
    for options in ([], ["--all"]):
        found = diff(written(folder, "--all"), folder, *options)
        assert (found.stdout, found.stderr) == ("no change\n", "")


@pytest.mark.parametrize("place", ["articles[0].id", "events[0].title", "events[0].mentions"])
def test_a_wrong_value_is_named_by_its_place(undated: Path, place: str) -> None:
    path = written(undated)
    form = json.loads(path.read_bytes())
    room, number, name = place.replace("]", "").replace("[", ".").split(".")
    form[room][int(number)][name] = []
    path.write_text(json.dumps(form))
    found = diff(path, path)
    assert found.exit_code == 1
    assert f"{path}: {place} is" in found.stderr


# -- what a change is called -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("cancelled", "scheduled", "reinstated"),
        ("denied", "occurred", "reinstated"),
        ("scheduled", "occurred", "confirmed"),
        ("scheduled", "denied", "cancelled"),
        ("2001-03", "2001-03-12", "refined"),
        ("2001-03-12", "2001-03", "vaguer"),
        ("2001-03-12", None, "vaguer"),
        ("2001-03-12", "2001-03-13", "moved"),
    ],
)
def test_a_change_has_one_name(undated: Path, before: str, after: str | None, what: str) -> None:
    event = next(iter(timeline.build(timeline.read(undated))))

    def changed(value: str | None) -> Timeline:
        dated = before[0].isdigit()
        given: Any = PartialDate.parse(value) if value and dated else value
        return Timeline((), (evolve(event, date=given) if dated else evolve(event, status=given),))

    changes = changed(before).diff(changed(after))
    assert [change.what for change in changes] == [what]
    shown = io.StringIO()
    print_changes(changes, Console(file=shown, width=120))
    assert f"{before}" in shown.getvalue()
    assert shown.getvalue().endswith(f"1 {what}\n")
