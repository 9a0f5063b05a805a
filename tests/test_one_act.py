"""One act, one record: what an editor would put together, and what not, on short stories."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations
from random import Random

import pytest

import timeline
from timeline import Actor, Article, Event, Mention, PartialDate, Timeline
from timeline.merging import independent_groups, sketch, ties_of, together
from timeline.merging.kinship import kin_of
from timeline.merging.rarity import weight_of
from timeline.merging.stems import stem
from timeline.model import Basis, Kind

Telling = tuple[str | None, str]  # the day of publication, the text
Kinds = dict[Kind, list[str]]  # each kind asked for, with the dates of its events


def built(*tellings: Telling) -> Timeline:
    articles = [Article(f"a{number}", text, day, f"Paper {number}") for number, (day, text) in enumerate(tellings)]
    return timeline.build(articles).showing(0)


def dates(story: Timeline, kind: Kind) -> list[str]:
    return [str(event.date) for event in story.of_kind(kind)]


STORIES: dict[str, tuple[list[Telling], Kinds]] = {
    "a plan and its fulfilment": (
        [
            ("2011-05-02", "Ghana and Togo will sign a fishing treaty on May 9."),
            ("2011-05-10", "Ghana and Togo signed the fishing treaty on Monday."),
        ],
        {"AGREE": ["2011-05-09"]},
    ),
    "a plan that moves": (
        [
            ("2011-05-02", "The president of Ghana will visit Togo on May 9."),
            ("2011-05-07", "The president of Ghana will visit Togo on May 20 instead."),
        ],
        {"CONSULT": ["2011-05-20"]},
    ),
    "a month refined to a day": (
        [
            ("2011-06-02", "Ghana expelled two diplomats of Togo in May."),
            ("2011-06-09", "Ghana expelled the two diplomats of Togo on May 17."),
        ],
        {"SANCTION": ["2011-05-17"]},
    ),
    "other words and other names for it": (
        [
            ("2011-05-10", "U.S. Secretary of State Dana Hill met Togo's president on Monday."),
            ("2011-05-11", "Washington and Togo held talks on Monday."),
        ],
        {"CONSULT": ["2011-05-09"]},
    ),
    "one participant of a joint act": (
        [
            ("2011-05-10", "Ghana, Togo and Benin joined the African Union on Monday."),
            ("2011-05-11", "Togo joined the African Union on Monday."),
        ],
        {"AGREE": ["2011-05-09"]},
    ),
    "two verbs of one sentence": (
        [("2011-05-10", "Ghana signed a treaty with Togo on Monday and will ratify it next year.")],
        {"AGREE": ["2011-05-09", "2012"]},
    ),
    "a meeting and an invitation at it": (
        [("2011-05-10", "Akufo met Gnassi on Monday and invited him to Accra.")],
        {"CONSULT": ["2011-05-09", "2011-05-09"]},
    ),
    "what was done and what may follow": (
        [
            (
                "2011-05-10",
                "Togo would answer in kind if Ghana expelled any more of its diplomats, Togo's minister said. "
                "Ghana expelled 12 diplomats of Togo on May 2.",
            )
        ],
        {"SANCTION": ["2011-05-02", "2011-05-10/.."]},
    ),
    "a decision and what was decided": (
        [("2011-05-10", "Ghana decided on Monday to expel two diplomats of Togo. It expelled them on Tuesday.")],
        {"POLICY": ["2011-05-09"], "SANCTION": ["2011-05-10"]},
    ),
    "an agreement and its implementation": (
        [
            ("2011-05-10", "Ghana and Togo signed an accord on troops on Monday."),
            ("2011-07-02", "Ghana withdrew its troops from Togo on Friday."),
        ],
        {"AGREE": ["2011-05-09"], "RETREAT": ["2011-07-01"]},
    ),
    "a list that is several events": (
        [("2011-05-10", "The African Union admitted Ghana in 1972, Togo in 1975 and Benin in 1982.")],
        {"AGREE": ["1972", "1975", "1982"]},
    ),
    "two similar acts told by one article": (
        [("2011-05-10", "Ghana condemned Togo on Monday. Ghana had condemned Togo on April 4, too.")],
        {"ACCUSE": ["2011-04-04", "2011-05-09"]},
    ),
    "what recurs": (
        [
            ("2011-05-10", "Ghana and Togo held talks on Monday."),
            ("2011-06-07", "Ghana and Togo held talks on Monday."),
        ],
        {"CONSULT": ["2011-05-09", "2011-06-06"]},
    ),
    "the same done by others": (
        [
            ("2011-05-10", "Ghana condemned the coup in Benin on Monday."),
            ("2011-05-10", "Peru condemned Chile on Monday."),
        ],
        {"ACCUSE": ["2011-05-09", "2011-05-09"]},
    ),
    "an undated mention of the one act that it can mean": (
        [
            ("2011-05-10", "Ghana expelled Togo's ambassador on Monday."),
            (None, "Ghana expelled Togo's ambassador."),
        ],
        {"SANCTION": ["2011-05-09"]},
    ),
    "a month that can be either of two days and ties them not together": (
        [
            ("2011-05-05", "Ghana and Togo held talks on May 3."),
            ("2011-05-21", "Ghana and Togo held talks on May 20."),
            ("2011-06-21", "Ghana and Togo held talks in May."),
        ],
        {"CONSULT": ["2011-05-03", "2011-05-20"]},
    ),
    "a plan of two that each carried out on a day of its own": (
        [
            ("2011-05-02", "Ghana and Togo will ratify the treaty in June."),
            ("2011-06-21", "Ghana ratified the treaty on June 9. Togo ratified the treaty on June 20."),
        ],
        {"AGREE": ["2011-06", "2011-06-09", "2011-06-20"]},
    ),
    "two plans of one article": (
        [
            (
                "2011-05-02",
                "Togo will be admitted to the union in June. Its formal admission to the union follows on August 4.",
            )
        ],
        {"AGREE": ["2011-06", "2011-08-04"]},
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_stories(name: str) -> None:
    tellings, expected = STORIES[name]
    story = built(*tellings)
    assert {kind: dates(story, kind) for kind in expected} == expected
    backwards = built(*tellings[::-1])
    assert {kind: dates(backwards, kind) for kind in expected} == expected


def only(story: Timeline, kind: Kind) -> Event:
    (event,) = story.of_kind(kind)
    return event


def test_articles_that_disagree_make_a_conflict_and_lower_the_confidence() -> None:
    told = [
        "Ghana and Togo signed the Volta Accord on May {}.",
        "The Volta Accord was signed by Togo and Ghana in Lome on May {}, two envoys said.",
        "Late at night on May {}, Togo and Ghana signed the Volta Accord in a crowded hall.",
    ]
    agreed = only(built(*[("2011-05-12", text.format(9)) for text in told]), "AGREE")
    disputed = only(
        built(*[("2011-05-12", text.format(day)) for text, day in zip(told, (9, 9, 7), strict=True)]), "AGREE"
    )
    assert [str(one.date) for one in (agreed, disputed)] == ["2011-05-09", "2011-05-09"]
    assert [(one.field, one.value, one.articles) for one in disputed.conflicts] == [("date", "2011-05-07", ("a2",))]
    assert disputed.confidence.score < agreed.confidence.score


def test_what_one_sentence_leaves_out_another_of_the_article_tells() -> None:
    story = built(
        ("2011-05-10", "Ghana and Togo signed a treaty on fishing on Monday. The signing took place in Lome."),
        ("2011-05-12", "Ghana and Togo signed a treaty on fishing on May 9."),
    )
    assert [len(event.mentions) for event in story.of_kind("AGREE")] == [3]


WORDS = [
    "harbour", "envoy", "quota", "lagoon", "ferry", "customs", "minister", "drought", "pipeline", "bridge",
    "island", "trawler", "market", "convoy", "refugee", "railway", "summit", "border", "pledge", "treaty",
    "airport", "senator", "village", "cotton", "cocoa", "barrage", "dispute", "tariff", "veto", "census",
]  # fmt: skip
VERBS = ["signed", "rejected", "condemned", "praised", "visited"]


def _sentence(random: Random, length: int = 18) -> str:
    words = [random.choice(WORDS) for _ in range(length)]
    words[4] = random.choice(VERBS)
    return " ".join(words).capitalize() + "."


def _edited(random: Random, sentence: str) -> str:
    """A copy as an editor leaves it: a word changed, another left out, a few put in front."""
    words = sentence.split()
    words[random.randrange(6, len(words))] = random.choice(WORDS)
    del words[random.randrange(6, len(words))]
    return " ".join([random.choice(["Meanwhile", "On Friday", "Reports say"]), *words])


def _mentions(name: str, sentences: list[str]) -> Iterator[Mention]:
    start = 0
    for text in sentences:
        yield Mention(
            name, start, start + len(text), text, (start, start + 4), "AGREE", "occurred", (), None, "none", None, 1
        )
        start += len(text) + 1


def test_copies_with_edits_are_told_from_articles_of_their_own() -> None:
    random = Random(3)
    right = found = wanted = 0
    for _ in range(40):
        original = [_sentence(random) for _ in range(4)]
        texts = {
            "original": original,
            "copy": [_edited(random, one) for one in original[: random.randrange(3, 5)]],
            "second copy": [_edited(random, one) for one in original],
            "own": [_sentence(random) for _ in range(4)],
            "quoting": [original[0], *(_sentence(random) for _ in range(3))],
        }
        told = [one for name, sentences in texts.items() for one in _mentions(name, sentences)]
        by_id = {name: Article(name, " ".join(sentences)) for name, sentences in texts.items()}
        groups = independent_groups(texts, ties_of(told, by_id))
        pairs = {pair for group in groups for pair in combinations(group.articles, 2)}
        copies = set(combinations(sorted(["original", "copy", "second copy"]), 2))
        right += len(pairs & copies)
        found += len(pairs)
        wanted += len(copies)
    assert right >= 0.95 * found
    assert right >= 0.95 * wanted


def test_words_of_one_sort_of_act() -> None:
    assert kin_of("was destroyed") & kin_of("the collapse")
    assert kin_of("have died") & kin_of("fatalities") & kin_of("was killed")
    assert not kin_of("signed") & kin_of("bombed")
    assert kin_of("zigzagged") == frozenset()


def test_each_sort_of_act_has_words_of_its_own() -> None:
    text = files("timeline.merging").joinpath("data", "kin.toml").read_text("utf-8")
    for sort, words in tomllib.loads(text).items():
        assert len(words.split()) == len(set(words.split())) > 1, sort


def test_rare_words_say_more_than_common_ones() -> None:
    assert weight_of(["vestmanna"]) > weight_of([stem("hospitals")]) > weight_of([stem("people")]) > 0
    assert weight_of([]) == 0


def test_mentions_of_one_article_make_one_telling() -> None:
    text = "Ghana and Togo signed a treaty on Monday. The signing took place in Lome."
    article = Article("a", text, "2011-05-10")
    whole = together([sketch(one, {"a": article}) for one in timeline.find_events(article)])
    assert len(whole.each) == 2
    assert str(whole.date) == "2011-05-09"
    assert whole.parties == {"GHA", "TGO"}
    assert whole.wording.words >= whole.each[0].wording.words | whole.each[1].wording.words


def told(
    number: int, text: str, trigger: str, day: str, basis: Basis, published: str, kind: Kind = "SANCTION"
) -> tuple[Mention, Article]:
    name, at = f"a{number}", text.index(trigger)
    actors = (Actor("Ghana", "GHA", "source"), Actor("Togo", "TGO", "target"))
    span = (at, at + len(trigger))
    date = PartialDate.parse(day)
    mention = Mention(name, 0, len(text), text, span, kind, "occurred", actors, date, basis, None, 0.8)
    return mention, Article(name, text, published, name)


def test_a_deed_recalled_days_later_without_its_day_is_no_second_deed() -> None:
    first = "Ghana expelled Togo's envoy Komlan Adjavi over the Keta quarrel on Monday."
    later = "Ghana expelled Togo's envoy Komlan Adjavi over the Keta quarrel."
    other = "Ghana expelled Togo's envoy on Friday over a market."
    stated = told(1, first, "expelled", "2011-05-09", "relative", "2011-05-10")
    assumed = told(2, later, "expelled", "2011-05-13", "publication", "2011-05-13")
    again = told(3, other, "expelled", "2011-05-13", "relative", "2011-05-14")
    recalled = Timeline.from_mentions([stated[0], assumed[0]], [stated[1], assumed[1]])
    assert [(str(event.date), len(event.mentions)) for event in recalled] == [("2011-05-09", 2)]
    repeated = Timeline.from_mentions([stated[0], again[0]], [stated[1], again[1]])
    assert [str(event.date) for event in repeated] == ["2011-05-09", "2011-05-13"]


def test_the_explanation_is_of_what_was_compared() -> None:
    story = built(
        ("2011-05-10", "Ghana and Togo signed a treaty on fishing on Monday. The signing took place in Lome."),
        ("2011-05-12", "Ghana and Togo signed a treaty on fishing on May 9."),
    )
    event = only(story, "AGREE")
    explained = story.explain(event)
    assert '"signing" (a0): date' in explained
    assert '"signed" (a1): date same day' in explained


def test_acts_of_different_states_in_one_passage_are_told_apart() -> None:
    text = (
        "Georgia's parliament voted to leave the Commonwealth of Independent States. The presidents of Poland, Latvia "
        "and Estonia were flying to Tbilisi to show their solidarity."
    )
    story = built(("2008-08-12", text))
    together = [{mention.trigger_text for mention in event.mentions} for event in story.all_events]
    assert not any({"leave", "flying to"} <= one for one in together)
    assert any("leave" in one for one in together)
    assert any("flying to" in one for one in together)


def test_two_states_that_urge_the_same_are_two() -> None:
    text = (
        "Kuwait's emir urged Qatar on Monday to show restraint. The United States, in a statement on Monday, urged "
        "the Gulf states to stay united."
    )
    story = built(("2017-06-05", text))
    urging = [event for event in story.all_events if any(one.trigger_text == "urged" for one in event.mentions)]
    assert [len(event.mentions) for event in urging] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ghana summoned the Togolese ambassador on Monday.", "Ghana summoned the Malian ambassador on Monday."),
        ("Ghana expelled two Malian diplomats on Monday.", "Togo expelled two Malian diplomats on Monday."),
        ("Ghana recalled its ambassador from Togo on Monday.", "Ghana recalled its ambassador from Mali on Monday."),
        ("Ghana imposed sanctions on Togo on Monday.", "Ghana imposed sanctions on Mali on Monday."),
        ("Ghana signed a treaty with Togo on Monday.", "Ghana signed a treaty with Mali on Monday."),
        ("Ghana met Togo in Lome on Monday.", "Ghana met Mali in Lome on Monday."),
    ],
)
def test_the_same_done_by_others_or_to_others_is_another_act(one: str, other: str) -> None:
    assert len(built(("2011-05-10", one), ("2011-05-10", other))) == 2
    assert len(built(("2011-05-10", f"{one} Nobody was hurt. {other}"))) == 2
    assert len(built(("2011-05-10", one), ("2011-05-10", one))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The summit of Ghana and Togo worries their neighbours.",
        "Mali welcomed the summit of Ghana and Togo.",
        "Shops were closed before the summit of Ghana and Togo.",
    ],
)
def test_nothing_has_occurred_before_its_day(text: str) -> None:
    plan = ("2011-05-02", "Ghana and Togo will hold a summit in Lome on May 20.")
    before, after = built(plan, ("2011-05-10", text)), built(plan, ("2011-05-21", text))
    for story, status in ((before, "scheduled"), (after, "occurred")):
        summit = [one for one in story.of_kind("CONSULT") if len(one.mentions) > 1]
        assert [(str(one.date), one.status) for one in summit] == [("2011-05-20", status)]


def test_what_came_early_is_of_the_day_it_came() -> None:
    plan = ("2011-05-02", "Ghana and Togo will hold a summit in Lome on May 20.")
    (summit,) = built(plan, ("2011-05-10", "Ghana and Togo held a summit in Lome, a week early."))
    assert (str(summit.date), summit.status) == ("2011-05-10", "occurred")


def test_an_envoy_summoned_and_handed_a_note_is_one_act() -> None:
    story = built(("2011-05-10", "Ghana summoned the Togolese ambassador and handed him a note of protest."))
    assert [event.kind for event in story] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        ("The African Union", "The European Union", 2),
        ("The European Union", "The European Commission", 1),
        ("The United Nations", "The UN Security Council", 1),
        ("NATO", "NATO", 1),
    ],
)
def test_other_bodies_do_it_for_themselves(one: str, other: str, events: int) -> None:
    told = " condemned the coup in Togo on Monday."
    story = built(("2011-05-10", one + told), ("2011-05-11", other + told))
    assert len(story.of_kind("ACCUSE")) == events


def test_more_that_is_planned_is_to_come() -> None:
    story = built(
        ("2011-06-01", "Ghana will impose sanctions on Togo in July."),
        ("2011-06-05", "Ghana imposed sanctions on three Togolese firms."),
        ("2011-06-06", "Ghana will impose further sanctions on Togo on July 1."),
    )
    assert "scheduled" in {event.status for event in story}


def test_what_is_put_off_to_another_day_is_planned_for_it() -> None:
    plan = ("2011-05-02", "Ghana's president will visit Togo on May 20.")
    off = "Ghana's president has postponed his visit to Togo after floods."
    (visit,) = built(plan, ("2011-05-10", f"{off} The president will now fly to Togo on May 27."))
    assert (str(visit.date), visit.status) == ("2011-05-27", "scheduled")
    (visit,) = built(plan, ("2011-05-10", f"{off} He was to visit Togo on May 20 and May 21."))
    assert visit.status == "cancelled"
    (visit,) = built(plan, ("2011-05-10", off))
    assert (str(visit.date), visit.status) == ("2011-05-20", "cancelled")


def test_attacks_of_several_days_are_several_though_all_name_one_people() -> None:
    story = built(
        ("2011-05-10", "Togolese troops shelled the Ghanaian town of Bawku on Monday."),
        ("2011-05-12", "Togolese troops shelled the Ghanaian town of Hohoe on Wednesday."),
        ("2011-05-19", "Ghana and Togo signed a truce on Wednesday, ending a week of fighting that killed 60 people."),
    )
    assert {"2011-05-09", "2011-05-11"} <= {str(event.date) for event in story.of_kind("ASSAULT")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gunmen kidnapped two Danish engineers in Togo on Monday.", "Gunmen kidnapped two Danish engineers in Togo"),
        ("A military junta took power in Togo on Monday.", "A military junta took power in Togo"),
        ("Army officers toppled the government of Togo on Monday.", "Army officers toppled the government of Togo"),
    ],
)
def test_who_bears_arms_is_shown_and_not_named_after_the_state(text: str, title: str) -> None:
    assert [event.title for event in built(("2011-05-10", text)).showing(0.45)] == [title]


def test_what_armed_men_do_at_home_is_not_shown() -> None:
    assert not [*built(("2011-05-10", "Gunmen kidnapped a grocer's son in Lome on Monday.")).showing(0.45)]


def test_a_denial_is_told_by_what_is_denied_if_that_is_an_act() -> None:
    for text, told in {
        "Ghana denied on Monday that it had expelled the Togolese ambassador.": ("SANCTION", "denied"),
        "Ghana's president denied on Monday that he was ill, Togo's radio said.": ("REJECT", "occurred"),
    }.items():
        assert [(event.kind, event.status) for event in built(("2011-05-10", text)).showing(0.3)] == [told]


def test_what_is_called_off_keeps_the_day_it_was_meant_for() -> None:
    plan = ("2011-05-02", "Ghana will hold talks with Togo on May 20.")
    for text, day in {
        "Ghana called off its talks with Togo.": "2011-05-20",
        "Ghana on Monday called off its talks with Togo.": "2011-05-20",
        "Mali's president visited Chad on Monday. Ghana called off its talks with Togo.": "2011-05-20",
        "Ghana called off its talks with Togo planned for May 22.": "2011-05-22",
    }.items():
        called_off = [one for one in built(plan, ("2011-05-10", text)) if one.status == "cancelled"]
        assert [str(one.date) for one in called_off] == [day], text


def test_an_act_told_without_its_doer_is_the_one_that_it_can_be() -> None:
    seized = Article("a", "Mauritania seized the trawler Boa Hora on September 4.", "2003-09-05")
    again = Article("b", "The families met in Aveiro. A trawler was seized off Cape Blanc.", "2003-09-12")
    other = Article("c", "Senegal seized the trawler Praia on September 5.", "2003-09-06")

    def tellings(*articles: Article) -> list[int]:
        story = timeline.build(articles).showing(0)
        return sorted(len(event.mentions) for event in story if event.kind == "COERCE")

    assert tellings(seized, again) == [2]
    assert tellings(seized, again, other) == [1, 1, 1]  # which of the two, nobody can say
    something = Article("d", "The families met in Aveiro. A lorry was seized on the road.", "2003-09-12")
    assert tellings(seized, something) == [1, 1]
