"""The benchmarks' metrics on cases worked out by hand, and its scripts on small stories written for this test."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import timeline

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
SCRIPTS = sorted(path.stem for path in BENCHMARKS.glob("*.py") if "__main__" in path.read_text("utf-8"))

SIGNED = "Peru and Chile signed a fishing accord in Lima on March 3, 2025."
EXPELLED = "Chile expelled two Peruvian diplomats on March 10, 2025."
RECALLED = (
    "The fishing accord that Peru and Chile signed on March 3, 2025, holds.\nChile\nexpelled two Peruvian diplomats."
)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Imports a benchmark's module by its name, as the scripts import each other."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))

    def load(name: str) -> ModuleType:
        return import_module(name)

    return load


def run(name: str, *arguments: str | Path) -> str:
    command = [sys.executable, str(BENCHMARKS / f"{name}.py"), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120).stdout


def row(printed: str, name: str) -> list[str]:
    """The cells of the first line that begins so."""
    return next(line[len(name) :].split() for line in printed.splitlines() if line.startswith(name))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, day, text in (("one", "2025-03-11", f"{SIGNED} {EXPELLED}"), ("two", "2025-03-12", RECALLED)):
        (folder / f"{name}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n", "utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    signed, expelled = RECALLED.split("\n", 1)
    at = RECALLED.index("signed")
    events = [
        {
            "id": "accord",
            "date": "2025-03-03",
            "kind": "AGREE",
            "mentions": [
                {"article": "one", "sentence": SIGNED, "trigger": "signed"},
                {"article": "two", "sentence": signed, "trigger": "signed", "span": [at, at + len("signed")]},
            ],
        },
        {
            "id": "expulsion",
            "date": "2025-03-10",
            "kind": "SANCTION",
            "mentions": [
                {"article": "one", "sentence": EXPELLED, "trigger": "expelled"},
                {"article": "two", "sentence": expelled.replace("\n", " "), "trigger": "expelled"},
            ],
        },
    ]
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(events), "utf-8")
    return path


# -- metrics ---------------------------------------------------------------------------------------------------------


def test_b_cubed_of_a_textbook_case(script: Any) -> None:
    # true clusters {1-5} {6 7} {8-12}; found {1-5} {6-12} (Bagga and Baldwin 1998, figure 2)
    score = script("metrics").b_cubed("aaaaabbccccc", "xxxxxyyyyyyy")
    assert score.precision == pytest.approx((5 * 1 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert score.recall == 1.0
    assert score.f1 == pytest.approx(2 * score.precision / (1 + score.precision))


@pytest.mark.parametrize(
    ("gold", "found", "b_cubed", "pairs"),
    [
        ("aabb", "xxyy", (1, 1), (1, 1)),
        ("aabb", "wxyz", (1, 1 / 2), (0, 0)),  # nothing merged: no pair found, so no share of pairs is right
        ("aabb", "xxxx", (1 / 2, 1), (2 / 6, 1)),
        ("aaab", "xxyy", ((1 + 1 + 1 / 2 + 1 / 2) / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4), (1 / 2, 1 / 3)),
        ("", "", (0, 0), (0, 0)),
    ],
)
def test_clusters(script: Any, gold: str, found: str, b_cubed: tuple[float, float], pairs: tuple[float, float]) -> None:
    metrics = script("metrics")
    for score, wanted in ((metrics.b_cubed(gold, found), b_cubed), (metrics.pairwise(gold, found), pairs)):
        assert (score.precision, score.recall) == (pytest.approx(wanted[0]), pytest.approx(wanted[1]))


def test_pairs_within_an_article_can_be_left_out(script: Any) -> None:
    # true pairs 12 13 23, found 12 34; 1 and 2 share an article, so 13 23 and 34 remain
    score = script("metrics").pairwise("aaab", "xxyy", articles="ppqr")
    assert (score.precision, score.recall, score.f1) == (0, 0, 0)
    score = script("metrics").pairwise("aaab", "xxxy", articles="ppqr")
    assert (score.precision, score.recall) == (1, 1)


def test_labels_of_different_length_are_an_error(script: Any) -> None:
    with pytest.raises(ValueError, match="shorter"):
        script("metrics").b_cubed("aab", "xx")


def test_shares_of_nothing_are_none(script: Any) -> None:
    score = script("metrics").counted(0, 0, 0)
    assert (score.precision, score.recall, score.f1) == (0, 0, 0)
    assert script("metrics").counted(2, 4, 3).f1 == pytest.approx(4 / 7)


# -- pairing the events of a story -----------------------------------------------------------------------------------


def event(date: str | None, kind: str, articles: str, actors: str = "Peru") -> dict[str, Any]:
    return {"date": date, "status": "occurred", "kind": kind, "actors": actors.split(), "articles": articles.split()}


def test_events_pair_by_article_kind_and_the_nearest_date(script: Any) -> None:
    story = script("story")
    wanted = [event("2025-03-03", "AGREE", "one two"), event("2025-03-20", "AGREE", "one")]
    found = [event("2025-03-19", "AGREE", "one"), event("2025-03", "AGREE", "two"), event("2025-03-03", "AID", "three")]
    assert story.pair(found, wanted) == [(found[1], wanted[0]), (found[0], wanted[1])]
    result = story.scored(found, wanted)
    assert (result.events.precision, result.events.recall) == (pytest.approx(2 / 3), 1)
    assert result.dates.f1 == 0


def test_another_kind_pairs_only_on_the_same_day_with_a_common_actor(script: Any) -> None:
    story = script("story")
    wanted = [event("2025-03-03", "AGREE", "one")]
    assert story.pair([event("2025-03-03", "CONSULT", "one")], wanted)
    assert not story.pair([event("2025-03-03", "CONSULT", "one", "Chile")], wanted)
    assert not story.pair([event("2025-03-04", "CONSULT", "one")], wanted)
    assert not story.pair([event("2025-03-03", "AGREE", "two")], wanted)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2025-03-03", "2025-03-05", 2),
        ("2025-03-05", "2025-03", 0),
        ("2025-02", "2025-03-03", 3),
        (None, None, 0),
        (None, "2025-03-03", 10_000),
        ("XXXX-03-04", "2025-03-03", 10_000),
    ],
)
def test_days_between_dates(script: Any, one: str | None, other: str | None, days: int) -> None:
    assert script("story").apart(one, other) == days


# -- scoring time expressions ----------------------------------------------------------------------------------------


def spans(*found: str) -> list[timeline.TimeExpression]:
    """Expressions written as start-end=value."""
    cut = (re.split("[-=]", one, maxsplit=2) for one in found)
    return [timeline.TimeExpression(int(a), int(b), "x", "DATE", value) for a, b, value in cut]


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        (["0-4=1999"], ["0-4=1999"], (1, 1, 1, 1, 1, 1)),
        (["0-4=1999"], ["2-6=1999"], (1, 1, 0, 1, 1, 1)),
        (["0-4=1999"], ["4-6=1999"], (1, 1, 0, 0, 0, 0)),
        (["0-4=1999"], ["0-4=1998"], (1, 1, 1, 1, 1, 0)),
        (["0-4=1999", "5-9=1998"], ["0-9=1999"], (2, 1, 0, 1, 1, 1)),  # one for one
        (["0-9=1999", "5-9=1998"], ["5-9=1998"], (2, 1, 1, 1, 1, 1)),  # equal spans before others
        (["0-9=1999"], ["0-3=1998", "0-9=1999"], (1, 2, 1, 1, 1, 1)),
        ([], ["0-3=1998"], (0, 1, 0, 0, 0, 0)),
    ],
)
def test_time_expressions_are_compared(script: Any, gold: list[str], found: list[str], counts: tuple[int, ...]) -> None:
    assert script("timex_score").compared(spans(*gold), spans(*found)) == script("timex_score").Counts(*counts)


def test_f1_over_a_corpus_and_its_interval(script: Any) -> None:
    score = script("timex_score")
    documents = [score.Counts(3, 2, 1, 2, 2, 1), score.Counts(1, 2, 1, 1, 1, 0)]
    both = score.total(documents)
    measured = {name: measure(both) for name, measure in score.MEASURES.items()}
    assert measured == pytest.approx({"strict": 50, "relaxed": 75, "value": 25})
    low, high = score.interval(documents, score.MEASURES["strict"], 200)
    assert (low, high) == pytest.approx((40, 200 / 3))  # twice the first document, twice the second
    assert score.interval(documents, score.MEASURES["strict"], 200) == (low, high)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("on March 12, 1999, and", "March 12, 1999"),
        ("the week", "the week"),
        (" in May (", "May"),
        ("interim", "interim"),
        ("3 p.m.", "3 p.m."),
        ("in", ""),
    ],
)
def test_edges_of_what_rivals_find(script: Any, words: str, kept: str) -> None:
    start, end = script("rivals").trimmed(f"x{words}x", 1, len(words) + 1)
    assert f"x{words}x"[start:end] == kept


@pytest.mark.parametrize(
    ("grain", "words", "value"),
    [
        ("year", "1999", "1999"),
        ("month", "March", "1999-03"),
        ("week", "last week", "1999-W10"),
        ("day", "Friday", "1999-03-12"),
        ("time", "3 p.m.", "1999-03-12T15:00"),
        ("time", "Friday night", "1999-03-12TNI"),
        ("time", "now", "PRESENT_REF"),
    ],
)
def test_moments_of_rivals_as_timex3(script: Any, grain: str, words: str, value: str) -> None:
    assert script("rivals").written(datetime(1999, 3, 12, 15), grain, words)[1] == value


@pytest.mark.parametrize(
    ("reading", "words", "found"),
    [
        ({"timex": "XXXX-WXX-5", "type": "date", "value": "1999-02-05"}, "friday", ["DATE 1999-02-05"]),
        ({"timex": "XXXX-03", "type": "daterange", "start": "1999-03-01"}, "march", ["DATE 1999-03"]),
        ({"timex": "1999-W05", "type": "daterange", "start": "1999-02-01"}, "last week", ["DATE 1999-W05"]),
        ({"timex": "P3D", "type": "duration", "value": "259200"}, "three days", ["DURATION P3D"]),
        ({"timex": "T15", "type": "time", "value": "15:00:00"}, "3 p.m.", ["TIME 1999-02-10T15"]),
        (
            {"timex": "XXXX-WXX-2TNI", "type": "datetimerange", "start": "1999-02-09 20:00:00"},
            "x",
            ["TIME 1999-02-09TNI"],
        ),
        ({"timex": "PRESENT_REF", "type": "datetime", "value": "1999-02-10 12:00:00"}, "now", ["DATE PRESENT_REF"]),
        ({"timex": "(1990-01-01,2000-01-01,P10Y)", "type": "daterange", "start": "1990-01-01"}, "1990s", ["DATE 199"]),
        (
            {"timex": "(XXXX-05-03,XXXX-05-05,P2D)", "type": "daterange", "start": "1999-05-03", "end": "1999-05-05"},
            "may 3 to may 5",
            ["DATE 1999-05-03", "DATE 1999-05-05"],
        ),
    ],
)
def test_what_the_recognizers_say_as_timex3(script: Any, reading: dict[str, str], words: str, found: list[str]) -> None:
    recognized = import_module("rivals.recognizers")._recognized(reading, 0, words, datetime(1999, 2, 10, 12))
    assert [f"{type_} {value}" for _, _, type_, value in recognized] == found


TIMEML = (
    "<TimeML><DOCID>{name}</DOCID><DCT><TIMEX3 tid='t0' type='DATE' value='1999-02-10'>then</TIMEX3></DCT>"
    "<TEXT>It was signed on <TIMEX3 tid='t1' type='DATE' value='{value}'>March 12, 1998</TIMEX3>.</TEXT></TimeML>"
)


def test_timex_scores_the_library_and_the_rivals_at_hand(tmp_path: Path) -> None:
    for name, value in (("a", "1998-03-12"), ("b", "1998-12-03")):
        (tmp_path / f"{name}.tml").write_text(TIMEML.format(name=name, value=value), "utf-8")
    printed = run("timex", tmp_path, "--halves", "--samples", "20", "--rounds", "1", "--out", tmp_path / "out.json")
    assert "2 documents, 0.00 MB, 2 gold expressions" in printed
    assert row(printed, "timeline")[:4] == ["2", "100.00", "[100.0,", "100.0]"]
    assert row(printed, "timeline")[7:10] == ["50.00", "[0.0,", "100.0]"]
    assert row(printed, "dateparser.search")[2] == "100.00"
    first, second = (part.splitlines()[2].split() for part in printed.split("gold expressions")[2:])
    assert (first[8], second[8]) == ("100.00", "0.00")
    span = {"start": 17, "end": 31, "text": "March 12, 1998", "type": "DATE", "value": "1998-03-12"}
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == {"a": [span], "b": [span]}


# -- the scripts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_says_how_to_use_it(name: str) -> None:
    assert run(name, "--help").startswith(f"usage: {name}.py")


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_in_the_readme(name: str) -> None:
    assert f"| `{name}.py` |" in (BENCHMARKS / "README.md").read_text("utf-8")


def test_story_scores_a_perfect_and_a_missed_timeline(articles: Path) -> None:
    expected = [
        {
            "date": str(one.date),
            "status": one.status,
            "kind": one.kind,
            "actors": [actor.name for actor in one.actors],
            "articles": sorted({mention.article for mention in one.mentions}),
        }
        for one in timeline.build(timeline.read(articles))
    ]
    assert expected
    (articles / "expected.json").write_text(json.dumps(expected), "utf-8")
    right = run("story", articles)
    assert row(right, "articles")[2:] == ["1.00"] * 8
    (articles / "expected.json").write_text(json.dumps([event("1999-01-01", "AID", "three", "Fiji")]), "utf-8")
    wrong = run("story", articles)
    assert row(wrong, "articles")[2:] == ["0.00"] * 8
    assert "Python" in right


def test_annotated_scores_what_is_found_dated_and_missed(gold: Path, articles: Path) -> None:
    events = json.loads(gold.read_text("utf-8"))
    for event in events:
        event["status"] = "occurred"
    missed = {"date": None, "status": "occurred", "mentions": [{**events[0]["mentions"][0], "trigger": "Lima"}]}
    events[1]["date"] = "2025-03-11"  # as if the library had it a day too early
    gold.write_text(json.dumps([*events, missed]), "utf-8")
    cells = row(run("annotated", articles.parent), articles.parent.name)
    assert cells[:7] == ["3", "2", "1.00", "0.67", "0.80", "0.40", "1.00"]


TEXTS = BENCHMARKS / "texts"


@pytest.mark.parametrize("story", sorted((TEXTS / "stories").iterdir()), ids=lambda path: path.name)
def test_what_a_story_annotates_stands_in_its_articles(script: Any, story: Path) -> None:
    articles = timeline.read(story / "articles").articles
    told, lost = script("merge").told(json.loads((story / "gold.json").read_text("utf-8")), articles)
    assert lost == []
    assert len(told) > 140
    assert all(article.published and article.source for article in articles)


def test_annotated_times_are_of_dated_articles() -> None:
    for path in sorted((TEXTS / "times").glob("*/*.tml")):
        article, times = timeline.from_timeml(path.read_text("utf-8"))
        assert article.published is not None
        assert len(times) >= 4, path


def test_merge_compares_the_library_with_simpler_keys(gold: Path, articles: Path) -> None:
    printed = run("merge", gold, articles, gold, articles)
    assert "gold: 4 mentions of 2 events, 0 on another's trigger" in printed
    assert row(printed, "no merging") == ["100.0", "50.0", "66.7"] + ["0.0"] * 6
    assert row(printed, "true date + kind") == ["100.0"] * 9
    assert row(printed, "true date  ") == ["100.0"] * 9
    assert len(row(printed, "timeline  ")) == 9
    assert "all 2 stories: 8 mentions" in printed


def test_merge_finds_a_trigger_over_a_line_break_and_names_what_it_cannot_find(
    script: Any, gold: Path, articles: Path
) -> None:
    merge = script("merge")
    events = json.loads(gold.read_text("utf-8"))
    events[0]["mentions"].append({"article": "two", "sentence": "Nobody wrote this.", "trigger": "wrote"})
    read = timeline.read(articles).articles
    items, lost = merge.told(events, read)
    assert [item.mention.trigger_text for item in items] == ["signed", "signed", "expelled", "expelled"]
    assert lost == ["accord: not found in two: 'Nobody wrote this.'"]


def test_merge_puts_two_acts_with_one_trigger_into_one_event(script: Any, gold: Path, articles: Path) -> None:
    merge = script("merge")
    events = json.loads(gold.read_text("utf-8"))
    read = timeline.read(articles).articles
    items, _ = merge.told([events[0], {**events[0], "id": "twin"}], read)
    labels = merge.merged(items, read)
    assert len(items) == 4
    assert labels[:2] == labels[2:]


def test_stream_counts_what_is_found_of_the_annotated_acts(gold: Path, articles: Path) -> None:
    events = json.loads(gold.read_text("utf-8"))
    gold.write_text(json.dumps([{**event, "id": "one"} for event in events]), "utf-8")
    printed = run("stream", gold, articles)
    assert row(printed, "all") == ["4", "100.0", "50.0", "66.7"]  # two clusters of what is called one act


def test_coding_ranks_the_acts_of_a_sentence(tmp_path: Path) -> None:
    records = [
        {"id": "a", "text": "Chile expelled two Peruvian diplomats.", "event": "SANCTION"},
        {"id": "b", "text": "The weather in Lima was mild.", "event": "AID"},
    ]
    (tmp_path / "plover.json").write_text(json.dumps({"records": records}), "utf-8")
    run("coding", tmp_path / "plover.json", "--out", tmp_path / "out.jsonl")
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert first["events"][0]["event"] == "SANCTION"
    assert first["events"][0]["source"] == ["CHL"]
    assert second == {"id": "b", "events": []}


def test_anchors_and_status_answer_every_span(tmp_path: Path) -> None:
    start = SIGNED.index("signed")
    span = {"start": start, "end": start + len("signed")}
    article = {"doc_id": "one", "date": "2025-03-11", "text": SIGNED, "gold_events": [span], "events": [span]}
    (tmp_path / "spans.json").write_text(json.dumps({"articles": [article]}), "utf-8")
    for name in ("anchors", "status"):
        run(name, tmp_path / "spans.json", "--out", tmp_path / f"{name}.json")
    key = f"{span['start']}-{span['end']}"
    assert json.loads((tmp_path / "anchors.json").read_text("utf-8")) == {"one": {key: "2025-03-03"}}
    assert json.loads((tmp_path / "status.json").read_text("utf-8")) == {"one": [{**span, "status": "occurred"}]}


def test_days_writes_the_timeline(tmp_path: Path) -> None:
    row = {"id": "one", "published": "2025-03-11", "text": f"{SIGNED} {EXPELLED}"}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert "2025-03-03" in run("days", tmp_path, "--out", tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["schema"] == 1


def test_a_sample_is_whole_articles_from_all_over(script: Any) -> None:
    speed = script("speed")
    many = [timeline.Article(str(number), "x" * 1000) for number in range(10)]
    assert [one.id for one in speed.sample(many, 0.005)] == ["1", "3", "5", "7", "9"]
    assert [one.id for one in speed.sample(many, 1)] == [one.id for one in many]
    assert [one.id for one in speed.sample(many[:1], 0.0001)] == ["0"]
    assert [one.id for one in speed.sample([timeline.Article("short", "x"), *many], 0.004)] == ["0", "2", "4", "6", "8"]


def test_speeds_are_compared_round_by_round(script: Any) -> None:
    speed = script("speed")
    slow, fast = iter([9.0, 4.0, 2.0, 8.0]), iter([1.0, 0.2, 0.1, 0.4])
    rounds_of = {"slow": lambda: (next(slow), 3), "fast": lambda: (next(fast), 5)}
    runs = speed.measured(rounds_of, {"slow": 1.0, "fast": 2.0}, rounds=3, warm_up=0.5)
    assert (runs["slow"].cold, runs["slow"].warm, runs["slow"].found) == (9, 4, 3)
    assert runs["fast"].times(runs["slow"]) == pytest.approx(40)  # 20 times the seconds, twice the text


def test_speed_of_some_finders_alone(articles: Path) -> None:
    printed = run("speed", articles, "--rounds", "1", "--warm-up", "0", "--only", "times + events", "--only", "build")
    rows = [line[:18].strip() for line in printed.splitlines()[2:4]]
    assert rows == ["times + events", "build"]
    assert "x times + events" in printed
    assert "dateparser.search" not in printed


def test_speed_runs_every_finder_at_hand(articles: Path) -> None:
    printed = run("speed", articles, "--rounds", "1", "--warm-up", "0")
    for name in ("times alone", "times + events", "build", "dateparser.search"):
        assert len(row(printed, name)) == 7


def test_linear_measures_each_size(script: Any) -> None:
    linear = script("linear")
    assert linear.repeated("abc", 7) == "abcabca"
    assert len(linear.odd("/", 10_000, linear.events)) == 2
    assert len(linear.news(SIGNED, 10_000, partial(linear.times, language="en"))) == 2


def test_calibration_of_scores_that_are_true_and_that_boast(script: Any) -> None:
    calibration = script("calibration")
    true = [(0.2, int(number < 2)) for number in range(10)] + [(0.8, int(number < 8)) for number in range(10)]
    boast = [(0.9, right) for _, right in true]
    assert calibration.calibration_error(boast) >= 0.4
    assert calibration.discrimination(true) == pytest.approx(0.8)
    assert calibration.discrimination(boast) == 0.5
    assert calibration.brier(true) == pytest.approx(0.16)
    assert 0 < calibration.band(true, 50) < 0.5


def test_calibration_pools_stories(tmp_path: Path) -> None:
    for name, points in (("a", [[0.7, 1], [0.1, 0]]), ("b", [[0.3, 1]])):
        (tmp_path / f"{name}.json").write_text(json.dumps({"points": points}), "utf-8")
    printed = run("calibration", tmp_path / "a.json", tmp_path / "b.json")
    assert "3 events, 0.67 right" in printed
    assert "high         1 events, 1.00 right" in printed


def test_made_news_holds_its_words_and_comes_out_alike_in_any_order(script: Any) -> None:
    news = script("made_news").archive(600, seed=7)
    texts = {article.id: article.text for article in news.articles}
    assert len(news.mentions) == len(news.acts) == 600
    assert all(texts[one.article][one.start : one.end] == one.text for one in news.mentions)
    assert news == script("made_news").archive(600, seed=7)
    story = timeline.Timeline.from_mentions(news.mentions, news.articles)
    assert timeline.Timeline.from_mentions(news.mentions[::-1], news.articles[::-1]).to_json() == story.to_json()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_clusters_do_not_depend_on_how_python_hashes(seed: str) -> None:
    told = (
        "from made_news import archive; from timeline.merging import cluster, sketch; news = archive(4000);"
        "by_id = {article.id: article for article in news.articles};"
        "groups = cluster([sketch(one, by_id) for one in news.mentions]);"
        "print([[(one.mention.article, one.mention.trigger) for one in group] for group in groups])"
    )
    clusters = [
        subprocess.run(
            [sys.executable, "-c", told],
            check=True,
            capture_output=True,
            cwd=BENCHMARKS,
            env={**os.environ, "PYTHONHASHSEED": hashing},
        ).stdout
        for hashing in ("0", seed)
    ]
    assert clusters[0] == clusters[1]


def test_synthetic_prints_a_row_for_each_size() -> None:
    printed = run("synthetic", "300", "600", "--records")
    assert len(row(printed, "      300")) + 1 == len(row(printed, "      600"))  # no growth before the first
    assert " MB" in printed


def test_passages_tell_what_is_found_shown_and_right(tmp_path: Path) -> None:
    def event(trigger: str, date: str, status: str, source: str) -> dict[str, Any]:
        return {"trigger": trigger, "date": date, "status": status, "kind": "SANCTION", "source": source}

    passage = {
        "id": "one",
        "published": "2025-03-11",
        "text": "Chile expelled two Peruvian diplomats on March 10, 2025. Lima said nothing.",
        "events": [
            {**event("expelled", "2025-03", "occurred", "Peru"), "alt_dates": ["2025-03-10"]},
            event("said nothing", "2025-03-11", "occurred", "Peru"),
        ],
    }
    path = tmp_path / "some.json"
    path.write_text(json.dumps([passage]), "utf-8")
    printed = run("passages", path, "--errors")
    assert row(printed, "some") == ["1", "2", "0.50", "0.50", "1.00", "1.00", "1.00", "0.00", "0"]
    assert "'said nothing' is not found" in printed
    assert "'expelled': source Chile" in printed


@pytest.mark.parametrize("path", sorted((TEXTS / "passages").glob("*.json")), ids=lambda path: path.stem)
def test_triggers_of_passages_stand_in_them(path: Path) -> None:
    passages = json.loads(path.read_text("utf-8"))
    assert len({passage["id"] for passage in passages}) == len(passages) >= 20
    assert all(event["trigger"] in passage["text"] for passage in passages for event in passage["events"])


def test_phrases_tell_what_is_found_and_shown(tmp_path: Path) -> None:
    path = tmp_path / "some.tsv"
    lines = [
        "SANCTION\texpelled\tChile expelled two Peruvian diplomats on Monday.",
        "AID\tsaid nothing\tLima said nothing.",
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    printed = run("phrases", path, "--errors")
    assert row(printed, "SANCTION") == ["1", "1.00", "1.00", "1.00"]
    assert row(printed, "AID ") == ["1", "0.00", "0.00", "0.00"]
    assert "AID: 'said nothing' in Lima said nothing." in printed


@pytest.mark.parametrize("path", sorted((TEXTS / "phrases").glob("*.tsv")), ids=lambda path: path.stem)
def test_phrases_stand_in_their_sentences(path: Path) -> None:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    assert len({trigger for _, trigger, _ in rows}) > 500
    assert all(trigger in sentence for _, trigger, sentence in rows)
