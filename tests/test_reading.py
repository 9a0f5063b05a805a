"""Reading: files and folders to articles, front matter, JSON lines, ids, and the dates people type."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
import io
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import Timeline
from timeline.errors import DateError
from timeline.model import Article
from timeline.reading import Problem, Reading, read, read_day
from timeline.reading.drafts import Draft
from timeline.reading.files import failure
from timeline.reading.ids import settle_ids
from timeline.reading.markup import without_markup

MARCH_12 = dt.date(1999, 3, 12)


def written(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Files by their path below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def said(reading: Reading) -> list[str]:
    """The problems without the names of their folders."""
    return [f"{os.path.basename(problem.path)}:{problem.line}: {problem.message}" for problem in reading.problems]


# Dates as people type them

TYPED = [
    "1999-03-12",
    " 1999-03-12 ",
    "19990312",
    "1999/3/12",
    "1999.03.12",
    "1999-W10-5",
    "12 March 1999",
    "March 12, 1999",
    "Mar. 12, 1999",
    "MARCH 12 1999",
    "March 12th, 1999",
    "the 12th of March 1999",
    "12-Mar-1999",
    "12 March 1999 noon",
    "Friday, March 12, 1999",
    "1999年3月12日",
    "1999년 3월 12일",
    "12 mars 1999",
    "vendredi 12 mars 1999",
    "12. März 1999",
    "12 de marzo de 1999",
    "12 marzo 1999",
    "12 de março de 1999",
    "12 maart 1999",
    "12 marca 1999",
    "12 března 1999",
    "12 Mart 1999",
    "12 марта 1999 г.",
    "12 березня 1999",
    "12 Μαρτίου 1999",
    "12 مارس 1999",
    "١٢ مارس ١٩٩٩",
    # with a time, which never moves the day
    "1999-03-12T23:30:00-05:00",
    "1999-03-12T00:30:00+14:00",
    "1999-03-12T23:30:00.123Z",
    "1999-03-12T23:30+01:00[Europe/Paris]",
    "1999-03-12 23:30 EST",
    "19990312T233000Z",
    "Fri, 12 Mar 1999 23:30:00 -0500 (EST)",
    "Fri Mar 12 23:30:00 EST 1999",
    "March 12, 1999 at 11:30 p.m. EST",
    "11 p.m. EST, March 12, 1999",
    "12 March 1999 | 11:30pm",
    "12 mars 1999 à 23h30",
    "12. März 1999, 23:30 Uhr",
    "Freitag, 12.03.1999 um 23:30 Uhr",
    "12 de marzo de 1999, 11:30 p. m.",
]


@pytest.mark.parametrize("text", TYPED)
def test_typed_dates(text: str) -> None:
    assert read_day(text) == MARCH_12
    assert type(read_day(text)) is dt.date


DIGITS = [
    ("03/04/1999", "1999-03-04"),  # month first ...
    ("3-4-1999", "1999-03-04"),
    ("13/04/1999", "1999-04-13"),  # ... unless it cannot be
    ("04/13/1999", "1999-04-13"),
    ("Tue 04/13/1999", "1999-04-13"),
    ("03.04.1999", "1999-04-03"),  # dots are written where the day comes first
    ("1er mars 1999", "1999-03-01"),
    ("29 February 2000", "2000-02-29"),
    ("12 mai 1999", "1999-05-12"),
    ("Sept. 3, 1999", "1999-09-03"),
    ("11:30 P.M. MAY 12 1999", "1999-05-12"),
    ("23:30 SAT 2 OCT 1999", "1999-10-02"),
    ("1 January 0999", "0999-01-01"),
]


@pytest.mark.parametrize(("text", "day"), DIGITS)
def test_typed_dates_that_could_be_misread(text: str, day: str) -> None:
    assert read_day(text) == dt.date.fromisoformat(day)


NO_DAY = [
    *("", " ", "soon", "n/a", "yesterday", "today", "now", "Friday", "next Friday", "2 days ago", "in 3 weeks"),
    *("1999", "March", "March 1999", "1999-03", "1999-W10", "March 12", "12 March", "12/03", "Friday 12", "12 1999"),
    *("12 March 99", "12/03/99", "12 March '99", "99-03-12", "12 March 10000", "MCMXCIX", "921283200", "12031999"),
    *("1999-02-30", "February 30 1999", "30 février 1999", "29 February 1999", "31 April 1999", "1999-13-04"),
    *("1999-00-12", "1999-03-00", "0000-03-12", "31/31/1999", "32 March 1999", "1999-03-12T25:00", "1999-02-30T10:00"),
    *("12-13 March 1999", "12/13 March 1999", "12 April May 1999", "2 days ago 1999", "12 months ago, 1999"),
    *("12 weeks 1999", "12 fri 1999", "Fri 3 12 1999", "Q1 12 1999", "two weeks before 12 March 1999"),
    *("-0044-03-15", "-1999-03-12", "12 March -1999"),
    *("12 March 1999 BC", "12 March 1999 + 3 days", "12 March 1999 ago", "12 March 1999 JST", "not 12 March 1999"),
    *("1999-03-12/1999-03-14", "XXXX-03-12", "12 March 1999 " + "x" * 1_000_000, "9" * 5_000, "\0", "\ud800"),
]


@pytest.mark.parametrize("text", NO_DAY, ids=lambda text: repr(text[:40]))
def test_no_full_day_is_never_completed(text: str) -> None:
    with pytest.raises(DateError, match="write year, month and day, such as 1999-03-12") as error:
        read_day(text)
    assert len(str(error.value)) < 300


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_in_every_spelling(day: dt.date) -> None:
    month = calendar.month_name[day.month]
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day.day} {month} {day.year}") == day
    assert read_day(f"{month[:3]} {day.day}, {day.year} 23:59 -1100") == day
    assert read_day(f"{day.day:02}.{day.month:02}.{day.year}") == day
    assert read_day(f"{day.month}/{day.day}/{day.year}") == day


WORDS = st.sampled_from(
    [
        *("12", "3", "31", "1999", "99", "March", "may", "mars", "Friday", "last", "ago", "in", "days", "week"),
        *(",", ".", "/", "-", ":", "+", "T", "Z", "h", "am", "at", "noon"),
    ]
)


@given(st.text(max_size=100) | st.lists(WORDS, max_size=7).map(" ".join) | st.lists(WORDS, max_size=7).map("".join))
def test_a_day_is_written_in_its_text_or_there_is_none(text: str) -> None:
    try:
        day = read_day(text)
    except DateError:
        return
    assert f"{day.year:04}" in text or "W" in text.upper()
    assert str(day.day) in text or "W" in text.upper()


SURROUNDINGS = """
import datetime, json, locale, sys

real = datetime.datetime
shift = real.fromisoformat(sys.argv[1]) - real.now()

class Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, real)

class Shifted(real, metaclass=Kind):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + shift
    @classmethod
    def today(cls):
        return real.now() + shift
    @classmethod
    def utcnow(cls):
        return real.utcnow() + shift

datetime.datetime = Shifted
from timeline.reading import read_day

answers = []
for text in json.load(sys.stdin):
    try:
        answers.append(str(read_day(text)))
    except ValueError as error:
        answers.append(str(error))
print(real.now().year == Shifted.now().year, file=sys.stderr)
print(json.dumps(answers))
"""


def test_no_clock_no_time_zone_no_locale() -> None:
    texts = TYPED + [text for text, _ in DIGITS] + [text[:100] for text in NO_DAY]

    def answers(now: str, zone: str, locale: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", SURROUNDINGS, now],
            input=json.dumps(texts),
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr.strip() == "False"  # the clock was indeed another
        answers: list[str] = json.loads(done.stdout)
        return answers

    there = answers("2004-02-29T23:59:00", "Pacific/Kiritimati", "C")
    assert there == answers("1987-10-14T00:01:00", "America/Los_Angeles", "de_DE.UTF-8")
    assert there[: len(TYPED)] == ["1999-03-12"] * len(TYPED)


def test_ordinary_folders_never_import_the_slow_libraries(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "---\npublished: 1999-03-12\n---\nPoland joined.\n"})
    code = "import sys; from timeline.reading import read; print(read(sys.argv[1]).articles[0].published, *sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment, capture_output=True, check=True)
    day, *modules = done.stdout.decode().split()
    assert day == "1999-03-12"
    assert not {"dateparser", "pendulum", "rich", "click"} & set(modules)


# Text files


def test_a_folder_of_clippings(tmp_path: Path) -> None:
    written(
        tmp_path,
        {
            "b.txt": "---\ndate: March 12, 1999\nsource: AP\ntitle: Join\nurl: http://x.org\n---\nPoland joined.\n",
            "a.md": "# Plain\n\nNo front matter.\n",
            "1999/march/c.TXT": "Deep.",
            "rows.jsonl": '{"text": "Hungary joined.", "date": "1999-03-12", "id": 7}\n\n{"text": "Third line."}\n',
        },
    )
    reading = read(tmp_path)
    assert reading.problems == ()
    assert list(reading) == [
        Article("1999/march/c", "Deep."),
        Article("a", "# Plain\n\nNo front matter.\n"),
        Article("b", "Poland joined.\n", MARCH_12, "AP", "Join", "http://x.org"),
        Article("7", "Hungary joined.", MARCH_12),
        Article(row("rows", "Third line."), "Third line."),
    ]
    assert len(reading) == 5


FRONT_MATTER = [
    ("---\npublished: 1999-03-12\n---\nBody\n", {"published": MARCH_12}, "Body\n"),
    ("---\r\ndate: 12 March 1999\r\n---\r\nBody\r\n", {"published": MARCH_12}, "Body\r\n"),
    ("---\rdate: 1999-03-12\r---\r\rBody\r", {"published": MARCH_12}, "\rBody\r"),
    ("---\n---\nBody", {}, "Body"),
    ("---\npublished: 1999-03-12\n---\n\n\n Body", {"published": MARCH_12}, "\n\n Body"),
    ("---\ndate: 1999-03-13\npublished: 1999-03-12\n---\nBody", {"published": MARCH_12}, "Body"),
    ("---\npublished:\ndate: 1999-03-12\n---\nBody", {"published": MARCH_12}, "Body"),
    ("---\ndate: '1999-03-12'\n---\nBody", {"published": MARCH_12}, "Body"),
    ("---\nPublished:1999-03-12T23:30:00-05:00\n---\nBody", {"published": MARCH_12}, "Body"),
    ('---\ntitle: "He said: \\"no\\""\n---\nBody', {"title": 'He said: "no"'}, "Body"),
    ("---\ntitle: 'It''s: done'\nsource: 'tis\n---\nBody", {"title": "It's: done", "source": "'tis"}, "Body"),
    (
        "---\ntitle: a: b # c\nurl: http://x.org/?a=b:c\n---\nB",
        {"title": "a: b # c", "url": "http://x.org/?a=b:c"},
        "B",
    ),
    ("---\nsource: AP\nsource: AFP\nauthor: A. N.\n# note\n---\nBody", {"source": "AP"}, "Body"),
    (
        "---\ntitle: |\n  folded\n  date: 1999-03-12\nsource: [a, b]\nurl: {a: b}\ntags:\n  - id: x\n---\nBody",
        {},
        "Body",
    ),
    ("---\ntitle: [Opinion] No\nsource: > AP\n---\nBody", {"title": "[Opinion] No", "source": "> AP"}, "Body"),
    ("---\ntitle:\nsource: ''\nurl:  \nid: \n---\nBody", {}, "Body"),
    ("---\nid: nato-1\n---\nBody", {"id": "nato-1"}, "Body"),
    ("---\ntitle: T\n---\nBody\n---\nMore\n---\n", {"title": "T"}, "Body\n---\nMore\n---\n"),
    ("---\nNo rule: ends this\n", {}, "---\nNo rule: ends this\n"),
    ("---\n\nA headline\n", {}, "---\n\nA headline\n"),
    ("----\ntitle: T\n---\nBody", {}, "----\ntitle: T\n---\nBody"),
]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
@pytest.mark.parametrize(("text", "fields", "body"), FRONT_MATTER)
def test_front_matter(tmp_path: Path, text: str, fields: dict[str, object], body: str, mark: bytes) -> None:
    reading = read(written(tmp_path, {"a.txt": mark + text.encode()}))
    assert reading == Reading((Article(**{"id": "a", "text": body, **fields}),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "---\npublished: 1999-03-12\nnever closed\nPoland joined.\n",
            "is never closed, so it is read as text: write a",
        ),
        ("---\ntitle: T\n----\nnot: closed\n", "is never closed"),
        ("---\ntitle: T\n--- \nnot: closed\n", "is never closed"),
        ("--- \r\n\r\nDate : 1999-03-12\r\n---\r\nBody", "is never closed"),
        (" ---\ntitle: T\n---\nBody", "does not begin with the first letter, so it is read as text: take out the"),
        ("\n---\ntitle: T\n---\nBody", "does not begin with the first letter"),
    ],
)
def test_what_looks_like_front_matter_is_read_as_text_with_a_note(tmp_path: Path, text: str, says: str) -> None:
    reading = read(written(tmp_path, {"a.md": text}))
    assert reading.articles == (Article("a", text),)
    (problem,) = said(reading)
    assert problem.startswith(f"a.md:None: its front matter {says}")


def test_prose_within_front_matter_is_not_dropped_in_silence(tmp_path: Path) -> None:
    text = (
        "---\npublished: 1999-03-12\n# ours\ntags:\n- one\n  two\n\nPoland joined.\nHungary too.\n---\nA rule above.\n"
    )
    reading = read(written(tmp_path, {"a.md": text}))
    assert [(article.published, article.text) for article in reading] == [(MARCH_12, "A rule above.\n")]
    assert said(reading) == [
        "a.md:None: 'Poland joined.' between the lines --- at its top is no `key: value`, and is not read: "
        "move it below them"
    ]


def test_prose_between_dashes_is_not_dropped_in_silence(tmp_path: Path) -> None:
    reading = read(written(tmp_path, {"a.md": "---\nPoland joined.\n---\nHungary too.\n"}))
    assert [article.text for article in reading] == ["Hungary too.\n"]
    assert said(reading) == [
        "a.md:None: no `key: value` between the lines --- at its top, so what stands there is not read: "
        "drop those lines"
    ]


@pytest.mark.parametrize(
    "value", ["February 30 1999", "1999-02-30", "0000-01-01", "soon", "[1999-03-12]", "|", "March 12"]
)
@pytest.mark.parametrize("default", [None, "13 March 1999"])
def test_a_wrong_day_costs_the_day_only(tmp_path: Path, value: str, default: str | None) -> None:
    reading = read(written(tmp_path, {"a.txt": f"---\npublished: {value}\n---\nBody"}), published=default)
    assert reading.articles == (Article("a", "Body"),)
    (problem,) = reading.problems
    assert problem.path == str(tmp_path / "a.txt")
    assert problem.message.startswith(f"published: {value!r} is no full day")
    assert "the article is read without a date" in problem.message
    assert ("default publication date is not used" in problem.message) == (default is not None)


@pytest.mark.parametrize("default", ["12 March 1999", MARCH_12, dt.datetime(1999, 3, 12, 23, 30)])
def test_default_publication_date(tmp_path: Path, default: dt.date | str) -> None:
    written(
        tmp_path, {"a.txt": "A", "b.txt": "---\ndate: 1999-03-13\n---\nB", "c.jsonl": '{"text": "C", "date": null}'}
    )
    assert [article.published for article in read(tmp_path, published=default)] == [
        MARCH_12,
        dt.date(1999, 3, 13),
        MARCH_12,
    ]


@pytest.mark.parametrize("default", ["yesterday", "March 12", "1999", "Friday", "", "1999-02-30"])
def test_a_wrong_default_is_an_error(tmp_path: Path, default: str) -> None:
    with pytest.raises(DateError, match="no full day"):
        read(tmp_path, published=default)


NOT_TEXT = [
    (b"caf\xe9", "not UTF-8 text (byte 4): save it as UTF-8"),
    (b"\xef\xbb\xbfcaf\xe9", "not UTF-8 text (byte 7): save it as UTF-8"),
    (b"a\0b", "not text, for it holds NUL bytes: save it as UTF-8, or leave it out"),
    (b"\xff\xfea", "broken UTF-16 text (byte 3): save it as UTF-8"),
    (b"\xff\xfe\0\xd8\0\0", "broken UTF-16 text (byte 3): save it as UTF-8"),
    ("a".encode("utf-32"), "not text, for it holds NUL bytes: save it as UTF-8, or leave it out"),
    (b"", "no text: put the article there, or leave the file out"),
    (b" \r\n\t\xc2\xa0", "no text: put the article there, or leave the file out"),
    (b"\xef\xbb\xbf", "no text: put the article there, or leave the file out"),
    (b"---\ndate: 1999-03-12\n---\n\n", "no text after its front matter: put the article there, or leave the file out"),
    (b"---\ndate: 1999-03-12\n---", "no text after its front matter: put the article there, or leave the file out"),
]


@pytest.mark.parametrize(("data", "message"), NOT_TEXT)
def test_what_is_no_text_is_reported_and_the_rest_read(tmp_path: Path, data: bytes, message: str) -> None:
    reading = read(written(tmp_path, {"bad.txt": data, "good.txt": "Good."}))
    assert [article.id for article in reading] == ["good"]
    assert reading.problems == (Problem(str(tmp_path / "bad.txt"), None, message),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Zażółć 🕊\r\n\u2028\x85 joined.\rEnd"
    written(tmp_path, {"a.txt": text.encode(encoding), "b.jsonl": json.dumps({"text": text}).encode(encoding)})
    assert read(tmp_path) == Reading((Article("a", text), Article(row("b", text), text)))


BODIES = st.text(
    st.characters(exclude_characters="\0", codec="utf-8") | st.sampled_from("\r\n-:\ufeff🕊"), min_size=1
).filter(str.strip)
HEADS = st.sampled_from(["", "---\n---\n", "---\r\ntitle: T\r\n---\r\n", "---\rdate: 1999-03-12\r---\r"])
SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@SAME_FOLDER
@given(BODIES, HEADS, st.sampled_from(["", "\ufeff"]))
def test_the_text_is_exactly_the_body(tmp_path: Path, body: str, head: str, mark: str) -> None:
    if not head:
        body = "." + body  # so that it begins with neither a mark nor front matter
    if head.endswith("\r"):
        body = "." + body  # lest its line feed becomes the end of that line
    written(tmp_path, {"a.txt": (mark + head + body).encode(), "b.jsonl": json.dumps({"text": body})})
    one, other = read([tmp_path / "a.txt", tmp_path / "b.jsonl"])
    assert one.text == other.text == body


@SAME_FOLDER
@given(
    st.binary()
    | st.lists(
        st.sampled_from([b"---", b"\n", b"\r", b"date: ", b"{", b'"text":', b'"a"', b"}", b"\xff\xfe", b"1e9"])
    ).map(b"".join)
)
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    reading = read(written(tmp_path, {"a.txt": data, "b.md": data, "c.jsonl": data}))
    assert len(reading) + len(reading.problems) >= 2
    for problem in reading.problems:
        assert str(problem).startswith(str(tmp_path))


# JSON lines

ROWS = [
    ("[1]", 'not a JSON object: write {"text": ...} on one line'),
    ('"text"', 'not a JSON object: write {"text": ...} on one line'),
    ("NaN", 'not a JSON object: write {"text": ...} on one line'),
    ("{'text': 1}", "not a JSON object: expecting property name enclosed in double quotes at character 2"),
    ('{"text": "a"', "not a JSON object: expecting ',' delimiter at character 13"),
    ('{"text": "a"} {"text": "b"}', "not a JSON object: extra data at character 15"),
    ("{}", 'no "text": put the article in that field'),
    ('{"text": null}', 'no "text": put the article in that field'),
    ('{"text": 1}', '"text" is not text: put the article there as a string'),
    ('{"text": NaN}', '"text" is not text: put the article there as a string'),
    ('{"text": " "}', 'no text: "text" is empty; put the article there, or leave the line out'),
    (
        '{"text": "\\ud800"}',
        '"text" is not valid Unicode: write its surrogate as a whole pair, or the character itself',
    ),
    (
        '{"text": "a", "id": "\\udfff"}',
        '"id" is not valid Unicode: write its surrogate as a whole pair, or the character itself',
    ),
    ('{"text": "a", "x": ' + "9" * 5000 + "}", "not a JSON object that can be read: a number has too many digits"),
    ("[" * 200_000, "not a JSON object that can be read: it is nested too deep"),
    ('{"text": "caf\udce9"}', "not UTF-8 text (byte 14): save it as UTF-8"),
]


@pytest.mark.parametrize(("line", "message"), ROWS, ids=lambda text: text[:40])
def test_a_broken_row_costs_that_row_only(tmp_path: Path, line: str, message: str) -> None:
    data = b'{"text": "first"}\n' + line.encode("utf-8", "surrogateescape") + b'\r\n\n{"text": "fourth"}'
    reading = read(written(tmp_path, {"rows.jsonl": data}))
    assert [(article.id, article.text) for article in reading] == [
        (row("rows", "first"), "first"),
        (row("rows", "fourth"), "fourth"),
    ]
    assert reading.problems == (Problem(str(tmp_path / "rows.jsonl"), 2, message),)
    assert str(reading.problems[0]) == f"{tmp_path / 'rows.jsonl'}:2: {message}"


FIELDS: list[tuple[dict[str, object], dict[str, object], list[str]]] = [
    ({"published": "12 March 1999"}, {"published": MARCH_12}, []),
    ({"date": "1999-03-12T23:30:00-05:00"}, {"published": MARCH_12}, []),
    ({"published": "", "date": "1999-03-12"}, {"published": MARCH_12}, []),
    ({"published": None, "source": None, "id": None, "title": "", "url": " "}, {}, []),
    (
        {"id": 12, "source": "AP", "title": " T ", "url": "u"},
        {"id": "12", "source": "AP", "title": " T ", "url": "u"},
        [],
    ),
    ({"id": ""}, {}, []),
    ({"id": 1.5}, {}, ['"id" is not text or a whole number: the article is read without it']),
    ({"id": True}, {}, ['"id" is not text or a whole number: the article is read without it']),
    ({"source": ["AP"]}, {}, ['"source" is not text: the article is read without it']),
    (
        {"published": 1999},
        {},
        ['"published" is not text: write a day such as "1999-03-12"; the article is read without a date'],
    ),
    ({"entities": [float("nan")], "length": float("inf")}, {}, []),
]


@pytest.mark.parametrize(("fields", "expected", "messages"), FIELDS)
def test_fields_of_a_row(
    tmp_path: Path, fields: dict[str, object], expected: dict[str, object], messages: list[str]
) -> None:
    reading = read(written(tmp_path, {"rows.jsonl": json.dumps({"text": " Body\n", **fields})}))
    article = Article(**{"id": "", "text": " Body\n", **expected})  # type: ignore[arg-type]
    named = row("rows", article.text, str(article.published), article.source or "")
    assert reading.articles == (evolve(article, id=article.id or named),)
    assert [problem.message for problem in reading.problems] == messages


def test_an_empty_file_of_rows_is_reported(tmp_path: Path) -> None:
    assert said(read(written(tmp_path, {"rows.jsonl": "\n \n"}))) == [
        "rows.jsonl:None: no text: write one JSON object a line, or leave the file out"
    ]


# HTML in texts

HTML = [
    (
        "<p>Kenya&#8217;s president met Somalia&rsquo;s president.</p><p>Chad &amp; Niger signed a treaty.</p>",
        "Kenya’s president met Somalia’s president.\n\nChad & Niger signed a treaty.",
    ),
    ("Peru left.<br>Chile<br />stayed.<BR/>", "Peru left.\nChile\nstayed."),
    ("The <a href=\"/chile?a=1&amp;b=2\" title='Bob's'>envoy</a> of <b>Chile</b> left.", "The envoy of Chile left."),
    ('<div\nclass="a > b">Peru left.</div><ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>', "Peru left.\n\nOne\n\nTwo"),
    ("<p>\n  Peru met\n  Chile.\n</p>\n\n<p>Kenya left.</p>", "Peru met Chile.\n\nKenya left."),
    ("17 April: Peru <i>left</i>\n18 April: Chile left\n\nEnd", "17 April: Peru left\n18 April: Chile left\n\nEnd"),
    ("Peru<!-- <p>no</p> --> left.<script>if (a<b) x()</script><style>p{}</style>", "Peru left."),
    ("<!DOCTYPE html><html><head><title>T</title></head><body>Peru left.</body></html>", "Peru left."),
    ("<![CDATA[<p>Peru left.</p>]]>", "Peru left."),
    ("<p>Peru left <script>and came", "Peru left and came"),  # what is never closed takes nothing with it
    ("<p>co&shy;operate &nbsp; &#150; &#x41; &#0; &#xD800;</p>", "cooperate \xa0 – A \ufffd \ufffd"),
]
ESCAPED = [
    ("AT&amp;T", "AT&T"),
    ("R&amp;D grew by 2 &lt; 3", "R&D grew by 2 < 3"),
    ("&lt;p&gt;Chad&amp;#8217;s envoy left.&lt;/p&gt;", "Chad’s envoy left."),  # escaped twice
]
PLAIN = [
    "R&D at AT&T, Q&A; a < b, b > a, <b, <b> alone, x <y> z, <- and ->",
    "<Reuters> <AAPL.O> <http://x.org/?a=1&region=2&copy=3> <envoy@chile.example>",
    "if a <b and c> d, &foo; &amp &;  &#; &#xZZ;\r\n\r\n\r\n  indented ",
    "<" * 50 + "&" * 50,
]


@pytest.mark.parametrize(("text", "bare"), HTML)
def test_html_is_taken_out_of_texts_before_anything_is_counted_in_them(tmp_path: Path, text: str, bare: str) -> None:
    written(tmp_path, {"a.txt": f"---\ntitle: T\n---\n{text}", "b.jsonl": json.dumps({"id": "b", "text": text})})
    reading = read(tmp_path)
    assert [article.text for article in reading] == [bare, bare]
    first = tmp_path / "a.txt"
    assert reading.problems == ()
    assert reading.notes == (
        f"{first}: took the HTML out of 2 texts, the first here: quotes and offsets are of the plain text",
    )


@pytest.mark.parametrize(("text", "bare"), ESCAPED)
def test_references_without_tags_are_read_in_feeds_only(tmp_path: Path, text: str, bare: str) -> None:
    written(tmp_path, {"a.txt": text, "b.jsonl": json.dumps({"id": "b", "text": text})})
    assert [article.text for article in read(tmp_path)] == [text, bare]


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_signs_are_no_html(tmp_path: Path, text: str) -> None:
    written(tmp_path, {"a.txt": text, "b.jsonl": json.dumps({"id": "b", "text": text, "title": text})})
    reading = read(tmp_path)
    assert [article.text for article in reading] == [text, text]
    assert reading.articles[1].title == text
    assert reading.notes == ()


def test_titles_and_sources_lose_their_html_and_what_is_nothing_else_is_no_text(tmp_path: Path) -> None:
    rows = [
        {
            "id": "a",
            "text": "Peru left.",
            "title": "<b>Peru</b> &amp;\nChile",
            "source": "A &amp; B",
            "url": "/?a&amp;b",
        },
        {"id": "b", "text": "<p>&nbsp;</p>", "title": "T"},
    ]
    reading = read(written(tmp_path, {"rows.jsonl": "\n".join(map(json.dumps, rows)), "c.txt": "<p></p>"}))
    assert reading.articles == (Article("a", "Peru left.", None, "A & B", "Peru & Chile", "/?a&amp;b"),)
    assert [problem.message.partition(":")[0] for problem in reading.problems] == ["no text", "no text"]
    assert reading.notes == ()


def test_articles_made_by_hand_and_saved_timelines_are_as_they_were_given() -> None:
    article = Article("a", "<p>Peru &amp; Chile met on 3 May 2001.</p>", title="Peru &amp; Chile")
    saved = Timeline.from_mentions([], [article]).to_json(with_text=True)
    (again,) = Timeline.from_json(saved).articles
    assert (again, again.text) == (article, article.text)
    assert article.text.startswith("<p>Peru &amp;")


HOSTILE = [
    "<",
    "<p ",
    "<p '",
    '<a x="',
    "<p>",
    "</p ",
    "<!--",
    "<script>",
    "<![CDATA[",
    "&",
    "&a",
    "&#1",
    "&amp;",
    " \n",
]


@pytest.mark.parametrize("end", ["", "</p>", "</script>-->"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_html_takes_time_in_proportion_to_its_length(piece: str, end: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count + end
        start = time.process_time()
        without_markup(text)
        return time.process_time() - start

    assert min(seconds(40_000) for _ in range(2)) < 12 * max(min(seconds(10_000) for _ in range(2)), 0.002)


# Ids


def row(place: str, text: str, published: str = "None", source: str = "") -> str:
    """The id of a row that gives none."""
    return f"{place}-{hashlib.sha256(chr(31).join((text, published, source)).encode()).hexdigest()[:12]}"


def test_the_id_of_a_row_does_not_depend_on_its_line(tmp_path: Path) -> None:
    old = '{"text": "One", "published": "1999-03-12"}\n{"text": "One", "published": "1999-03-13"}\n'
    before = read(written(tmp_path, {"feed.jsonl": old})).articles
    after = read(written(tmp_path, {"feed.jsonl": '{"text": "New"}\n' + old})).articles
    assert len({article.id for article in before}) == 2
    assert after[1:] == before


def marked(base: str, text: str, digits: int = 6) -> str:
    return f"{base}~{hashlib.sha256(text.encode()).hexdigest()[:digits]}"


def test_places_that_coincide_are_told_apart_by_content(tmp_path: Path) -> None:
    written(tmp_path, {"x/a.txt": "One", "y/a.txt": "---\ndate: 1999-03-12\n---\nTwo", "z/a.md": "One", "x/b.txt": "B"})
    reading = read([tmp_path / "x", tmp_path / "y", tmp_path / "z"])
    assert [article.id for article in reading] == [marked("a", "One"), "b", marked("a", "Two")]
    assert [article.id for article in read(tmp_path)] == ["x/a", "x/b", "y/a", "z/a"]


def test_a_suffix_or_a_row_can_make_places_coincide_too(tmp_path: Path) -> None:
    named = row("r", "Four")
    written(tmp_path, {"a.txt": "One", "a.md": "Two", f"{named}.txt": "Three", "r.jsonl": '{"text": "Four"}'})
    assert [article.id for article in read(tmp_path)] == [
        marked("a", "Two"),
        marked("a", "One"),
        marked(named, "Three"),
        marked(named, "Four"),
    ]


def test_ids_that_articles_name_themselves_stay(tmp_path: Path) -> None:
    rows = [{"text": "One", "id": "n"}, {"text": "Two", "id": "n"}, {"text": "One", "id": "n"}]
    written(tmp_path, {"rows.jsonl": "\n".join(map(json.dumps, rows)), "n.txt": "Three"})
    assert [(article.id, article.text) for article in read(tmp_path)] == [
        (marked("n", "Three"), "Three"),
        ("n", "One"),
        ("n", "Two"),
    ]


def test_an_id_that_looks_told_apart_already(tmp_path: Path) -> None:
    twin = marked("a", "One")
    written(tmp_path, {"x/a.txt": "One", "y/a.txt": "Two", f"z/{twin}.txt": "Three"})
    reading = read([tmp_path / "x", tmp_path / "y", tmp_path / "z"])
    assert len({article.id for article in reading}) == 3


def test_six_digits_that_coincide_become_twelve() -> None:
    seen: dict[str, str] = {}
    for number in itertools.count():
        text = f"Text {number}"
        twin = seen.setdefault(marked("a", text), text)
        if twin != text:
            break
    texts = [text, twin, "Another"]
    articles, problems = settle_ids(Draft(Article("a", text), named=False, path="a.txt") for text in texts)
    assert [article.id for article in articles] == [
        marked("a", text, 12),
        marked("a", twin, 12),
        marked("a", "Another"),
    ]
    assert problems == []


def test_the_same_article_twice_keeps_what_is_known(tmp_path: Path) -> None:
    written(
        tmp_path,
        {
            "x/a.txt": "Text",
            "y/a.txt": "---\ndate: 1999-03-12\n---\nText",
            "z/a.txt": "---\ndate: 1999-03-13\n---\nText",
        },
    )
    for folders in itertools.permutations([tmp_path / "x", tmp_path / "y", tmp_path / "z"]):
        reading = read(folders)
        assert reading.articles == (Article("a", "Text", MARCH_12),)
        (problem,) = reading.problems
        assert problem.message.startswith("same id and text as ")
        assert problem.message.endswith("another day or source: give one of them its own id")


TREES = st.dictionaries(
    st.tuples(st.sampled_from("pq"), st.sampled_from(["a.txt", "a.md", "b.txt", "d/a.txt", "rows.jsonl"])),
    st.sampled_from(["Text", "Other", "---\ndate: 1999-03-12\n---\nText", "---\nid: a\n---\nText", '{"text": "Text"}']),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TREES, st.randoms(use_true_random=False))
def test_the_order_of_paths_changes_no_article(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[tuple[str, str], str], random: object
) -> None:
    folder = written(
        tmp_path_factory.mktemp("tree"),
        {"p/.keep": "", "q/.keep": "", **{f"{top}/{name}": text for (top, name), text in tree.items()}},
    )
    paths = [folder / "p", folder / "q", *(folder / top / name for top, name in tree)]
    shuffled = paths + paths[:2]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = read(paths), read(shuffled)
    assert sorted(one, key=repr_of) == sorted(other, key=repr_of)
    assert set(map(str, one.problems)) >= {str(problem) for problem in other.problems if "no " in problem.message}


def repr_of(article: Article) -> tuple[str, str]:
    return article.id, article.text


# Files and folders


def test_hidden_names_and_other_suffixes_are_passed_over(tmp_path: Path) -> None:
    written(
        tmp_path,
        {".hidden.txt": "x", ".git/a.txt": "x", "photo.jpg": b"\xff", "notes": "x", "sub/.b.md": "x", "a.txt": "A"},
    )
    assert read(tmp_path) == Reading((Article("a", "A"),))


def test_hidden_names_are_read_if_they_are_given(tmp_path: Path) -> None:
    written(tmp_path, {".clips/a.txt": "A", ".b.txt": "B"})
    assert [article.id for article in read([tmp_path / ".clips", tmp_path / ".b.txt"])] == ["a", ".b"]


MISSING: list[tuple[str, str]] = [
    ("none", "no such file or folder: check the path"),
    ("none.txt", "no such file or folder: check the path"),
    ("a.txt/b.txt", "no such file or folder: check the path"),
    ("photo.JPG", ".jpg files are not understood: give it as .txt, .md or .jsonl"),
    ("README", "a file without suffix is not understood: give it as .txt, .md or .jsonl"),
    ("empty", "no .txt, .md or .jsonl file in it"),
    ("others", "no .txt, .md or .jsonl file in it, only 2 of other kinds"),
    ("a\0b.txt", "no path that a file can have: check its characters"),
    ("a\ud800.txt", "no path that a file can have: check its characters"),
]


@pytest.mark.parametrize(("name", "message"), MISSING)
def test_paths_that_lead_nowhere(tmp_path: Path, name: str, message: str) -> None:
    written(
        tmp_path,
        {"a.txt": "A", "photo.JPG": "", "README": "", "others/x.jpg": "", "others/sub/y": "", "empty/.keep": ""},
    )
    path = f"{tmp_path}{os.sep}{name}"
    reading = read([path, tmp_path / "a.txt", path])
    assert reading.articles == (Article("a", "A"),)
    assert reading.problems == (Problem(path.replace("\ud800", "\ufffd"), None, message),)


def test_no_paths_at_all() -> None:
    assert read([]) == Reading()
    assert [problem.message for problem in read("").problems] == ["no such file or folder: check the path"]


FAILURES: list[tuple[OSError | ValueError, str]] = [
    (PermissionError(13, "Permission denied"), "no permission to read it: change its permissions, or leave it out"),
    (OSError(5, "Input/output error"), "cannot be read: input/output error"),
    (OSError(), "cannot be read: the system gives no reason"),
    (ValueError("embedded null byte"), "no path that a file can have: check its characters"),
]


@pytest.mark.parametrize(("error", "message"), FAILURES)
def test_what_the_system_refuses(error: OSError | ValueError, message: str) -> None:
    assert failure(error) == message


def test_a_name_too_long_for_the_system() -> None:
    (problem,) = read("x" * 5000 + ".txt").problems
    assert problem.message.startswith("cannot be read: ")


def test_a_path_given_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, {"sub/a.txt": "A", "b.txt": "B"})
    monkeypatch.chdir(tmp_path)
    ways: list[str | Path] = [".", "sub", "sub/a.txt", "./sub/../sub/a.txt", tmp_path, "b.txt"]
    for paths in (ways, ways[::-1]):
        assert sorted(read(paths), key=repr_of) == [Article("b", "B"), Article("sub/a", "A")]


def test_links(tmp_path: Path) -> None:
    written(tmp_path, {"clips/real/a.txt": "A", "clips/real/deep/b.txt": "B", "away/c.txt": "C", "away/x.jpg": ""})
    clips = tmp_path / "clips"
    (clips / "a-link-to-real").symlink_to(clips / "real")
    (clips / "real" / "loop").symlink_to(clips)
    (clips / "real" / "self").symlink_to(clips / "real" / "self")
    (clips / "away").symlink_to(tmp_path / "away")
    (clips / "1.txt").symlink_to(clips / "real" / "a.txt")
    (clips / "broken.txt").symlink_to(tmp_path / "none.txt")
    reading = read(clips)
    assert [article.id for article in reading] == ["away/c", "real/a", "real/deep/b"]
    assert said(reading) == ["broken.txt:None: no such file or folder: check the path"]


def test_documents_in_a_folder_that_are_not_read_are_counted(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "A", "b.pdf": "", "c.PDF": "", "sub/d.html": "", "e.png": "", "f.csv": "", "g.xml": ""})
    reading = read(tmp_path)
    assert [article.id for article in reading] == ["a"]
    assert said(reading) == [
        f"{tmp_path.name}:None: passed over 1 .csv, 1 .html, 2 .pdf, 1 .xml: give them as .txt, .md or .jsonl"
    ]
    assert reading.notes == ()


def test_json_beside_articles_is_mentioned_as_what_was_saved_there(tmp_path: Path) -> None:
    reading = read(written(tmp_path, {"a.txt": "A", "story.json": "{}", "sub/quotes.JSON": "[]"}))
    assert [article.id for article in reading] == ["a"]
    assert reading.problems == ()
    assert reading.notes == (f"{tmp_path}: passed over 2 .json: articles are read from .jsonl, one a line",)


def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    assert said(read(tmp_path)) == [f"{tmp_path.name}:None: no .txt, .md or .jsonl file in it, only 2 of other kinds"]
    assert said(read(tmp_path / "pipe.txt")) == [
        "pipe.txt:None: neither a file nor a folder: copy what it gives into a file"
    ]


def test_a_name_that_is_no_unicode_gives_an_id_that_is(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(b"\xff")
    assert read(tmp_path).problems[0].path == str(tmp_path / "caf\ufffd.txt")
    with open(name, "wb") as file:
        file.write(b"Text")
    assert [article.id for article in read(tmp_path)] == ["caf\ufffd"]


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    depth = sys.getrecursionlimit() + 100
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    written(Path(), {"a.txt": "A"})
    assert [article.id for article in read(tmp_path)] == ["d/" * depth + "a"]
    os.remove("a.txt")  # by hand: not every clean-up of temporary folders goes this deep
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("d")


# Standard input


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def type_in(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))

    return type_in


def test_standard_input_is_a_text(type_in: Callable[[bytes], None]) -> None:
    type_in("---\ndate: 12 mars 1999\n---\nŻółw\r\n".encode())
    assert read("-") == Reading((Article("stdin", "Żółw\r\n", MARCH_12),))


def test_standard_input_can_be_rows(type_in: Callable[[bytes], None]) -> None:
    type_in(b'\xef\xbb\xbf\n{"text": "One"}\n{"text": \n{"text": "Three", "id": "x"}\n')
    reading = read(["-", "-"])
    assert [article.id for article in reading] == [row("stdin", "One"), "x"]
    assert str(reading.problems[0]) == "<standard input>:3: not a JSON object: expecting value at character 10"


@pytest.mark.parametrize("text", ["{not json}", "{", "[1]", '{"text": "a"} he said.', '"Yes", he said.\n{"text": "x"}'])
def test_standard_input_that_only_looks_like_rows(type_in: Callable[[bytes], None], text: str) -> None:
    type_in(text.encode())
    assert [article.text for article in read("-")] == [text]


@pytest.mark.parametrize("stdin", [None, io.StringIO(" \n")])
def test_standard_input_that_is_not_there(monkeypatch: pytest.MonkeyPatch, stdin: io.StringIO | None) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    assert [str(problem) for problem in read("-").problems] == [
        "<standard input>: no text: put the article there, or leave the file out"
    ]


def test_standard_input_of_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Żółw"))
    assert read("-") == Reading((Article("stdin", "Żółw"),))
