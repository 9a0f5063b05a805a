"""One act, one record: what is merged, what stays apart, and what the record says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Timeline, mention_at
from timeline.dates import PartialDate
from timeline.merging import Sketch, cluster, compare, independent_groups, record, sketch, ties_of, title_of, together
from timeline.merging.comparison import likeness, likeness_above, rough_likeness, verdict
from timeline.merging.copies import Group
from timeline.merging.record import Record
from timeline.merging.stems import stems_of
from timeline.model import Actor, Article, Basis, Kind, Mention, Status

NAMES = {"POL": "Poland", "HUN": "Hungary", "CZE": "Czech Republic", "PER": "Peru", "CHL": "Chile"}


def article(name: str, published: str | None, source: str | None = None, text: str = "") -> Article:
    return Article(name, text, published, source or name)


def mention(
    where: str,
    text: str,
    trigger: str,
    kind: Kind,
    day: str | None,
    *,
    status: Status = "occurred",
    basis: Basis = "explicit",
    actors: str = "POL HUN",
    score: float = 0.8,
) -> Mention:
    """A mention whose evidence is the whole of `text`."""
    at = text.index(trigger)
    parties = tuple(Actor(NAMES.get(code, code), code) for code in actors.split())
    value = PartialDate.parse(day) if day else None
    return Mention(where, 0, len(text), text, (at, at + len(trigger)), kind, status, parties, value, basis, None, score)


def events(mentions: list[Mention], articles: list[Article]) -> list[Record]:
    by_id = {one.id: one for one in articles}
    groups = cluster([sketch(one, by_id) for one in mentions])
    return [one_record(group, by_id) for group in groups]


def one_record(group: Sequence[Sketch], by_id: Mapping[str, Article]) -> Record:
    return record(group, ties_of([one.mention for one in group], by_id))


def groups_of(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[Group, ...]:
    return independent_groups([one.article for one in mentions], ties_of(mentions, articles))


A, B, C = article("a", "1999-02-10"), article("b", "1999-02-27"), article("c", "1999-03-13")


def test_different_words_for_one_act_on_one_day_are_one_event() -> None:
    found = events(
        [
            mention("a", "Poland and Hungary joined the alliance.", "joined", "AGREE", "1999-02-09"),
            mention("b", "The accession of Poland and Hungary was swift.", "accession", "AGREE", "1999-02-09"),
        ],
        [A, B],
    )
    assert [(str(one.date), len(one.mentions)) for one in found] == [("1999-02-09", 2)]


def test_a_month_is_refined_to_a_day_by_a_later_article() -> None:
    found = events(
        [
            mention("a", "Poland and Hungary joined it in February.", "joined", "AGREE", "1999-02"),
            mention("b", "Poland and Hungary joined it on February 9.", "joined", "AGREE", "1999-02-09"),
        ],
        [A, B],
    )
    assert [str(one.date) for one in found] == ["1999-02-09"]
    assert found[0].conflicts == ()


def test_a_month_never_ties_two_days_together() -> None:
    found = events(
        [
            mention(
                "a", "Peru and Chile held talks on February 3.", "talks", "CONSULT", "1999-02-03", actors="PER CHL"
            ),
            mention(
                "b", "Peru and Chile held talks on February 20.", "talks", "CONSULT", "1999-02-20", actors="PER CHL"
            ),
            mention("b", "Peru and Chile held talks in February.", "talks", "CONSULT", "1999-02", actors="PER CHL"),
        ],
        [A, B],
    )
    assert sorted(len(one.mentions) for one in found) in ([1, 1, 1], [1, 2])
    assert all(one.date is not None and one.date.precision != "interval" for one in found)


def test_a_month_joins_the_day_of_its_own_parties_whatever_the_words() -> None:
    pipeline = "the long Atacama pipeline, its owners, its tolls and the debts of its builders"
    told = [
        mention(
            "a",
            "Fish quotas, trawlers, mesh sizes, harbour dues and buoys filled the talks.",
            "talks",
            "CONSULT",
            "1999-02-03",
            actors="PER CHL",
        ),
        mention("b", f"They held talks on {pipeline}.", "talks", "CONSULT", "1999-02-20", actors="PER BOL"),
        mention("c", f"The talks were on {pipeline}.", "talks", "CONSULT", "1999-02", actors="PER CHL"),
    ]
    found = events(told, [A, B, C])
    assert [[one.article for one in event.mentions] for event in found] == [["a", "c"], ["b"]]


def test_what_is_told_in_the_same_terms_has_one_gist() -> None:
    told = [mention(name, "Both joined it.", "joined", "AGREE", "1999-02-09") for name in "ab"]
    one, other = (sketch(each, {"a": A, "b": B}) for each in told)
    assert one.gist is other.gist is together([one, other]).gist


def test_one_participant_belongs_to_the_joint_event() -> None:
    found = events(
        [
            mention("a", "Poland, Hungary and Prague joined.", "joined", "AGREE", "1999-02-09", actors="POL HUN CZE"),
            mention("b", "Hungary joined.", "joined", "AGREE", "1999-02-09", actors="HUN"),
        ],
        [A, B],
    )
    assert [len(one.mentions) for one in found] == [2]
    assert {actor.name for actor in found[0].actors} == {"Poland", "Hungary", "Czech Republic"}


@pytest.mark.parametrize(("score", "sizes"), [(0.8, [4]), (0.2, [2, 1, 1])])
def test_what_is_hardly_an_act_ties_no_two_acts(score: float, sizes: list[int]) -> None:
    fish, gas = "fish quotas and harbour dues", "the gas pipeline and its tolls"
    told = [
        mention("a", f"Peru and Chile held talks on {fish}.", "talks", "CONSULT", "1999-02-08", actors="PER CHL"),
        mention("a", f"Peru and Bolivia held talks on {gas}.", "talks", "CONSULT", "1999-02-08", actors="PER BOL"),
        mention("a", f"The talks on {fish} ended.", "talks", "CONSULT", "1999-02-08", actors="PER", score=score),
        mention(
            "a", f"The talks on {gas} and {fish} ended.", "talks", "CONSULT", "1999-02-08", actors="PER", score=score
        ),
    ]
    assert [len(one.mentions) for one in events(told, [A])] == sizes


def test_what_is_hardly_an_act_joins_the_act_it_is_plainly_like() -> None:
    text = "Poland and Hungary signed the Visegrad Accord on {}."
    told = [
        mention("a", text.format("Monday"), "signed", "AGREE", "1999-02-08"),
        mention("b", text.format("February 8"), "signed", "AGREE", "1999-02-08", score=0.1),
    ]
    assert [len(one.mentions) for one in events(told, [A, B])] == [2]


def test_who_names_nobody_meets_those_who_do() -> None:
    news = [
        Article("a", "The king of Norway visited the flooded villages of the coast on Sunday.", "2004-08-02"),
        Article("b", "The flooded villages of the coast were visited on Sunday.", "2004-08-03"),
    ]
    story = Timeline.from_mentions([mention_at(one, (at := one.text.index("visited")), at + 7) for one in news], news)
    assert [len(event.mentions) for event in story.all_events] == [2]


@pytest.mark.parametrize(
    ("one", "other"), [("shot", "shooting"), ("fell", "falling"), ("fired", "firing"), ("met", "meets")]
)
def test_the_forms_of_a_verb_have_one_stem(one: str, other: str) -> None:
    assert stems_of(one) == stems_of(other) != set()


def test_words_of_three_letters_tell_nothing_unless_they_are_verbs() -> None:
    assert stems_of("aid for the war") == set()


def test_other_parties_are_another_event() -> None:
    found = events(
        [
            mention("a", "Poland joined.", "joined", "AGREE", "1999-02-09", actors="POL"),
            mention("b", "Peru joined.", "joined", "AGREE", "1999-02-09", actors="PER"),
        ],
        [A, B],
    )
    assert len(found) == 2


def test_a_decision_and_the_thing_decided_are_two_events() -> None:
    found = events(
        [
            mention("a", "Poland decided to invite Hungary.", "decided", "POLICY", "1999-02-10"),
            mention("a", "Poland decided to invite Hungary.", "invite", "CONSULT", "1999-03/..", status="scheduled"),
        ],
        [A],
    )
    assert len(found) == 2


def test_a_plan_that_moves_is_one_event_and_the_latest_date_wins() -> None:
    plan = "Poland and Hungary will sign the treaty {}."
    found = events(
        [
            mention("a", plan.format("in April"), "sign", "AGREE", "1999-04", status="scheduled"),
            mention("b", plan.format("in early March"), "sign", "AGREE", "1999-03", status="scheduled"),
            mention("c", "Poland and Hungary signed the treaty on Friday.", "signed", "AGREE", "1999-03-12"),
        ],
        [A, B, C],
    )
    assert [(str(one.date), one.status, one.conflicts) for one in found] == [("1999-03-12", "occurred", ())]


def test_two_reports_that_disagree_are_one_event_with_a_conflict() -> None:
    text = "Poland and Hungary signed the Visegrad Accord on {}."
    found = events(
        [
            mention("a", text.format("Monday"), "signed", "AGREE", "1999-02-08"),
            mention("b", text.format("Saturday"), "signed", "AGREE", "1999-02-06"),
            mention(
                "c",
                "The Visegrad Accord that Hungary and Poland signed on Monday is public.",
                "signed",
                "AGREE",
                "1999-02-08",
            ),
        ],
        [A, B, C],
    )
    assert [str(one.date) for one in found] == ["1999-02-08"]
    conflict = found[0].conflicts[0]
    assert (conflict.field, conflict.value, conflict.articles) == ("date", "1999-02-06", ("b",))


def test_who_names_nobody_joins_one_act_or_none() -> None:
    told = [
        "Peru expelled the Chilean ambassador.",
        "Iran expelled the Swiss ambassador.",
        "The ambassador was expelled.",
    ]
    news = [Article(str(number), text, "1999-03-10") for number, text in enumerate(told)]
    found = [mention_at(one, (at := one.text.index("expelled")), at + 8) for one in news]
    assert len(Timeline.from_mentions(found, news).all_events) == 3
    assert len(Timeline.from_mentions(found[1:], news[1:]).all_events) == 1


@pytest.mark.parametrize("day", ["2001-03-01/..", "../2001-03-01", "XXXX-03-01", "2001/2003"])
@pytest.mark.parametrize("basis", ["explicit", "relative", "inherited", "publication", "none"])
def test_any_date_may_rest_on_anything(day: str, basis: Basis) -> None:
    text = "Poland and Hungary praised the visit."
    one = mention("a", text, "visit", "CONSULT", day, basis=basis)
    story = Timeline.from_mentions([one], [article("a", "2001-03-02", text=text)])
    assert [str(event.date) for event in story.all_events] == [day]


def test_a_call_on_somebody_is_no_telephone_call() -> None:
    text = "The premier of Peru called the president of Chile. Bolivia called on the president of Chile to resign."
    news = Article("a", text, "1999-03-10")
    second = text.index("called on")
    told = [mention_at(news, at, end) for at, end in ((20, 26), (second, second + 9))]
    assert [one.trigger_text for one in told] == ["called", "called on"]
    assert len(Timeline.from_mentions(told, [news]).all_events) == 2


def test_acts_of_different_doers_a_few_days_apart_do_not_disagree() -> None:
    news = [
        Article("a", "Norway broke off ties with Russia over the Skagen Affair on March 4.", "1999-03-05"),
        Article("b", "Russia broke off ties with Norway over the Skagen Affair on March 8.", "1999-03-09"),
    ]
    assert len(Timeline.from_mentions([mention_at(one, 7, 22) for one in news], news).all_events) == 2


def test_recurring_acts_stay_apart() -> None:
    found = events(
        [
            mention("a", "Peru condemned Chile on Monday.", "condemned", "ACCUSE", "1999-02-08", actors="PER CHL"),
            mention("b", "Peru condemned Chile on Friday.", "condemned", "ACCUSE", "1999-02-26", actors="PER CHL"),
        ],
        [A, B],
    )
    assert len(found) == 2


STATUS_CASES: list[tuple[list[tuple[str | None, Status]], Status]] = [
    ([("1999-02-10", "scheduled"), ("1999-02-27", "cancelled")], "cancelled"),
    ([("1999-02-10", "occurred"), ("1999-02-27", "possible")], "occurred"),
    ([("1999-02-10", "occurred"), ("1999-02-27", "denied")], "denied"),
    ([("1999-02-10", "cancelled"), ("1999-02-27", "occurred")], "occurred"),
    ([("1999-02-10", "possible"), ("1999-02-10", "scheduled")], "scheduled"),
    ([("1999-02-10", "scheduled"), ("1999-02-27", "possible")], "possible"),
    ([(None, "occurred"), ("1999-02-27", "scheduled")], "occurred"),
    ([(None, "scheduled"), (None, "possible")], "scheduled"),
]


@pytest.mark.parametrize(("told", "expected"), STATUS_CASES)
def test_the_ladder_of_status(told: list[tuple[str | None, Status]], expected: Status) -> None:
    articles = [article(str(number), day) for number, (day, _) in enumerate(told)]
    mentions = [
        mention(str(number), "Poland visited Hungary.", "visited", "CONSULT", "1999", status=status)
        for number, (_, status) in enumerate(told)
    ]
    by_id = {one.id: one for one in articles}
    assert one_record([sketch(one, by_id) for one in mentions], by_id).status == expected


def test_occurred_against_denied_is_a_conflict() -> None:
    by_id = {one.id: one for one in (A, B)}
    whole = one_record(
        [
            sketch(mention("a", "Peru attacked Chile.", "attacked", "ASSAULT", "1999-02-09"), by_id),
            sketch(
                mention(
                    "b", "Peru denied having attacked Chile.", "attacked", "ASSAULT", "1999-02-09", status="denied"
                ),
                by_id,
            ),
        ],
        by_id,
    )
    assert [(one.field, one.value, one.articles) for one in whole.conflicts] == [("status", "occurred", ("a",))]


def test_a_stated_date_beats_the_day_of_publication() -> None:
    found = events(
        [
            mention("a", "Poland joined the pact with Hungary.", "joined", "AGREE", "1999-02-10", basis="publication"),
            mention("b", "Poland joined the pact with Hungary on February 10.", "joined", "AGREE", "1999-02-10"),
        ],
        [A, B],
    )
    assert [one.basis for one in found] == ["explicit"]


def test_sources_count_once() -> None:
    told = "Poland and Hungary signed a treaty on Monday after a long night of talks in Krakow."
    edited = "Poland and Hungary signed a treaty on Monday after a long night of talks in Warsaw."
    other = "The treaty was signed early in the week; Warsaw and Budapest both wanted it."
    articles = {
        one.id: one
        for one in [
            article("wire", "1999-02-09", "Wire"),
            article("wire-2", "1999-02-10", "Wire"),
            article("copy", "1999-02-10", "Village News"),
            article("own", "1999-02-10", "Own Desk"),
            article("agency", "1999-02-10", "Town Post", "TOWN (Own Desk) -- The treaty was signed."),
        ]
    }
    texts = {
        "wire": told,
        "wire-2": other,
        "copy": edited,
        "own": other + " A guard of honour stood by.",
        "agency": other[:30],
    }
    mentions = [
        mention(name, text, "signed" if "signed" in text else text[:10], "AGREE", "1999-02-08")
        for name, text in texts.items()
    ]
    groups = groups_of([one for one in mentions if one.article in ("wire", "wire-2", "copy")], articles)
    assert [group.articles for group in groups] == [("copy", "wire", "wire-2")]
    groups = groups_of([one for one in mentions if one.article in ("own", "agency", "wire")], articles)
    assert [group.articles for group in groups] == [("agency", "own"), ("wire",)]


def test_an_article_without_a_source_counts_as_its_own() -> None:
    articles = {name: Article(name, "") for name in "ab"}
    told = [
        mention("a", "Peru hit back.", "hit", "ASSAULT", None),
        mention("b", "Chile was struck.", "struck", "ASSAULT", None),
    ]
    assert [group.name for group in groups_of(told, articles)] == ["a", "b"]


def test_comparison_is_explained_term_by_term() -> None:
    by_id = {one.id: one for one in (A, B)}
    one = sketch(mention("a", "Poland joined the pact.", "joined", "AGREE", "1999-02-09"), by_id)
    other = sketch(mention("b", "Hungary's accession came fast.", "accession", "AGREE", "1999-02"), by_id)
    levels = {term.question: term.level for term in compare(one, other).terms}
    assert levels == {
        "date": "within", "act": "same_concept", "actors": "same_many", "roles": "consistent", "status": "same",
        "words": "none", "passage": "none", "place": "elsewhere",
    }  # fmt: skip
    assert compare(one, other) == compare(other, one)


def test_titles_are_short_and_in_the_articles_own_words() -> None:
    text = "But the ministers, who had come at night, signed a treaty of friendship between Poland and Hungary."
    title = title_of("occurred", "AGREE", [mention("a", text, "signed", "AGREE", "1999-02-09")])
    assert 1 < len(title.split()) <= 12
    assert "signed a treaty of friendship" in title


DAYS = [None, "1999", "1999-02", "1999-02-09", "1999-02-10", "../1999-02-10", "1999-02-10/..", "XXXX-02-09", "199X"]
TRIGGERS: list[tuple[str, Kind]] = [
    ("joined", "AGREE"),
    ("visited", "CONSULT"),
    ("condemned", "ACCUSE"),
    ("talks", "CONSULT"),
]


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    trigger, kind = draw(st.sampled_from(TRIGGERS))
    actors = " ".join(sorted(draw(st.sets(st.sampled_from(["POL", "HUN", "PER"]), max_size=2))))
    status: Status = draw(st.sampled_from(["occurred", "scheduled", "possible", "denied", "cancelled"]))
    text = f"{draw(st.sampled_from(['They', 'Both', 'The Visegrad envoys']))} {trigger} there."
    return mention(
        draw(st.sampled_from("abc")), text, trigger, kind, draw(st.sampled_from(DAYS)), status=status, actors=actors
    )


@given(st.lists(mentions(), max_size=8, unique=True))
def test_clusters_do_not_depend_on_order_and_lose_nothing(given_mentions: list[Mention]) -> None:
    by_id = {one.id: one for one in (A, B, C)}
    expected: set[frozenset[Mention]] | None = None
    for order in list(permutations(given_mentions))[:6]:
        groups = cluster([sketch(one, by_id) for one in order])
        found = [frozenset(one.mention for one in group) for group in groups]
        assert sum(map(len, found)) == len(given_mentions)
        assert expected is None or set(found) == expected
        expected = set(found)


@given(st.lists(mentions(), min_size=1, max_size=6, unique=True))
def test_the_record_of_any_cluster_can_be_written(given_mentions: list[Mention]) -> None:
    by_id = {one.id: one for one in (A, B, C)}
    whole = one_record([sketch(one, by_id) for one in given_mentions], by_id)
    assert whole.salience >= 1
    assert whole.status in {one.status for one in given_mentions}
    assert whole.date is None or whole.date in {one.date for one in given_mentions}
    assert {name for group in whole.sources for name in group.articles} == {one.article for one in given_mentions}


@given(mentions(), mentions())
def test_the_quick_sums_agree_with_the_explained_one(one: Mention, other: Mention) -> None:
    by_id = {each.id: each for each in (A, B, C)}
    a, b = sketch(one, by_id), sketch(other, by_id)
    comparison = compare(a, b)
    above = comparison.weight - comparison.bar
    assert likeness(a, b) == likeness(b, a)
    assert rough_likeness(a, b) == rough_likeness(b, a)
    assert likeness_above(a, b) == likeness_above(b, a)
    assert max(likeness_above(a, b), -1) == max(likeness(a, b), -1)
    assert (likeness(a, b) >= 0) == (rough_likeness(a, b) >= 0) == (round(above, 3) >= 0)
    assert verdict(a, b) in (None, round(above, 3) >= 0)
    if verdict(a, b) is not False:
        assert likeness(a, b) == round(1000 * above)


def test_comparisons_grow_with_the_mentions_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.merging import joining

    asked = 0

    def counting(a: Sketch, b: Sketch) -> bool | None:
        nonlocal asked
        asked += 1
        return verdict(a, b)

    monkeypatch.setattr(joining, "verdict", counting)
    counts = []
    for size in (400, 800):
        asked = 0
        told = [
            mention(
                "a",
                f"Peru condemned Chile, {number}.",
                "condemned",
                "ACCUSE",
                f"1999-0{1 + number % 9}",
                actors="PER CHL",
            )
            for number in range(size)
        ]
        cluster([sketch(one, {"a": A}) for one in told])
        counts.append(asked)
    assert counts[1] < 3 * counts[0]
