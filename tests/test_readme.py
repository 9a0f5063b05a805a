"""The README shows what the command prints, and its Python runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import timeline
from timeline.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_output_shown_is_the_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command = re.search(r"\(`timeline (show seeds/.*?)`\)", README)
    assert command is not None
    printed = CliRunner().invoke(main, command[1].split()).stdout
    shown = "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")
    assert f"```text\n{shown}\n```" in README


def test_the_python_shown_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    monkeypatch.chdir(ROOT)
    article = timeline.Article("a", "Lima snubbed the envoy on Monday.", "2025-04-02")
    names = {"more_articles": [article], "article": article}
    exec(code[1].replace("clippings/", "seeds/"), names)
    story = names["story"]
    assert isinstance(story, timeline.Timeline)
    assert len(story) > 10


def test_every_option_of_the_command_is_explained() -> None:
    printed = CliRunner().invoke(main, ["show", "--help"]).stdout
    for option in re.findall(r"timeline show[^\n]*?(--[a-z-]+)", README):
        assert option in printed
