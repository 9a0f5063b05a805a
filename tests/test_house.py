"""Imports point one way, importing the package is cheap, and every public name is there."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import timeline

ROOMS = [
    "errors", "dates", "telling", "model", "reading", "prose", "times", "anchoring", "events", "merging", "confidence",
    "showing", "exporting", "collection", "calibrating", "cli", "__main__",
]  # fmt: skip
SOURCE = Path(timeline.__file__).parent
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.name != "__init__.py" or path.parent != SOURCE)


def room_of(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imported_rooms(tree: ast.Module) -> set[str]:
    """Rooms that a module imports when it runs; what only type checkers read does not count."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found.update(name.split(".")[1] for name in names if name.startswith("timeline."))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_uses_only_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    assert imported_rooms(ast.parse(path.read_text("utf-8"))) <= allowed


def loaded_by(program: str) -> set[str]:
    """Top-level packages in sys.modules after a program ran in a fresh interpreter."""
    code = f"{program}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_the_package_loads_nothing_slow() -> None:
    assert loaded_by("import timeline").isdisjoint({"attr", "pendulum", "dateparser", "rich", "click"})


def test_building_a_timeline_needs_no_slow_package() -> None:
    program = "import timeline\ntimeline.build([timeline.Article('a', 'Poland joined NATO on March 12, 1999.')])"
    assert loaded_by(program).isdisjoint({"pendulum", "dateparser", "rich", "click"})


def test_public_names() -> None:
    for name in timeline.__all__:
        assert getattr(timeline, name).__doc__, name
    assert dir(timeline) == timeline.__all__
    with pytest.raises(AttributeError, match="nonsense"):
        _ = timeline.nonsense
