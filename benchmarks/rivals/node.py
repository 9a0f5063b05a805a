"""Running a finder that is a JavaScript library."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from rivals import Answer, Document, Timex, noon_of

_SCRIPT = """
const {package, documents, rounds, enough} = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const seconds = [];
let library, found;
for (let round = 0, total = 0; round < rounds && total < enough; round++) {
  const before = process.cpuUsage();
  library ??= require(package);  // part of the first round, as imports are of the others
  found = documents.map(([text, day]) => search(library, text, new Date(day + "T12:00:00")));
  const {user, system} = process.cpuUsage(before);
  seconds.push((user + system) / 1e6);
  total += seconds[round];
}
const flat = (key, value) => value instanceof Map ? Object.fromEntries(value) : value;
console.log(JSON.stringify({seconds, found: found.map((results) => results.map(plain))}, flat));
"""


class InNode(NamedTuple):
    """A finder in JavaScript.

    Args:
        package: Its name in node_modules.
        search: JavaScript: a function of the library, a text and noon of the publication day.
        plain: JavaScript: a function that makes plain data of one result.
        timexes: Writes results as TIMEX3; the text it is given counts UTF-16 units, as JavaScript does.
    """

    package: str
    search: str
    plain: str
    timexes: Callable[[Sequence[Any], str, datetime], Iterable[Timex]]


def run(rival: InNode, folder: Path, documents: Sequence[Document], rounds: int, enough: float) -> Answer:
    """Search the documents with what a folder's node_modules has."""
    program = f"const search = {rival.search};\nconst plain = {rival.plain};\n{_SCRIPT}"
    given = json.dumps({"package": rival.package, "documents": documents, "rounds": rounds, "enough": enough})
    command = ["node", "-e", program]
    answer = json.loads(
        subprocess.run(command, cwd=folder, input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
    )
    description = json.loads((folder / "node_modules" / rival.package / "package.json").read_text("utf-8"))
    found: list[list[Timex]] = []
    for results, (text, day) in zip(answer["found"], documents, strict=True):
        units = "".join(map(chr, memoryview(text.encode("utf-16-le")).cast("H")))
        timexes = rival.timexes(results, units, noon_of(day))
        found.append([(_point(units, start), _point(units, end), type_, value) for start, end, type_, value in timexes])
    return Answer(description["version"], answer["seconds"], found)


def _point(units: str, at: int) -> int:
    """An offset in UTF-16 units as one in code points."""
    return len(units[:at].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass"))
