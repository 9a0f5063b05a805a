"""What must always hold: no clock, same in same out, nothing lost, exact offsets."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

import timeline
from strategies import DAYS, articles, collections, cut_texts, texts
from timeline import Article, Timeline

SEEDS = Path(__file__).parent.parent / "seeds"


@given(
    collections(),
    st.sampled_from(["1999-02-10", "2031-12-31 23:59"]),
    st.sampled_from(["Asia/Tokyo", "Pacific/Honolulu"]),
)
def test_no_clock_and_no_time_zone_in_the_result(given_articles: list[Article], now: str, zone: str) -> None:
    expected = timeline.build(given_articles).to_json()
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        with time_machine.travel(now):
            assert timeline.build(given_articles).to_json() == expected
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()


def show_json(environment: dict[str, str], folder: Path, seconds: int) -> bytes:
    """What the command prints in a process of its own whose clock is set."""
    program = (
        f"import time_machine\nwith time_machine.travel({seconds}):\n from timeline.cli import main\n"
        f" main(['show', {str(SEEDS)!r}, '--format', 'json', '--published', '5 May 2012'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=folder, env={**os.environ, **environment}, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_no_clock_no_locale_no_working_folder_in_the_command(tmp_path: Path) -> None:
    first = show_json({"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, tmp_path, 0)
    second = show_json(
        {"TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "2"},
        SEEDS,
        2_000_000_000,
    )
    assert first == second
    assert b'"events"' in first


@given(texts())
def test_an_undated_text_without_years_gets_none(text: str) -> None:
    for year in ("1999", "2001", "2004"):
        text = text.replace(year, "")
    for event in timeline.build([Article("a", text)]).all_events:
        assert event.date is None or event.date.year_unknown
        assert event.history == ()


@given(collections(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(given_articles: list[Article], random: object) -> None:
    expected = timeline.build(given_articles).to_json()
    shuffled = [*given_articles, *given_articles[:2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert timeline.build(shuffled).to_json() == expected


@given(collections(), st.integers(0, 5))
def test_in_parts_or_at_once(given_articles: list[Article], cut: int) -> None:
    first, rest = given_articles[:cut], given_articles[cut:]
    assert timeline.build(first).update(rest).to_json() == timeline.build(given_articles).to_json()


@given(st.lists(articles(), max_size=4), st.integers(0, 4))
def test_in_parts_or_at_once_even_where_ids_clash(given_articles: list[Article], cut: int) -> None:
    first, rest = given_articles[:cut], given_articles[cut:]
    assert timeline.build(first).update(rest).to_json() == timeline.build(given_articles).to_json()


@given(
    articles()
    | st.builds(Article, st.just("a"), cut_texts(), st.none() | DAYS)
    | st.builds(Article, st.just("a"), st.text(max_size=200), st.none() | st.dates())
)
def test_offsets_are_exact(article: Article) -> None:
    for time_ in timeline.find_times(article.text, article.published):
        assert article.text[time_.start : time_.end] == time_.text
    for mention in timeline.find_events(article):
        assert article.text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.trigger[0] < mention.trigger[1] <= mention.end
        assert article.text[slice(*mention.trigger)] == mention.trigger_text
        if mention.time:
            assert article.text[mention.time.start : mention.time.end] == mention.time.text


@given(
    texts(),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
    st.sampled_from(["", "---\npublished: 2001-05-03\n---\n", "---\r\nsource: A\r\n---\r\n"]),
)
def test_offsets_count_the_decoded_body_of_a_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, mark: bytes, front: str
) -> None:
    body = text.replace("\x00", "").removeprefix("\ufeff")
    folder = tmp_path_factory.mktemp("files")
    (folder / "one.txt").write_bytes(mark + (front + body).encode())
    reading = timeline.read(folder)
    for article in reading:
        assert article.text == body
        for mention in timeline.find_events(article):
            assert body[mention.start : mention.end] == mention.text


@given(collections())
def test_nothing_is_lost(given_articles: list[Article]) -> None:
    story = timeline.build(given_articles)
    found = Counter(mention for article in given_articles for mention in timeline.find_events(article))
    held = Counter(mention for event in story.all_events for mention in event.mentions)
    assert set(held) == set(found)
    assert max(held.values(), default=1) == 1
    assert {*story, *story.hidden} == set(story.all_events)


@given(collections())
def test_json_comes_back_as_it_went(given_articles: list[Article]) -> None:
    story = timeline.build(given_articles)
    assert Timeline.from_json(story.to_json()) == story
    whole = Timeline.from_json(story.to_json(with_text=True))
    assert whole == story
    assert whole.to_json(with_text=True) == story.to_json(with_text=True)


@given(collections(), collections(most=2))
def test_ids_survive_unrelated_and_later_articles(given_articles: list[Article], more: list[Article]) -> None:
    before = timeline.build(given_articles)
    days = [article.published for article in given_articles if article.published]
    day = max(days).replace(year=2041, day=28) if days else None
    later = [Article(f"z{article.id}", article.text, day) for article in more]
    after = before.update(later)
    known = {name for event in after.all_events for name in (event.id, *event.formerly)}
    assert {event.id for event in before.all_events} <= known


@given(collections())
def test_as_of_the_last_day_is_the_timeline_of_the_dated_articles(given_articles: list[Article]) -> None:
    story = timeline.build(given_articles)
    dated = [article for article in given_articles if article.published]
    last = max((article.published for article in dated if article.published), default=None)
    if last is not None:
        assert story.as_of(last).to_json() == timeline.build(dated).to_json()
