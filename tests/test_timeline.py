"""`Timeline`: build, ask, update, look back, compare, write and read."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

import timeline
from timeline import (
    Actor,
    Article,
    DateError,
    EvidenceError,
    Mention,
    PartialDate,
    QueryError,
    ReadingError,
    TimeExpression,
    Timeline,
    mention_at,
)
from timeline.collection import why
from timeline.merging import Comparison, Sketch, compare
from timeline.merging.levels import weights

ARTICLES = [
    Article("plan", "Peru and Chile will sign the Arica Accord in April.", "2001-02-10", "Andean Post"),
    Article(
        "day", "Peru and Chile will sign the Arica Accord on March 12, officials said.", "2001-03-01", "Lima Courier"
    ),
    Article("done", "Peru and Chile signed the Arica Accord on Monday.", "2001-03-13", "Nordic Wire"),
    Article("else", "Kenya condemned Japan on Friday.", "2001-03-10", "Coast Radio"),
    Article("undated", "Poland expelled two Hungarian diplomats on April 14."),
]


@pytest.fixture(scope="module")
def story() -> Timeline:
    return timeline.build(ARTICLES)


def dates(story: Timeline) -> list[str]:
    return [str(event.date) for event in story]


def test_a_plan_and_what_became_of_it_are_one_event_with_its_history(story: Timeline) -> None:
    accord = next(iter(story.involving("Peru")))
    assert (str(accord.date), accord.status, accord.kind) == ("2001-03-12", "occurred", "AGREE")
    assert [(str(change.as_of), str(change.date), change.status) for change in accord.history] == [
        ("2001-02-10", "2001-04", "scheduled"),
        ("2001-03-01", "2001-03-12", "scheduled"),
        ("2001-03-13", "2001-03-12", "occurred"),
    ]
    assert accord.conflicts == ()
    assert accord.independent_sources == ("Andean Post", "Lima Courier", "Nordic Wire")
    assert (accord.earliest, accord.latest) == (date(2001, 3, 12), date(2001, 3, 12))


def test_order_runs_through_the_lanes(story: Timeline) -> None:
    assert dates(story) == ["2001-03-09", "2001-03-12", "XXXX-04-14"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2001-03-10", "2001-03-31", ["2001-03-12"]),
        ("2001-03", "2001-03", ["2001-03-09", "2001-03-12"]),
        ("2001-04-01", "2001-04-30", ["XXXX-04-14"]),
        ("2000", "2002", ["2001-03-09", "2001-03-12", "XXXX-04-14"]),
    ],
)
def test_between(story: Timeline, first: str, last: str, expected: list[str]) -> None:
    assert dates(story.between(first, last)) == expected
    assert dates(story.between(date(2001, 3, 12), date(2001, 3, 12))) == ["2001-03-12"]


def test_between_judges_half_open_ranges_by_their_bounded_end() -> None:
    story = timeline.build([Article("a", "Kenya had condemned Japan.", "2001-03-10")]).showing(0)
    assert dates(story) == ["../2001-03-10"]
    assert dates(story.between("2001-03-10", "2001-03-12")) == ["../2001-03-10"]
    assert dates(story.between("1999", "2000")) == []


@pytest.mark.parametrize("name", ["Peru", "PER", "peru", "Peruvian"])
def test_involving_knows_names_codes_and_aliases(story: Timeline, name: str) -> None:
    assert dates(story.involving(name)) == ["2001-03-12"]
    assert dates(story.involving(name, "Chile")) == ["2001-03-12"]
    assert dates(story.involving(name, "Japan")) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bukele", ["bukele"]),
        ("bukele", ["bukele"]),
        ("Nayib Bukele", ["bukele"]),
        ("Nayib", []),
        ("ukele", []),
        ("Union", []),  # an organisation's last word is no last name
        ("Kelly", ["jordan"]),
        ("Jordan", ["state"]),  # exact names first
        ("jordan", ["state"]),
        ("van Berg", ["berg"]),
        (" ", []),
    ],
)
def test_involving_knows_persons_by_their_last_names(name: str, expected: list[str]) -> None:
    actors = {
        "bukele": ["Nayib Bukele", "El Salvador"],
        "union": ["European Union"],
        "jordan": ["Michael Jordan", "Ruth Kelly"],
        "state": ["Jordan", "Peru"],
        "berg": ["Anna van Berg"],
    }
    articles = [Article(name, "They met there on Monday.", "2001-03-13", name) for name in actors]
    mentions = [mention_at(article, 5, 8, "CONSULT", actors[article.id]) for article in articles]
    story = Timeline.from_mentions(mentions, articles, min_event=0)
    assert [event.mentions[0].article for event in story.involving(name)] == expected


def test_kinds_levels_and_coverage(story: Timeline) -> None:
    assert dates(story.of_kind("AGREE")) == ["2001-03-12"]
    assert dates(story.of_kind("AGREE", "ACCUSE")) == ["2001-03-09", "2001-03-12"]
    assert len(story.at_least("low")) == 3
    assert all(event.confidence.level == "high" for event in story.at_least("high"))
    assert dates(story.top(1)) == ["2001-03-12"]
    with pytest.raises(ValueError, match="no confidence level"):
        story.at_least("certain")  # type: ignore[arg-type]


def test_as_of_knows_only_what_was_published(story: Timeline) -> None:
    then = story.as_of("2001-03-05")
    assert [(str(event.date), event.status) for event in then] == [("2001-03-12", "scheduled")]
    assert then.notes == ("1 undated articles left out",)
    assert len(story.as_of("1999-01-01").all_events) == 0
    with pytest.raises(DateError, match="no calendar day"):
        story.as_of("in March")


def test_diff_names_what_changed() -> None:
    before = timeline.build(ARTICLES[:1])
    after = before.update(ARTICLES[1:4])
    assert [change.what for change in before.diff(after)] == ["new", "confirmed", "moved"]
    assert after.diff(before)[0].what == "gone"
    assert after.diff(after) == ()


def test_diff_names_cancelled_and_refined() -> None:
    plan = Article("a", "The president of Chile will visit Peru in September.", "2001-08-01", "A")
    day = Article("b", "The president of Chile will visit Peru on September 20.", "2001-08-05", "B")
    off = Article("c", "Chile has cancelled its president's visit to Peru on September 20.", "2001-09-01", "C")
    first = timeline.build([plan])
    second = first.update([day])
    third = second.update([off])
    assert [change.what for change in first.diff(second)] == ["refined"]
    assert "cancelled" in [change.what for change in second.diff(third)]


def test_hidden_events_are_held_and_counted(story: Timeline) -> None:
    everything = story.showing(0)
    assert everything.all_events == story.all_events
    assert everything.hidden == ()
    nothing = story.showing(1)
    assert len(nothing) == 0
    assert nothing.hidden == story.all_events


@pytest.mark.parametrize("n", [0, -1, 1.5, "3", None])
def test_top_takes_a_number_of_events(story: Timeline, n: Any) -> None:
    with pytest.raises(QueryError, match=re.escape(f"top of {n!r}: give the number of events to keep, from 1 on")):
        story.top(n)


@pytest.mark.parametrize("bar", [-0.1, 1.1, 2])
def test_what_is_shown_is_asked_for_by_a_share(story: Timeline, bar: float) -> None:
    with pytest.raises(QueryError, match=re.escape(f"min_event is {bar}: give a number from 0, which shows")):
        story.showing(bar)


def test_a_timeline_says_on_one_line_how_much_it_holds(story: Timeline) -> None:
    assert repr(story) == str(story) == "Timeline(3 events, 5 articles, 2001-03-09 to 2001-03-12)"
    assert repr(story.of_kind("AGREE")) == "Timeline(1 event, 5 articles, 2001-03-12)"
    assert repr(timeline.build(ARTICLES[4:])) == "Timeline(1 event, 1 article)"
    assert repr(timeline.build([])) == "Timeline(0 events, 0 articles)"


def test_events_are_found_by_id_old_or_new(story: Timeline) -> None:
    for event in story:
        assert len(event.id) == 10
        for name in (event.id, *event.formerly):
            assert story[name] is event
    with pytest.raises(KeyError):
        story["0000000000"]


def test_mentions_of_any_extractor() -> None:
    articles = [
        Article("x", "Oslo snubbed Lima on Monday.", "2001-03-13"),
        Article("y", "Lima was snubbed by Oslo Monday.", "2001-03-14"),
    ]
    mentions = [
        mention_at(articles[0], 5, 12, "REJECT", ["Norway", "Peru"]),
        mention_at(articles[1], 9, 16, "REJECT", ["Norway", "Peru"]),
    ]
    story = Timeline.from_mentions(mentions, articles)
    assert [(str(event.date), len(event.mentions)) for event in story] == [("2001-03-12", 2)]
    assert Timeline.from_mentions(mentions[::-1] * 2, articles) == story


def test_from_mentions_checks_the_evidence() -> None:
    article = Article("x", "Oslo snubbed Lima on Monday.", "2001-03-13")
    good = mention_at(article, 5, 12, "REJECT")
    with pytest.raises(EvidenceError, match="not among those given"):
        Timeline.from_mentions([good], [])
    with pytest.raises(EvidenceError, match="is not 'Oslo snubbed"):
        Timeline.from_mentions([good], [Article("x", "Something else stands here now.", "2001-03-13")])


def test_json_has_the_stable_form(story: Timeline) -> None:
    form = json.loads(story.to_json())
    assert list(form) == ["schema", "articles", "events", "hidden", "min_event"]
    assert form["schema"] == 1
    assert list(form["articles"][0]) == ["id", "published", "source", "title", "url"]
    event = form["events"][1]
    assert list(event) == [
        "id", "formerly", "title", "date", "earliest", "latest", "lasting", "basis", "status", "kind", "actors",
        "confidence", "salience", "independent_sources", "mentions", "conflicts", "history",
    ]  # fmt: skip
    assert list(event["mentions"][0]) == [
        "article", "start", "end", "text", "trigger", "kind", "status", "actors", "date", "basis", "time", "score",
    ]  # fmt: skip
    assert list(event["confidence"]) == ["level", "score", "parts", "reasons"]
    time = event["mentions"][0]["time"]
    assert list(time) == ["start", "end", "text", "type", "value", "mod", "relative"]
    assert "text" in json.loads(story.to_json(with_text=True))["articles"][0]


def test_a_timeline_read_back_without_texts_says_what_it_lacks(story: Timeline) -> None:
    bare = Timeline.from_json(story.to_json())
    with pytest.raises(ReadingError, match="with_text=True"):
        bare.update([])
    with pytest.raises(ReadingError, match="with_text=True"):
        bare.as_of("2001-03-05")
    whole = Timeline.from_json(story.to_json(with_text=True))
    assert whole.as_of("2001-03-05") == story.as_of("2001-03-05")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not JSON"),
        ("[]", "found 'list'"),
        ('{"schema": 2}', "found 2"),
        ('{"schema": 1}', 'has no "articles"'),
        ('{"schema": 1, "articles": [], "events": [{}]}', r"events\[0\]"),
        ('{"schema": 1, "articles": [{"id": "\\ud800"}], "events": []}', r"articles\[0\].id is .*, no valid Unicode"),
        ('{"schema": 1, "articles": [{"id": "a", "published": "1999-02-30"}], "events": []}', r"articles\[0\]"),
    ],
)
def test_what_is_no_timeline_is_refused_by_name(text: str, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        Timeline.from_json(text)


def test_one_id_for_two_texts_is_reported_and_both_are_kept() -> None:
    twins = [Article("a", "Peru condemned Chile.", "2001-03-10"), Article("a", "Kenya condemned Japan.", "2001-03-10")]
    story = timeline.build(twins)
    assert len(story) == 2
    assert "2 different articles have the id 'a'" in story.notes[0]
    assert len({article.id for article in story.articles}) == 2


def test_nothing_comes_of_nothing() -> None:
    story = timeline.build([])
    assert (len(story), story.articles, list(story)) == (0, (), [])
    assert not story
    assert Timeline.from_json(story.to_json()) == story


def test_an_event_explains_itself(story: Timeline) -> None:
    accord = next(iter(story.involving("Peru")))
    told = accord.explain()
    for words in (
        "date: 2001-03-12 (relative)",
        '2001-03-12 from "Monday", in its own clause: done',
        'scheduled by "will" ("sign"): plan',
        "who: Chile (named in 3 of 3",
        "confidence: high",
        "2001-02-10: 2001-04 scheduled",
    ):
        assert words in told


def test_merging_is_explained_term_by_term(story: Timeline) -> None:
    accord, other = next(iter(story.involving("Peru"))), next(iter(story.involving("Kenya")))
    told = story.explain(accord)
    assert told.startswith(accord.explain())
    assert '"signed" (done): date same day +1, act same act by the same word +2.2' in told
    assert "(one act from 1.7 on)" in told
    assert "actors other states" in story.explain(accord, other)


def test_the_nearest_event_that_was_not_merged_is_named() -> None:
    twice = [
        Article("a", "Peru condemned Chile on Monday.", "2001-03-13"),
        Article("b", "Peru condemned Chile on Friday.", "2001-03-24"),
    ]
    story = timeline.build(twice)
    first, second = story
    assert f"[{second.id}]: date other date -9" in story.explain(first)
    with pytest.raises(KeyError):
        story.explain(next(iter(timeline.build([Article("z", "Kenya condemned Japan.", "2001-03-13")]))))


def test_explain_has_words_for_every_level_of_a_comparison() -> None:
    tables = [weights()[table][question] for table in ("article", "across") for question in _questions(table)]
    assert {level for table in tables for level in table} <= why.LEVELS.keys()


def _questions(table: str) -> list[str]:
    return [name for name, levels in weights()[table].items() if isinstance(levels, dict)]


@pytest.mark.parametrize("given", ["clippings/", ["a.txt"]])
def test_paths_are_no_articles(given: Any) -> None:
    with pytest.raises(QueryError, match=r"is no Article: give articles, or what timeline\.read"):
        timeline.build(given)


def test_only_events_near_in_date_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 150
    days = [str(date(2001, 1, 1) + timedelta(7 * week)) for week in range(count)]
    story = timeline.build(Article(f"a{day}", "Peru condemned Chile on Monday.", day, day) for day in days)
    assert len(story.all_events) == count
    compared: list[tuple[Sketch, Sketch]] = []

    def counted(one: Sketch, other: Sketch) -> Comparison:
        compared.append((one, other))
        return compare(one, other)

    monkeypatch.setattr(why, "compare", counted)
    tell = story.explainer()
    for event in story.all_events:
        tell(event)
    assert count < len(compared) <= 40 * count
    middle = story.all_events[count // 2]
    assert max(abs(_day(one) - _day(other)) for one, other in compared if one.mention in middle.mentions) <= 7 * 20


def test_an_event_of_many_mentions_is_explained_with_as_few_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Sketch, Sketch]] = []

    def counted(one: Sketch, other: Sketch) -> Comparison:
        compared.append((one, other))
        return compare(one, other)

    monkeypatch.setattr(why, "compare", counted)
    counts = []
    for articles, times in ((8, 1), (80, 1), (1, 8), (1, 80), (4, 3)):
        said = "Peru expelled two Chilean diplomats on March 4, 2001. "
        texts = [f"Report {number}: {said * times}" for number in range(articles)]
        story = timeline.build(Article(f"a{at}", text, "2001-03-05") for at, text in enumerate(texts))
        (event,) = story
        compared.clear()
        lines = story.explain(event).partition("one act:\n")[2].splitlines()
        assert len(lines) == 7
        assert lines[6] == f"  ... and {articles * times - 7} more"
        counts.append(len(compared))
    assert max(counts) <= 21  # 1 + 2 + ... + 6


def _day(one: Sketch) -> int:
    assert one.date is not None
    return one.date.low


def test_an_article_that_comes_again_with_its_day_is_read_anew() -> None:
    undated = Article("a", "Peru condemned Chile on Friday.")
    dated = Article("a", "Peru condemned Chile on Friday.", "2001-03-13")
    for first, second in ((undated, dated), (dated, undated)):
        story = timeline.build([first]).update([second])
        assert dates(story) == ["2001-03-09"]
        assert story == timeline.build([first, second])


def test_retaliation_on_the_same_day_is_a_second_event() -> None:
    story = timeline.build(
        [
            Article("a", "Poland expelled two Russian diplomats on Friday.", "2001-03-10"),
            Article("b", "Russia expelled two Polish diplomats on Friday.", "2001-03-10"),
        ]
    )
    assert dates(story) == ["2001-03-09", "2001-03-09"]


def test_the_same_done_by_another_state_days_later_is_another_act() -> None:
    first = Article("a", "Norway broke off diplomatic relations with Peru on Friday.", "2001-03-10")
    second = Article("b", "Iceland broke off diplomatic relations with Peru.", "2001-03-13")
    assert len(timeline.build([first, second])) == 2


def test_visits_of_one_day_to_different_hosts_are_two() -> None:
    text = "The prime minister of Peru visited Oslo on Friday. The foreign minister of Chile visited Nairobi on Friday."
    assert len(timeline.build([Article("a", text, "2001-03-10")])) == 2


def test_convention_knows_the_day_of_which_no_more_than_the_week_is_told() -> None:
    story = timeline.build(
        [
            Article("a", "Peru and Chile have cut ties with Cuba.", "2001-03-05"),
            Article("b", "Peru and Chile cut ties with Cuba two weeks ago.", "2001-03-21"),
        ]
    )
    assert [(str(event.date), len(event.mentions)) for event in story] == [("2001-03-05", 2)]


def test_meetings_of_one_day_do_not_run_into_each_other() -> None:
    pairs = [("Peru", "Chile"), ("Chile", "Norway"), ("Norway", "Poland"), ("Poland", "Kenya")]
    story = timeline.build(
        [Article(a, f"The president of {a} met the president of {b} on Friday.", "2001-03-10") for a, b in pairs]
    )
    assert len(story) == 4


def test_monthly_talks_are_no_plan_that_moved() -> None:
    months = ("April", "May", "June", "July")
    articles = [
        Article(month, f"Peru and Chile will hold talks in Lima on {month} 10.", f"2025-{number:02d}-01")
        for number, month in enumerate(months, 4)
    ]
    assert dates(timeline.build(articles)) == ["2025-04-10", "2025-05-10", "2025-06-10", "2025-07-10"]


def test_a_visit_put_off_is_one_plan_with_a_way() -> None:
    texts = (
        "The president of Peru will visit India on March 20.",
        "Peru's president has postponed his visit to India until April 10.",
        "The visit of Peru's president to India began on April 10.",
    )
    days = ("2025-03-12", "2025-03-15", "2025-04-11")
    articles = [Article(day, text, day) for day, text in zip(days, texts, strict=True)]
    (event,) = timeline.build(articles).showing(0)
    assert (event.status, str(event.date), event.conflicts) == ("occurred", "2025-04-10", ())
    assert [(str(step.date), step.status) for step in event.history] == [
        ("2025-03-20", "scheduled"),
        ("2025-04-10", "scheduled"),
        ("2025-04-10", "occurred"),
    ]
    (put_off,) = timeline.build([Article("a", "Peru put off the talks with Chile.", "2025-03-12")]).showing(0)
    assert put_off.status == "cancelled"


def test_an_answer_in_kind_is_an_act_of_its_own() -> None:
    for answer in ("expelled a Turkish envoy on Monday in return", "expelled a diplomat in return"):
        text = f"Turkey expelled the Dutch ambassador on Monday. The Netherlands {answer}."
        assert len(timeline.build([Article("a", text, "2025-03-12")])) == 2


def test_a_selection_is_not_updated_by_mistake(story: Timeline) -> None:
    with pytest.raises(QueryError, match="only a part"):
        story.top(1).update([])
    assert story.update([]) == story


def test_questions_that_make_no_sense_are_errors_or_empty(story: Timeline) -> None:
    with pytest.raises(QueryError, match="is no kind"):
        story.of_kind("MARRY")  # type: ignore[arg-type]
    with pytest.raises(DateError):
        story.as_of(None)  # type: ignore[arg-type]
    assert len(story.involving("")) == 0
    assert dates(story.between(datetime(2001, 3, 12, 23, 30), "2001-03-12")) == ["2001-03-12"]
    with pytest.raises(ReadingError, match="not JSON"):
        Timeline.from_json("[" * 100_000)
    with pytest.raises(ReadingError, match="no number"):
        Timeline.from_json('{"schema": 1, "articles": [], "events": [], "min_event": "x"}')


def test_identical_articles_are_one_source_however_short() -> None:
    story = timeline.build([Article(name, "Peru condemned Chile.", "2001-03-10") for name in "abc"])
    assert [len(event.independent_sources) for event in story] == [1]


def test_of_two_copies_the_better_documented_is_kept() -> None:
    story = timeline.build([Article("a", "Peru left."), Article("a", "Peru left.", None, "Coast Radio")])
    assert [article.source for article in story.articles] == ["Coast Radio"]


# -- what is made by hand, and what is hard to tell apart -------------------------------------------------------------

_TEXT = "Peru and Chile met in 1952 and 1982."


def by_hand(**other: Any) -> Mention:
    whole = Mention("a", 0, len(_TEXT), _TEXT, (15, 18), "CONSULT", "occurred", (), None, "none", None, 1.0)
    return evolve(whole, **other)


def of_hand(*mentions: Mention) -> Timeline:
    return Timeline.from_mentions(mentions, [Article("a", _TEXT, "2001-03-14")])


def test_one_trigger_may_tell_two_events_and_nothing_has_changed() -> None:
    story = of_hand(*(by_hand(date=PartialDate.parse(year), basis="explicit") for year in ("1952", "1982")))
    assert len(story) == 2
    assert story.diff(story) == ()


def test_events_of_one_trigger_have_ids_of_their_own() -> None:
    story = of_hand(
        by_hand(status="occurred", actors=(Actor("Norway", "NOR"),)),
        by_hand(status="denied", actors=(Actor("Peru", "PER"),)),
    )
    assert len({event.id for event in story}) == 2
    assert len(story.top(1)) == 1
    assert story.diff(story) == ()
    assert Timeline.from_json(story.to_json()) == story


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"end": 200}, "0-200 is not 'Peru and"),
        ({"start": -len(_TEXT), "end": 0}, "-36-0 is not"),
        ({"score": 2.0}, "score is 2.0: give a number from 0 to 1"),
        ({"score": float("nan")}, "score is nan"),
        ({"score": True}, "score is True"),
        ({"kind": "FOO"}, "kind is 'FOO': one of AGREE"),
        ({"status": "done"}, "status is 'done': one of occurred"),
        ({"basis": None}, "basis is None: one of explicit"),
        ({"date": "1952"}, "date is '1952': give a PartialDate"),
        ({"actors": [Actor("Peru")]}, "give a tuple of Actors"),
        ({"actors": ("Peru",)}, "'Peru' is no Actor with a name"),
        ({"actors": (Actor(" "),)}, "is no Actor with a name"),
        ({"actors": (Actor("Peru", None, "boss"),)}, "a role or none"),  # type: ignore[arg-type]
        ({"trigger": [15, 18]}, "the trigger is [15, 18]: give its first offset"),
        ({"trigger": (1, 2, 3)}, "the trigger is (1, 2, 3)"),
        ({"time": TimeExpression(0, 4, "1952", "DATE", "1952")}, "the time '1952' does not stand at 0-4"),
        ({"time": "1952"}, "time is '1952': give a TimeExpression"),
    ],
)
def test_what_no_mention_can_hold_is_refused(other: dict[str, Any], message: str) -> None:
    with pytest.raises(EvidenceError, match=re.escape(message)):
        of_hand(by_hand(**other))


@pytest.mark.parametrize("actors", ["Chile", [""], None, [3], ["\ud800"]])
def test_actors_are_a_list_of_names(actors: Any) -> None:
    with pytest.raises(EvidenceError, match="give a list of names"):
        mention_at(Article("a", _TEXT), 15, 18, actors=actors)


def test_half_a_surrogate_pair_is_replaced_so_that_all_can_be_written() -> None:
    story = timeline.build([Article("a\udc00", "Peru \ud800 met Chile on Monday.", "2001-03-14")])
    assert Timeline.from_json(story.to_json(with_text=True)) == story
    assert story.articles[0].text == "Peru \ufffd met Chile on Monday."


@pytest.mark.parametrize("bar", [float("nan"), float("inf"), "0.5", True])
def test_the_bar_is_a_number(bar: Any) -> None:
    with pytest.raises(QueryError, match="min_event is"):
        timeline.build(ARTICLES, min_event=bar)


def test_a_selection_stays_one_in_json(story: Timeline) -> None:
    for part in (
        story.involving("Peru").to_json(with_text=True),
        story.showing(0.99).to_json(with_text=True, hidden=False),
    ):
        with pytest.raises(QueryError, match="only a part of a timeline"):
            Timeline.from_json(part).update([])


def test_what_dates_an_act_is_read_back_whole() -> None:
    story = timeline.build([Article("a", "Peru imposed sanctions on Chile about three years ago.", "2001-03-14")])
    (written,), (read,) = story.mentions, Timeline.from_json(story.to_json()).mentions
    assert written.time is not None
    assert read.time is not None
    assert (read.time.mod, read.time.relative, read.time.date) == ("APPROX", True, written.time.date)


def test_another_article_of_the_same_id_is_one_new_event() -> None:
    before = timeline.build([Article("a", "Peru met Chile on Monday.", "2001-03-14")])
    after = before.update([Article("a", "Norway accused Japan on Friday.", "2001-05-14")])
    (event,) = before
    assert after[event.id].title == event.title
    assert [change.what for change in before.diff(after)] == ["new"]
    assert [change.what for change in after.diff(before)] == ["gone"]


def test_what_joins_mentions_in_spite_of_their_terms_is_named() -> None:
    text = "Chad's president arrived in Moscow on {} for talks with Vladimir Putin."
    story = timeline.build(
        [
            Article("a", text.format("Saturday"), "2024-05-12", "A"),
            Article("b", text.format("Sunday"), "2024-05-13", "B"),
        ]
    )
    (event,) = story
    (line,) = [
        line for line in story.explain(event).splitlines() if "(one act from 1.7 on); one act all the same" in line
    ]
    assert "date other date" in line
