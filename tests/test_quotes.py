"""Files of quotes: what is read, what is reported, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import EvidenceError, Quote, ReadingError, read_quotes
from timeline.reading import Quotes

ENTRY = {"article": "a", "quote": "met", "near": 3, "kind": "CONSULT", "actors": ["Peru"], "score": 0.5}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ENTRY, "other"]), inner, max_size=6),
    max_leaves=12,
)
SCRAPS = st.lists(st.sampled_from([*'{}[]":,a\\ \n', '{"'])).map("".join)


def read(tmp_path: Path, text: str) -> Quotes:
    path = tmp_path / "quotes.json"
    path.write_text(text, "utf-8", "surrogatepass")
    return read_quotes(path)


def said(quotes: Quotes) -> list[str]:
    return [str(problem).rpartition("quotes.json")[2] for problem in quotes.problems]


def test_every_field_is_read(tmp_path: Path) -> None:
    quotes = read(tmp_path, json.dumps([ENTRY, {"article": "b", "quote": "left", "reason": "a model's own"}]))
    assert quotes.by_article == {"a": (Quote("met", 3, "CONSULT", ("Peru",), 0.5),), "b": (Quote("left"),)}
    assert (len(quotes), quotes.problems) == (2, ())


@pytest.mark.parametrize(
    "text",
    [
        "[{}]",
        "Here are the [12] events:\n```json\n[{}]\n```\nLet me know {{if}} I missed any.",
        '{{"model": "m", "usage": {{"words": 7}}, "quotes": [{}]}}',
        "\ufeff{}\n",
        "[\n{},\n",  # cut off by its maker's limit
    ],
    ids=["list", "fenced", "wrapped", "lines", "cut"],
)
def test_a_models_answer_is_read_as_it_is(tmp_path: Path, text: str) -> None:
    quotes = read(tmp_path, text.format(json.dumps(ENTRY)))
    assert quotes.by_article == {"a": (Quote("met", 3, "CONSULT", ("Peru",), 0.5),)}
    assert quotes.problems == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"article": None}, '"article" is None: give the id'),
        ({"article": 7}, '"article" is 7'),
        ({"quote": " "}, "the quote is ' ': give words"),
        ({"quote": ["met"]}, "the quote is ['met']"),
        ({"near": "here"}, "near is 'here': give an offset"),
        ({"near": 1.5}, "near is 1.5"),
        ({"near": True}, "near is True"),
        ({"kind": "PARTY"}, "'PARTY' is no kind: one of AGREE"),
        ({"kind": ["AGREE"]}, "is no kind"),
        ({"actors": "Peru"}, "actors are 'Peru': give a list of names"),
        ({"actors": ["Peru", ""]}, "actors are"),
        ({"actors": {"Peru": 1}}, "actors are"),
        ({"score": 1.5}, "score is 1.5: give a number from 0 to 1"),
        ({"score": "high"}, "score is 'high'"),
        ({"score": True}, "score is True"),
        ({"score": float("nan")}, "score is nan"),
    ],
)
def test_an_entry_that_cannot_be_read_costs_only_itself(tmp_path: Path, change: dict[str, object], says: str) -> None:
    quotes = read(tmp_path, f"[\n{json.dumps(ENTRY | change)},\n{json.dumps(ENTRY)}\n]")
    assert len(quotes) == 1
    (problem,) = said(quotes)
    assert problem.startswith(":2: ")
    assert problem.endswith(" (entry 1)")
    assert says in problem


def test_fields_may_be_null_and_kinds_in_small_letters(tmp_path: Path) -> None:
    blank = {"article": "a", "quote": "met", "near": None, "kind": "consult", "actors": None, "score": None}
    assert read(tmp_path, json.dumps([blank])).by_article == {"a": (Quote("met", kind="CONSULT"),)}


def test_broken_json_costs_the_entry_it_stands_in(tmp_path: Path) -> None:
    good = json.dumps(ENTRY)
    broken = '{"article": "a", "quote": "he said "yes" twice", "near": {"x": 1}}'
    quotes = read(tmp_path, f"[\n{good},\n{broken},\n{good},\n" + '{"article": "a", "quote": "cut of')
    assert len(quotes) == 2
    assert [line.split(":")[1] for line in said(quotes)] == ["3", "3", "5"]
    assert "not JSON: expecting ',' delimiter (entry 2)" in said(quotes)[0]


def test_what_is_no_object_is_named_by_its_number(tmp_path: Path) -> None:
    good = json.dumps(ENTRY)
    quotes = read(
        tmp_path, f'[4, {good}, "x", null,\n{{}}, [{good}], {good}, ...]\nAnd {{"article": "c", "quote": "left"}}'
    )
    assert {name: len(found) for name, found in quotes.by_article.items()} == {"a": 2, "c": 1}
    form = 'is no object: give {"article": ID, "quote": WORDS, "near", "kind", "actors", "score"}'
    assert said(quotes)[:4] == [
        f":1: 4 {form} (entry 1)",
        f":1: 'x' {form} (entry 3)",
        f":1: None {form} (entry 4)",
        ':2: "article" is None: give the id of the article that the quote stands in (entry 5)',
    ]
    assert said(quotes)[4].startswith(":2: [{'article': 'a', 'quote': 'met'")
    assert said(quotes)[5:] == [":2: not JSON: expecting value (entry 8)"]


@given(before=st.integers(4000, 4120), after=st.integers(0, 20))
def test_an_entry_of_any_length_is_read_whole(
    tmp_path_factory: pytest.TempPathFactory, before: int, after: int
) -> None:
    long = ENTRY | {"reason": "x" * before, "sure": True, "share": 12345.5}
    quotes = read(tmp_path_factory.getbasetemp(), f"[{json.dumps(long)}, {'1' * after}7, {json.dumps(ENTRY)}, {{]")
    assert (len(quotes), len(quotes.problems)) == (2, 2)
    wide = f'[{" " * before}{"1" * after}7, {json.dumps(ENTRY)}, {{"quote": "{"y" * before}'
    first, last = (one.message for one in read(tmp_path_factory.getbasetemp(), wide).problems)
    assert first.startswith(f"{'1' * after}7 is no object")
    assert last.startswith("not JSON: unterminated string")


@given(st.lists(st.integers() | st.none() | st.booleans() | st.lists(st.integers()) | st.just(ENTRY)))
def test_no_entry_of_a_list_goes_without_a_word(
    tmp_path_factory: pytest.TempPathFactory, entries: list[object]
) -> None:
    quotes = read(tmp_path_factory.getbasetemp(), json.dumps([ENTRY, *entries]))
    assert len(quotes) + len(quotes.problems) == 1 + len(entries)
    assert len(quotes) == 1 + entries.count(ENTRY)


def test_line_ends_inside_words_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, '[{"article": "a", "quote": "met\nthere"}]').by_article == {"a": (Quote("met\nthere"),)}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no list of quotes: write"),
        ("I found nothing of note.", "no list of quotes"),
        ('["met", "left"]', "no list of quotes"),
        ("\0", "NUL"),
    ],
)
def test_a_file_without_a_list_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ReadingError, match=r"quotes\.json: ") as caught:
        read(tmp_path, text)
    assert says in str(caught.value)


def test_an_empty_list_holds_no_quotes(tmp_path: Path) -> None:
    assert read(tmp_path, "[]") == Quotes({}, str(tmp_path / "quotes.json"))


def test_no_file_a_folder_and_a_large_file_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"none\.json: no such file"):
        read_quotes(tmp_path / "none.json")
    with pytest.raises(ReadingError, match="no file: give the path of one"):
        read_quotes(tmp_path)
    (tmp_path / "large.json").write_text(json.dumps([ENTRY] * 100))
    with pytest.raises(ReadingError, match=r"large\.json: .* MB allowed"):
        read_quotes(tmp_path / "large.json", max_megabytes=0.001)


@pytest.mark.parametrize("text", ['[{"article": ' * 100_000, '[{"near": ' + "9" * 5000 + "}]", '{"' * 100_000])
def test_hostile_json_ends_in_a_report(tmp_path: Path, text: str) -> None:
    assert 1 <= len(read(tmp_path, text).problems) <= 100_000


def test_strays_are_named_with_the_id_that_a_path_stands_for() -> None:
    quotes = Quotes({"news/one.md": (Quote("met"),), "two": (Quote("met"),), "a": (Quote("met"),)}, "q.json")
    assert quotes.strays(["one", "a"]) == [
        "q.json: no article has the id 'news/one.md', its quotes are left out: write 'one'",
        "q.json: no article has the id 'two', its quotes are left out",
    ]


@given(
    text=st.text()
    | JSON.map(json.dumps)
    | st.lists(st.sampled_from(list('{}[]":,a\\ \n')) | st.just('{"')).map("".join)
)
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        quotes = read(tmp_path_factory.getbasetemp(), text)
    except ReadingError:
        return
    assert all(isinstance(one, Quote) for found in quotes.by_article.values() for one in found)


def test_a_quote_checks_its_fields() -> None:
    assert Quote("met", actors=["Peru"]).actors == ("Peru",)
    with pytest.raises(EvidenceError, match="give words of the article"):
        Quote("")
    with pytest.raises(EvidenceError, match="give a list of names"):
        Quote("met", actors=[1])
