"""The command: what it prints, where, and with which exit code."""

from __future__ import annotations

import io
import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline import Timeline
from timeline.cli import main
from timeline.showing import Progress

SEEDS = Path(__file__).parent.parent / "seeds"


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


def show(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return run("show", *arguments, given=given)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.md").write_text(
        "---\npublished: 2001-03-13\nsource: Nordic Wire\n---\nPeru expelled two Chilean diplomats on Monday.\n"
    )
    (tmp_path / "two.txt").write_text("Kenya may condemn Japan on April 14.\n")
    return tmp_path


def test_a_table_by_year_and_month_with_its_lanes(folder: Path) -> None:
    result = show(folder)
    assert result.exit_code == 0
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    assert "2001 March" in lines
    assert "Year unknown" in lines
    row = next(line for line in lines if line.startswith("2001-03-12"))
    assert "occurred" in row
    assert "Peru expelled two Chilean diplomats" in row
    assert lines[-1] == "2 events (1 high, 1 low) from 2 articles, 1 of them undated."
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_evidence_is_quoted_under_its_event(folder: Path) -> None:
    result = show(folder, "--evidence")
    assert "one (2001-03-13, Nordic Wire): Peru expelled two Chilean diplomats on Monday." in result.stdout
    assert "two (undated): Kenya may condemn Japan on April 14." in result.stdout


def test_json(folder: Path) -> None:
    form = json.loads(show(folder, "--format", "json").stdout)
    assert list(form) == ["schema", "articles", "events", "hidden", "min_event"]
    assert [event["date"] for event in form["events"]] == ["2001-03-12", "XXXX-04-14"]
    assert "text" not in form["articles"][0]
    assert "text" in json.loads(show(folder, "--format", "json", "--with-text").stdout)["articles"][0]


def shown(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [event["date"] for event in json.loads(result.stdout)["events"]]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--from", "2001-03-12"], ["2001-03-12", "XXXX-04-14"]),
        (["--from", "13 March 2001", "--to", "2001-04-01"], []),
        (["--to", "2001-03"], ["2001-03-12", "XXXX-04-14"]),
        (["--from", "2001-03-01", "--to", "2001-03"], ["2001-03-12"]),
        (["--actor", "Peru"], ["2001-03-12"]),
        (["--actor", "Peru", "--actor", "Chile"], ["2001-03-12"]),
        (["--actor", "Peru", "--actor", "Kenya"], []),
        (["--kind", "sanction"], ["2001-03-12"]),
        (["--kind", "ACCUSE", "--kind", "SANCTION"], ["2001-03-12", "XXXX-04-14"]),
        (["--min-confidence", "high"], ["2001-03-12"]),
        (["--min-confidence", "HIGH"], ["2001-03-12"]),
        (["--top", "1"], ["2001-03-12"]),
    ],
)
def test_filters(folder: Path, options: list[str], expected: list[str]) -> None:
    assert shown(show(folder, "--format", "json", *options)) == expected


def test_unlikely_candidates_are_counted_and_shown_on_demand(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The deal was a bargain. Peru condemned Chile.")
    assert "1 unlikely candidate hidden" in show(tmp_path).stdout
    everything = show(tmp_path, "--all").stdout
    assert "unlikely" not in everything
    assert everything.startswith(show(tmp_path).stdout[:40])


def test_published_dates_what_has_no_date(folder: Path) -> None:
    assert shown(show(folder, "--format", "json", "--published", "15 April 2001")) == ["2001-03-12", "2001-04-14"]
    result = show(folder, "--published", "Friday")
    assert result.exit_code == 2
    assert "--published" in result.stderr


def test_standard_input() -> None:
    result = show("-", "--format", "json", given="---\npublished: 2001-03-13\n---\nPeru condemned Chile on Monday.\n")
    assert shown(result) == ["2001-03-12"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["--nonsense", "."], 2),
        (["--kind", "MARRY", "."], 2),
        (["--top", "0", "."], 2),
        (["--from", "soon", "."], 2),
        (["--min-confidence", "certain", "."], 2),
        (["--actor", " ", "."], 2),
        (["no-such-folder"], 1),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    result = show(*arguments)
    assert result.exit_code == code
    assert result.stdout == ""
    assert result.stderr


def test_a_window_that_runs_backwards_is_a_usage_error(folder: Path) -> None:
    result = show(folder, "--from", "2002", "--to", "2001")
    assert result.exit_code == 2
    assert "ends before it begins" in result.stderr


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "latin.txt").write_bytes("Perú y Chile".encode("latin-1"))
    (folder / "rows.jsonl").write_text('{"text": "Kenya condemned Japan on May 3, 2001."}\n{"text": \n')
    (folder / "leap.md").write_text("---\npublished: 2001-02-30\n---\nPoland condemned Hungary.\n")
    (folder / "zero.md").write_text("---\npublished: 0000-01-01\n---\nPoland thanked Hungary.\n")
    result = show(folder, folder / "missing.txt")
    assert result.exit_code == 0
    for name in ("empty.txt", "binary.txt", "latin.txt", "rows.jsonl:2", "leap.md", "zero.md", "missing.txt"):
        assert sum(name in line for line in result.stderr.splitlines()) == 1, name
    assert "2001-05-03" in result.stdout
    assert "Not read, or only in part: 7" in result.stdout


def test_what_a_folder_holds_beside_articles_is_named(folder: Path) -> None:
    for name in ("a.csv", "b.xml", "c.docx", "story.json", "photo.jpg"):
        (folder / name).write_text("")
    result = show(folder)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"timeline: {folder}: passed over 1 .csv, 1 .docx, 1 .xml: give them as .txt, .md or .jsonl",
        f"timeline: {folder}: passed over 1 .json: articles are read from .jsonl, one a line",
    ]
    assert "Not read, or only in part: 1" in result.stdout


def test_html_of_a_feed_is_read_as_its_text_and_told_once(tmp_path: Path) -> None:
    texts = (
        "<p>Kenya&#8217;s president met Somalia&rsquo;s president in Nairobi on Tuesday.</p>",
        "<p>Chad &amp; Niger signed a treaty on Tuesday.</p>",
    )
    rows = (json.dumps({"published": "2024-05-15", "text": text}) for text in texts)
    (tmp_path / "feed.jsonl").write_text("\n".join(rows))
    result = show(tmp_path, "--format", "json", "--with-text")
    events = json.loads(result.stdout)["events"]
    told = {event["mentions"][0]["text"]: {actor["name"] for actor in event["actors"]} for event in events}
    assert told == {
        "Kenya’s president met Somalia’s president in Nairobi on Tuesday.": {"Kenya", "Somalia"},
        "Chad & Niger signed a treaty on Tuesday.": {"Chad", "Niger"},
    }
    assert result.stderr.count("took the HTML out of 2 texts") == 1
    assert Timeline.from_json(result.stdout).to_json(with_text=True, indent=1) + "\n" == result.stdout


def test_a_printed_score_is_never_one_of_the_next_level(folder: Path, tmp_path: Path) -> None:
    score = json.loads(show(folder, "--format", "json").stdout)["events"][0]["confidence"]["score"]
    limit = math.ceil(score * 100) / 100
    (tmp_path / "weights.toml").write_text(f"[levels]\nhigh = {limit}\nmoderate = 0\n")
    printed = show(folder, "--confidence", tmp_path / "weights.toml").stdout
    level = "high" if score == limit else "moderate"
    assert f"{level} {score:.3f}"[:-1] in printed


def test_a_broken_file_of_rows_has_its_first_problems_named_and_the_others_counted(folder: Path) -> None:
    rows = [b"\x00\xff\x01"] * 1000
    (folder / "rows.jsonl").write_bytes(b"\n".join([*rows[:500], b'{"text": "Kenya condemned Japan."}', *rows[500:]]))
    (folder / "other.jsonl").write_bytes(b"{\n")
    result = show(folder)
    lines = result.stderr.splitlines()
    assert len(lines) == 22
    assert sum("rows.jsonl:" in line for line in lines) == 21
    assert f"timeline: {folder / 'rows.jsonl'}: and 980 more like these" in lines
    assert "other.jsonl:1: not a JSON object" in result.stderr
    assert "Not read, or only in part: 1001" in result.stdout


def test_an_empty_path_is_named(folder: Path) -> None:
    result = show("", folder)
    assert result.exit_code == 0
    assert result.stderr == "timeline: '': no such file or folder: check the path\n"


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "-1", "many"])
@pytest.mark.parametrize("command", ["show", "times", "diff"])
def test_a_limit_is_a_number(folder: Path, command: str, number: str) -> None:
    paths = [folder, folder] if command == "diff" else [folder]
    result = run(command, *paths, "--max-megabytes", number)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--max-megabytes" in result.stderr


@pytest.mark.parametrize(
    ("date", "says"),
    [
        ("xyz", "'xyz' is no date of the calendar: write a day, a month or a year, such as 1999-03-12, 12 March"),
        ("2025-04-31", "'2025-04-31' is no date of the calendar"),
        ("", "'' is no date of the calendar"),
        ("XXXX-04-14", "'XXXX-04-14' has no year: give one"),
    ],
)
@pytest.mark.parametrize("option", ["--from", "--to"])
def test_what_is_no_date_is_refused_with_what_would_be_one(folder: Path, option: str, date: str, says: str) -> None:
    result = show(folder, option, date)
    assert result.exit_code == 2
    assert f"Invalid value for '{option}': {says}" in result.stderr


def test_an_empty_folder_is_nothing_readable(tmp_path: Path) -> None:
    result = show(tmp_path)
    assert result.exit_code == 1
    assert "nothing could be read" in result.stderr


HOSTILE = "Peru condemned [bold red]Chile[/] \x1b[2J\x1b]0;owned\x07 on \u202eMonday\u202c."


def test_articles_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.md").write_text(f"---\npublished: 2001-03-13\nsource: \x1b[1mX\n---\n{HOSTILE}\n", "utf-8")
    (tmp_path / "b\x1b[31m.txt").write_bytes(b"")
    result = show(tmp_path, "--evidence", "--all")
    for letter in "\x1b\x07\u202e\u202c":
        assert letter not in result.stdout + result.stderr
    assert "[bold red]Chile" in " ".join(result.stdout.split())


@pytest.mark.parametrize("option", ["--quotes", "--lexicon", "--confidence", "BEFORE", "GOLD"])
def test_names_of_files_cannot_write_to_the_terminal(tmp_path: Path, option: str) -> None:
    named = tmp_path / "a\x1b[31mb.json"
    named.write_text("{")
    (tmp_path / "a.txt").write_text("Peru condemned Chile.")
    commands: dict[str, list[str | Path]] = {
        "BEFORE": ["diff", named, tmp_path],
        "GOLD": ["calibrate", named, tmp_path],
    }
    result = run(*commands.get(option, ["show", tmp_path, option, named]))
    assert result.exit_code
    assert "a\ufffd[31mb.json" in result.stderr
    assert "\x1b" not in result.stderr


def in_terminal(environment: dict[str, str], folder: Path) -> str:
    """What the command prints when standard output is a terminal."""
    import pty

    master, slave = pty.openpty()
    program = [sys.executable, "-m", "timeline", "show", str(folder)]
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    environment = {**inherited, "TERM": "xterm-256color", "COLUMNS": "90", **environment}
    with subprocess.Popen(program, stdout=slave, stderr=subprocess.DEVNULL, env=environment) as process:
        os.close(slave)
        printed = b""
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:  # the other end is closed
                break
            if not chunk:
                break
            printed += chunk
        process.wait()
    os.close(master)
    return printed.decode()


def test_colour_in_a_terminal_unless_told_otherwise(folder: Path) -> None:
    assert "\x1b[3" in in_terminal({}, folder)
    assert "\x1b[3" not in in_terminal({"NO_COLOR": "1"}, folder)


def test_help_and_version() -> None:
    assert "Show the timeline" in run("show", "--help").stdout
    assert run("--version").stdout.startswith("timeline, version 0.")


def test_explain_tells_why_under_each_event(folder: Path) -> None:
    printed = show(folder, "--explain").stdout
    assert "date: 2001-03-12 (relative)" in printed
    assert '2001-03-12 from "Monday", in its own clause: one' in printed
    assert 'possible by "may" ("condemn"): two' in printed
    assert "single source (Nordic Wire)" in printed


@pytest.mark.parametrize("story", sorted(path for path in SEEDS.iterdir() if path.is_dir()), ids=lambda path: path.name)
def test_explain_has_words_for_whatever_comes_up(story: Path) -> None:
    result = show(story, "--explain", "--all")
    assert result.exit_code == 0
    assert "not merged: " in result.stdout


def test_a_sentence_with_two_triggers_is_quoted_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Peru expelled two Chilean envoys on Monday, and the expulsion drew no reply.")
    printed = show(tmp_path, "--evidence").stdout
    assert printed.startswith("Date")
    assert "1 event (" in printed
    assert printed.count("drew no reply") == 1


def test_line_ends_in_an_id_forge_no_line(tmp_path: Path) -> None:
    row = {"id": "a\n2099-01-01  occurred  SPOOF\u2028b", "text": "Peru expelled two Chilean envoys on Monday."}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row))
    for option in ("--explain", "--evidence"):
        printed = show(tmp_path, option).stdout
        assert "SPOOF" in printed
        assert not any(line.strip().startswith("2099") for line in printed.splitlines())


def test_json_says_with_which_weights_it_was_made(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "weights.toml").write_text("[levels]\nhigh = 0.9\n")
    printed = show(folder, "--confidence", tmp_path / "weights.toml", "--format", "json", "--with-text").stdout
    story = Timeline.from_json(printed)
    assert [event.confidence.level for event in story.update([])] == [event.confidence.level for event in story]
    assert "high" not in {event.confidence.level for event in story}


def test_a_file_over_the_limit_is_refused_by_name_with_the_way_out(folder: Path) -> None:
    (folder / "dump.txt").write_text("Peru condemned Chile. " * 100)
    result = show(folder, "--max-megabytes", "0.001")
    assert result.exit_code == 0
    assert "dump.txt: 0.0022 MB, more than the 0.001 MB allowed: raise max_megabytes (--max-megabytes)" in result.stderr
    assert "2 events" in result.stdout
    assert "dump" not in show(folder).stderr


def test_no_progress_in_a_pipe(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.showing.progress._PATIENCE", -1.0)
    assert show(folder).stderr == ""


def test_progress_in_a_terminal_once_patience_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with Progress() as progress:
        progress.step(1, 3)
    assert terminal.getvalue() == ""
    monkeypatch.setattr("timeline.showing.progress._PATIENCE", -1.0)
    with Progress() as progress:
        progress.step(1, 3)
        progress.step(3, 3)
    assert "reading articles" in terminal.getvalue()
    assert "merging" in terminal.getvalue()


def test_another_encoding_of_standard_output_loses_letters_not_the_table(folder: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    (folder / "three.md").write_text(
        "---\npublished: 2001-03-13\n---\nThe Řím talks: Peru condemned Chile on Monday.\n", "utf-8"
    )
    run_ = subprocess.run(
        [sys.executable, "-m", "timeline", "show", str(folder)], capture_output=True, env=environment, check=False
    )
    assert run_.returncode == 0, run_.stderr
    assert b"2001-03-12" in run_.stdout


def test_what_building_had_to_decide_is_told_in_every_format(tmp_path: Path) -> None:
    row = '{"id": "x", "text": "Peru condemned Chile on May 3, 2001."}\n{"id": "x", "text": "Kenya condemned Japan."}\n'
    (tmp_path / "rows.jsonl").write_text(row)
    assert "2 different articles have the id 'x'" in show(tmp_path, "--format", "json").stderr


def test_json_of_everything_comes_back_whole(folder: Path) -> None:
    printed = show(folder, "--format", "json", "--all").stdout
    assert len(Timeline.from_json(printed)) == len(json.loads(printed)["events"])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize(
    "command",
    [
        ["show"],
        ["show", "--format", "json"],
        ["times"],
        ["times", "--format", "csv"],
        ["--help"],
        ["diff"],
        ["calibrate"],
    ],
    ids=" ".join,
)
def test_a_full_disk_is_one_line_and_no_success(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, command: list[str]
) -> None:
    written = tmp_path_factory.mktemp("saved") / "story.json"
    written.write_bytes(show(folder, "--format", "json").stdout_bytes)
    paths = [written, written] if command[0] in ("diff", "calibrate") else [folder]
    with open("/dev/full", "wb") as full:
        program = [sys.executable, "-m", "timeline", command[0], *map(str, paths), *command[1:]]
        ended = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert ended.stderr.decode().splitlines() == ["timeline: the output cannot be written: no space left on device"]


def test_a_reader_that_leaves_is_no_error_but_a_closed_output_is(folder: Path) -> None:
    program = [sys.executable, "-m", "timeline", "show", str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.communicate()[1] == b""
    closed = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *program], stderr=subprocess.PIPE, check=False)
    assert closed.returncode == 1
    assert closed.stderr == b"timeline: the output cannot be written: standard output is closed\n"


def test_a_terminal_without_width_gets_a_table(folder: Path) -> None:
    assert "2001-03-12" in in_terminal({"COLUMNS": "0"}, folder)


@pytest.mark.parametrize("command", [["show", "--confidence"], ["calibrate"]], ids=" ".join)
def test_pipes_are_not_waited_for(folder: Path, tmp_path: Path, command: list[str]) -> None:
    os.mkfifo(tmp_path / "pipe")
    result = run(*command, tmp_path / "pipe", folder)
    assert result.exit_code != 0
    assert "pipe: no file: give the path of one" in result.stderr


def test_a_folder_named_like_standard_input_is_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-").mkdir()
    (tmp_path / "-" / "a.txt").write_text("Norway met Japan on Monday.")
    monkeypatch.chdir(tmp_path)
    printed = run("diff", "./-", folder / "one.md", given="Kenya met Egypt.").stdout
    assert "Norway met Japan" in printed
    assert "Kenya" not in printed
