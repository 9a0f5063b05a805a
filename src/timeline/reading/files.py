"""Paths -> the files to read, each once, with the ids that their places give them."""

from __future__ import annotations

import heapq
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from timeline.reading.results import Problem

SUFFIXES = (".txt", ".md", ".jsonl")
UNDERSTOOD = ".txt, .md or .jsonl"
_SAVED = ".json"  # may hold articles, but beside them it is mostly what this library wrote: a timeline, quotes
# What can hold articles, too; pictures and programs cannot.
_DOCUMENTS = frozenset([
    ".atom", ".csv", ".doc", ".docx", ".eml", ".epub", ".htm", ".html", ".mbox", ".msg", ".ndjson", ".ods", ".odt",
    ".pages", ".parquet", ".pdf", ".rss", ".rtf", ".tsv", ".xhtml", ".xls", ".xlsx", ".xml", ".zip",
])  # fmt: skip
STANDARD_INPUT = "-"


@frozen
class File:
    """A file to read.

    Args:
        name: Opens it; "-" is standard input.
        place: Its path below the folder given, without suffix and with "/" between the parts; its stem if
            the file itself was given.
        real: Names it whatever way leads to it.
    """

    name: str
    place: str
    real: str

    @property
    def suffix(self) -> str:
        """Its suffix in lower case."""
        return _suffix(self.name)


@frozen
class Found:
    """The files to read, what cannot be, and what was passed over as no article, in words."""

    files: tuple[File, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that the paths name or hold: in the order given, a folder's files by their sorted paths.

    A file that several paths lead to comes once, under the longest of its places.
    """
    found: dict[str, File] = {}
    problems: list[Problem] = []
    notes: list[str] = []
    for path in paths:
        one = _files_of(os.fsdecode(path))
        problems.extend(one.problems)
        notes.extend(one.notes)
        for file in one.files:
            known = found.setdefault(file.real, file)
            if (-len(file.place), file.place) < (-len(known.place), known.place):
                found[file.real] = file
    # a path given twice fails once
    return Found(tuple(found.values()), tuple(dict.fromkeys(problems)), tuple(dict.fromkeys(notes)))


def printable(name: str) -> str:
    """A file's name as valid Unicode: bytes of it that are none, which Python holds as surrogates, become U+FFFD.

    An empty one is shown by its quotation marks.
    """
    return re.sub("[\ud800-\udfff]", "\ufffd", name) or "''"


def failure(error: OSError | ValueError) -> str:
    """Why the system would not open something, in the library's words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "no such file or folder: check the path"
    if isinstance(error, PermissionError):
        return "no permission to read it: change its permissions, or leave it out"
    if isinstance(error, OSError):
        return f"cannot be read: {(error.strerror or 'the system gives no reason').lower()}"
    return "no path that a file can have: check its characters"


def _files_of(path: str) -> Found:
    if path == STANDARD_INPUT:
        return Found((File(STANDARD_INPUT, "stdin", STANDARD_INPUT),))
    try:
        mode = os.stat(path).st_mode
        real = os.path.realpath(path)
    except (OSError, ValueError) as error:
        return _unread(path, failure(error))
    if stat.S_ISDIR(mode):
        return _files_in(path, real)
    suffix = _suffix(path)
    if suffix not in SUFFIXES:
        what = f"{suffix} files are" if suffix else "a file without suffix is"
        return _unread(path, f"{what} not understood: give it as {UNDERSTOOD}")
    if not stat.S_ISREG(mode):
        return _unread(path, "neither a file nor a folder: copy what it gives into a file")
    return Found((File(path, _place((os.path.basename(path),)), real),))


def _unread(path: str, message: str) -> Found:
    return Found(problems=(Problem(printable(path), None, message),))


def _files_in(folder: str, real: str) -> Found:
    """All files below a folder. A folder that links lead to repeatedly, or back to, is entered once.

    Links are followed only after everything that stands there itself, so that a link never takes a
    file's own place.
    """
    found: dict[str, tuple[tuple[str, ...], str]] = {}  # real path -> parts below the folder, name to open
    problems: list[Problem] = []
    others: Counter[str] = Counter()
    entered = {real}
    folders: list[tuple[tuple[str, ...], str, str]] = [((), folder, real)]
    links: list[tuple[tuple[str, ...], str]] = []
    while folders or links:
        if folders:
            parts, name, real = folders.pop()
            try:
                with os.scandir(name) as scan:
                    entries = sorted(scan, key=lambda entry: entry.name)
            except OSError as error:
                problems.append(Problem(printable(name), None, failure(error)))
                continue
            for entry in entries:
                below = (*parts, entry.name)
                inside = os.path.join(real, entry.name)
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink():
                    heapq.heappush(links, (below, entry.path))
                elif entry.is_dir(follow_symlinks=False):
                    if inside not in entered:
                        entered.add(inside)
                        folders.append((below, entry.path, inside))
                elif _suffix(entry.name) in SUFFIXES and entry.is_file(follow_symlinks=False):
                    found.setdefault(inside, (below, entry.path))
                else:
                    others[_suffix(entry.name)] += 1
            continue
        parts, name = heapq.heappop(links)
        target = os.path.realpath(name)
        if os.path.isdir(target):
            if target not in entered:
                entered.add(target)
                folders.append((parts, name, target))
        elif _suffix(name) in SUFFIXES and (os.path.isfile(target) or not os.path.exists(target)):
            found.setdefault(target, (parts, name))  # one that leads nowhere is reported when it is opened
        else:
            others[_suffix(name)] += 1
    notes = []
    if not found and not problems:
        holds = f", only {others.total()} of other kinds" if others else ""
        problems.append(Problem(printable(folder), None, f"no {UNDERSTOOD} file in it{holds}"))
    else:
        if unread := [f"{others[suffix]} {suffix}" for suffix in sorted(_DOCUMENTS & others.keys())]:
            message = f"passed over {', '.join(unread)}: give them as {UNDERSTOOD}"
            problems.append(Problem(printable(folder), None, message))
        if saved := others[_SAVED]:
            notes.append(
                f"{printable(folder)}: passed over {saved} {_SAVED}: articles are read from .jsonl, one a line"
            )
    by_parts = sorted((parts, name, real) for real, (parts, name) in found.items())
    return Found(
        tuple(File(name, _place(parts), real) for parts, name, real in by_parts), tuple(problems), tuple(notes)
    )


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _place(parts: tuple[str, ...]) -> str:
    return printable("/".join((*parts[:-1], os.path.splitext(parts[-1])[0])))
