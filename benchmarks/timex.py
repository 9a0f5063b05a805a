"""Find the time expressions of a folder of TimeML files, and say how fast that went.

    python benchmarks/timex.py TIMEML_FOLDER [--out PREDICTIONS.json]

The folder holds *.tml files, such as TimeBank's. The predictions map a file's name to a list of
{"start", "end", "text", "type", "value"}; offsets count the characters between <TEXT> and </TEXT>, tags taken
out and entities decoded. Gold annotations are not read, but for the publication day in <DCT>.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import time
from pathlib import Path

from setting import setting
from timeline.times import find_times

_TAG = re.compile(r"<[^>]*>")
_DAY = re.compile(r'value="(\d{4}-\d\d-\d\d)')
_ROUNDS = 5


def read(path: Path) -> tuple[str, str | None]:
    """The body of a TimeML file and the day it appeared."""
    source = path.read_text(encoding="utf-8")
    body = source.partition("<TEXT>")[2].partition("</TEXT>")[0]
    created = _DAY.search(source.partition("<DCT>")[2].partition("</DCT>")[0])
    pieces = (html.unescape(piece) for piece in _TAG.split(body))
    return "".join(pieces), created[1] if created else None


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="folder of *.tml files")
    parser.add_argument("--out", type=Path, help="write the predictions here, as JSON")
    args = parser.parse_args()
    documents = {path.stem: read(path) for path in sorted(args.folder.glob("*.tml"))}
    if not documents:
        parser.error(f"no .tml files in {args.folder}")

    seconds = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        found = {name: find_times(text, day) for name, (text, day) in documents.items()}
        seconds.append(time.process_time() - begun)
    if args.out:
        rows = {
            name: [{"start": t.start, "end": t.end, "text": t.text, "type": t.type, "value": t.value} for t in times]
            for name, times in found.items()
        }
        args.out.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")

    size = sum(len(text.encode()) for text, _ in documents.values()) / 1e6
    count = sum(map(len, found.values()))
    print(f"{len(documents)} documents, {size:.2f} MB, {count} time expressions")
    for label, spent in (("first round", seconds[0]), ("best round", min(seconds))):
        print(f"{label}: {spent:.3f} s of one core, {size / spent:.1f} MB/s")
    print(setting())


if __name__ == "__main__":
    main()
