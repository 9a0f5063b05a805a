"""Acts, kinds, status, actors: what a sentence tells."""

from __future__ import annotations

from typing import get_args

import pytest

import timeline
from timeline import Article, EvidenceError, find_events, mention_at, mention_of
from timeline.events.cues import cues
from timeline.events.lexicon import acts, concepts_of, objects
from timeline.events.score import score, weights
from timeline.model import Kind, Mention, Status

WEDNESDAY = "1999-03-10"


def mentions(text: str, published: str | None = WEDNESDAY) -> list[Mention]:
    return find_events(Article("a", text, published))


def mention_named(text: str, trigger: str) -> Mention:
    found = [one for one in mentions(text) if trigger in one.trigger_text]
    assert found, f"{trigger!r} is not among {[one.trigger_text for one in mentions(text)]}"
    return found[0]


KINDS: list[tuple[str, str, Kind]] = [
    ("Peru and Chile signed a treaty on Monday.", "signed", "AGREE"),
    ("The treaty, which Peru and Chile signed on Monday, is short.", "signed", "AGREE"),
    ("Peru's parliament ratified the accord.", "ratified", "AGREE"),
    ("Norway joined the European Union.", "joined", "AGREE"),
    ("Norway became a full member of NATO.", "became", "AGREE"),
    ("President Juan Ortega of Peru met the king of Spain.", "met", "CONSULT"),
    ("Peru and Chile held talks in Arica.", "held talks", "CONSULT"),
    ("Peru has invited the Chilean president to Lima.", "invited", "CONSULT"),
    ("France praised the decision of Kenya.", "praised", "SUPPORT"),
    ("Japan sent food and tents to Haiti.", "sent", "AID"),
    ("Japan sent troops to Haiti.", "sent", "MOBILIZE"),
    ("Kenya withdrew its troops from Somalia.", "withdrew", "RETREAT"),
    ("The United States lifted the embargo against Cuba.", "lifted", "CONCEDE"),
    ("The United Nations called on Israel to stop.", "called on", "REQUEST"),
    ("Peru accused Chile of spying.", "accused", "ACCUSE"),
    ("Chile rejected the offer of Peru.", "rejected", "REJECT"),
    ("Chile warned Peru against the plan.", "warned", "THREATEN"),
    ("Peru expelled two Chilean diplomats.", "expelled", "SANCTION"),
    ("Sanctions were imposed on Cuba by the United States.", "imposed", "SANCTION"),
    ("Chile recalled its ambassador from Peru.", "recalled", "SANCTION"),
    ("Peru arrested three Chilean sailors.", "arrested", "COERCE"),
    ("Iraq invaded Kuwait in 1990.", "invaded", "ASSAULT"),
    ("El Salvador adopted bitcoin as a currency in 2021.", "adopted", "POLICY"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), KINDS)
def test_kinds(text: str, trigger: str, kind: Kind) -> None:
    assert mention_named(text, trigger).kind == kind


STATUSES: list[tuple[str, str, Status]] = [
    ("Peru signed the treaty with Chile.", "signed", "occurred"),
    ("Peru has signed the treaty with Chile.", "signed", "occurred"),
    ("Peru will sign the treaty with Chile.", "sign", "scheduled"),
    ("Peru is to sign the treaty with Chile.", "sign", "scheduled"),
    ("Peru plans to sign the treaty with Chile.", "sign", "scheduled"),
    ("Peru agreed to sign the treaty with Chile.", "sign", "scheduled"),
    ("Peru is expected to sign the treaty with Chile.", "sign", "possible"),
    ("Peru may sign the treaty with Chile.", "sign", "possible"),
    ("If Peru signed the treaty, Chile would follow.", "signed", "possible"),
    ("Chile asked Peru to sign the treaty.", "sign", "proposed"),
    ("Peru should sign the treaty with Chile.", "sign", "proposed"),
    ("Peru did not sign the treaty with Chile.", "sign", "denied"),
    ("Peru refused to sign the treaty with Chile.", "sign", "denied"),
    ("Peru and Chile held talks.", "talks", "occurred"),
    ("Talks between Peru and Chile will be held in May.", "Talks", "scheduled"),
    ("The planned visit of the Chilean president to Peru worries some.", "visit", "scheduled"),
    ("Peru called for talks with Chile.", "talks", "proposed"),
    ("Peru has cancelled its visit to Chile.", "visit", "cancelled"),
    ("The visit was called off by Peru.", "visit", "cancelled"),
    ("A possible visit of the Peruvian president to Chile is in the air.", "visit", "possible"),
    ("Peru returned after the visit of the Chilean president.", "visit", "occurred"),
]


# An infinitive or participle shares the fate of the verb it depends on.
STATUSES += [
    ("Envoys of Peru met to sign the treaty.", "sign", "occurred"),
    ("Envoys of Peru will meet to sign the treaty.", "sign", "scheduled"),
    ("Envoys of Peru might meet to sign the treaty.", "sign", "possible"),
    ("Peru is known to have expelled the envoy of Chile.", "expelled", "occurred"),
    ("Peru is believed to have expelled the envoy of Chile.", "expelled", "possible"),
    ("Peru reportedly expelled the envoy of Chile.", "expelled", "possible"),
    ("There were rumours that Peru had expelled the envoy of Chile.", "expelled", "possible"),
    ("Peru denied that it had expelled the envoy of Chile.", "expelled", "denied"),
    ("Peru left the hall without signing the treaty.", "signing", "denied"),
    # "would" in what somebody said is the "will" of that day, unless there is an "if"
    ("Peru said that its president would visit Chile.", "visit", "scheduled"),
    ("Peru said that its president would visit Chile if asked.", "visit", "possible"),
    ("Such a president would visit Chile.", "visit", "possible"),
    # "due to" and "called" plan nothing
    ("Flights stopped due to the invasion of Peru.", "invasion", "occurred"),
    ("Chile called the visit of Peru's president a success.", "visit", "occurred"),
    # a noun in -ing before "with", a plan that was called off, nobody who did it
    ("Peru cancelled the meeting with Chile.", "meeting", "cancelled"),
    ("Peru is considering a meeting with Chile.", "meeting", "possible"),
    ("The talks with Chile set for Friday were cancelled by Peru.", "talks", "cancelled"),
    ("Peru called off the talks with Chile set for May.", "talks", "cancelled"),
    ("No treaty was signed by Peru.", "signed", "denied"),
    ("Neither Peru nor Chile signed the treaty.", "signed", "denied"),
    ("Peru held no talks with Chile.", "talks", "denied"),
    ("Peru has no plans to visit Chile.", "visit", "denied"),
    ("Peru hopes to have signed the treaty with Chile by May.", "signed", "possible"),
    ("Peru was to have visited Chile.", "visited", "cancelled"),
    ("Neither government has confirmed the visit of Peru's president.", "visit", "possible"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_status(text: str, trigger: str, status: Status) -> None:
    assert mention_named(text, trigger).status == status


def test_one_sentence_may_hold_acts_with_dates_and_status_of_their_own() -> None:
    text = "Chile has invited the Peruvian president to a ceremony on March 20."
    invited, ceremony = mention_named(text, "invited"), mention_named(text, "ceremony")
    assert (invited.status, str(invited.date)) == ("occurred", "1999-03-10")
    assert (ceremony.status, str(ceremony.date)) == ("scheduled", "1999-03-20")


def test_a_list_is_several_events() -> None:
    text = "The OAS admitted new members: it was joined by Peru and Chile in 1991, Panama in 1994 and Haiti in 1998."
    found = [
        (str(one.date), {actor.name for actor in one.actors}) for one in mentions(text) if one.trigger_text == "joined"
    ]
    assert [(day, names - {"Organization of American States"}) for day, names in found] == [
        ("1991", {"Peru", "Chile"}), ("1994", {"Panama"}), ("1998", {"Haiti"}),
    ]  # fmt: skip


def test_roles() -> None:
    roles = {
        actor.name: actor.role for actor in mention_named("Peru expelled two diplomats of Chile.", "expelled").actors
    }
    assert roles == {"Peru": "source", "Chile": "target"}
    passive = mention_named("Two diplomats of Chile were expelled by Peru.", "expelled").actors
    assert {actor.name: actor.role for actor in passive} == {"Peru": "source", "Chile": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Prices met the expectations of farmers.",
        "Ban Ki-moon smiled.",
        "She signed the guest book.",
        "Peru meets the criteria.",
        "A Long March Through Peru",
        "OSLO, March 9 (Talks News) --",
    ],
)
def test_what_only_looks_like_an_act(text: str) -> None:
    assert [one for one in mentions(text) if one.score >= 0.4] == []


def test_evidence_is_the_sentence() -> None:
    text = "It rained. Peru expelled two diplomats of Chile. Nobody spoke."
    assert [one.text for one in mentions(text)] == ["Peru expelled two diplomats of Chile."]


def test_mention_at_takes_any_trigger() -> None:
    text = "Peru outwits Chile on Monday."
    found = mention_at(Article("a", text, WEDNESDAY), 5, 12, "REJECT", ["Peru", "Chile"], score=0.7)
    assert (found.kind, found.status, str(found.date), found.basis, found.score) == (
        "REJECT", "occurred", "1999-03-08", "relative", 0.7,
    )  # fmt: skip
    assert [actor.name for actor in found.actors] == ["Peru", "Chile"]
    assert mention_at(Article("a", text, WEDNESDAY), 5, 12).kind == "POLICY"


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_mention_at_refuses_a_score_that_is_no_probability(score: float) -> None:
    with pytest.raises(EvidenceError, match="probability"):
        mention_at(Article("a", "Peru left."), 5, 9, score=score)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (0, 99), (5, 2)])
def test_mention_at_refuses_spans_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(EvidenceError, match="no span"):
        mention_at(Article("a", "Peru left."), start, end)


def test_mention_of_finds_the_quote() -> None:
    article = Article("a", "Peru  signed\nthe treaty. Chile waited. Chile waited.", WEDNESDAY)
    found = mention_of(article, "Peru signed the treaty")
    assert (found.kind, found.trigger_text) == ("AGREE", "Peru  signed\nthe treaty")
    assert mention_of(article, "Chile waited", near=40).start > mention_of(article, "Chile waited", near=20).start


@pytest.mark.parametrize(
    ("quote", "says"), [("Peru left", "does not have"), ("Chile waited", "2 times"), (" ", "empty")]
)
def test_mention_of_refuses_what_is_absent_or_ambiguous(quote: str, says: str) -> None:
    with pytest.raises(EvidenceError, match=says):
        mention_of(Article("a", "Chile waited. Chile waited."), quote)


def test_a_long_quote_is_cut_to_its_trigger() -> None:
    text = "Late in the evening, after a long walk, Peru expelled two of the Chilean diplomats in Lima."
    found = mention_of(Article("a", text, WEDNESDAY), text[:-1])
    assert found.trigger_text == "expelled"


def test_every_entry_of_the_lexicon_is_well_formed() -> None:
    for act in acts():
        assert act.kind is None or act.kind in get_args(Kind)
        assert act.needs in {"", "state", "dyad", "parties", *objects()}, act
        assert act.concept in concepts_of(act.lemma) or act.kind is None
    named = [(act.lemma, act.noun, act.needs) for act in acts()]
    assert len(named) == len(set(named))


def test_every_word_of_status_has_one_status() -> None:
    for section in cues().values():
        assert set(section.values()) <= set(get_args(Status))


def test_scores_are_probabilities_and_features_move_them() -> None:
    names = tuple(sorted(set(weights()) - {"bias"}))
    assert 0 <= score(0, names) < score(9, ()) <= 1
    assert score(1, ("two_parties",)) > score(1, ()) > score(1, ("no_party",))


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Peru and Chile held a summit in May.", "summit", "occurred"),
        ("Peru in May signed a treaty with Chile.", "signed", "occurred"),
        ("A planned summit of Peru and Chile in Lima has been called off.", "summit", "cancelled"),
        ("Spain denied that it had expelled the envoy of Chile.", "expelled", "denied"),
        ("Spain denied the charge and expelled the envoy of Chile.", "expelled", "occurred"),
    ],
)
def test_status_where_words_mislead(text: str, trigger: str, status: Status) -> None:
    assert mention_named(text, trigger).status == status


def test_a_list_whose_members_are_the_subject() -> None:
    text = "Greece and Turkey joined NATO in 1991, Peru in 1995 and Chile in 1998."
    found = [(str(one.date), {(actor.name, actor.role) for actor in one.actors}) for one in mentions(text)]
    assert found == [
        ("1991", {("Greece", "source"), ("Turkey", "source"), ("NATO", "target")}),
        ("1995", {("Peru", "source"), ("NATO", "target")}),
        ("1998", {("Chile", "source"), ("NATO", "target")}),
    ]


def test_a_list_without_a_known_object() -> None:
    text = "Greece joined the union in 1991, Spain in 1996 and Finland in 1998."
    found = [(str(one.date), [actor.name for actor in one.actors]) for one in mentions(text)]
    assert found == [("1991", ["Greece"]), ("1996", ["Spain"]), ("1998", ["Finland"])]


def test_a_list_has_no_verb_between_its_dates() -> None:
    found = mentions("The envoys, whom Peru expelled in 1997, came home to Lima in 1998.")
    assert [(one.trigger_text, str(one.date)) for one in found] == [("expelled", "1997")]


def test_mention_at_keeps_to_one_sentence_and_known_kinds() -> None:
    article = Article("a", "Peru left the pact. Chile stayed.", WEDNESDAY)
    with pytest.raises(EvidenceError, match="end of its sentence"):
        mention_at(article, 5, 27)
    with pytest.raises(EvidenceError, match="is no kind"):
        mention_at(article, 5, 9, "LEAVE")  # type: ignore[arg-type]


def test_the_refusal_is_the_act_and_what_was_refused_less_of_one() -> None:
    told = find_events(Article("a", "Peru has refused to sign the treaty with Chile.", "1999-03-10"))
    score = {one.kind: one.score for one in told}
    alone = find_events(Article("a", "Peru will not sign the treaty with Chile.", "1999-03-10"))
    assert score["AGREE"] < min(score["REJECT"], *(one.score for one in alone if one.kind == "AGREE"))


def test_a_participle_behind_another_verbs_object_was_before() -> None:
    text = "Peru on Saturday lifted sanctions imposed on Chile."
    told = {one.trigger_text: one for one in find_events(Article("a", text, "1999-03-10"))}
    assert str(told["imposed"].date) == "../1999-03-10"
    assert told["imposed"].score < told["lifted"].score
    alone = find_events(Article("a", "Sanctions imposed on Chile in March were lifted.", "1999-03-10"))
    assert next(str(one.date) for one in alone if one.trigger_text == "imposed") == "1999-03"


def test_a_promise_never_to_attack_threatens_nobody() -> None:
    told = find_events(Article("a", "Peru promised that it would never attack Chile.", "1999-03-10"))
    assert "THREATEN" not in [one.kind for one in told]


def test_what_a_state_does_at_home_is_less_likely_an_event() -> None:
    act = "Peru expelled three diplomats on Monday."
    abroad = f"{act} Chile protested. Bolivia and Chile recalled their envoys."
    home = f"{act} Peruvian police arrested two ministers in Peru. Peru's parliament met in Lima."
    scores = [find_events(Article("a", text, "2025-03-05"))[0].score for text in (abroad, home)]
    assert scores[0] > scores[1]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Peru called off talks with Chile.", ["talks"]),
        ("Peru dropped a planned visit and dropped charges against two Chileans.", ["dropped", "visit"]),
        ("Peru cancelled a visit by the king of Spain and cancelled Haiti's debt.", ["visit", "cancelled"]),
    ],
)
def test_what_is_called_off_is_told_once(text: str, acts: list[str]) -> None:
    assert [one.trigger_text for one in find_events(Article("a", text))] == acts


def test_a_pronoun_stands_for_an_accord_of_somebody_told_of() -> None:
    assert not find_events(Article("a", "The band broke an accord. It was signed in May."))[1:]
    assert find_events(Article("a", "Peru broke an accord. It was signed in May."))[1:]


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis attacked an Israeli ship on Monday.",
        "Tamil Tigers shot down a Sri Lankan helicopter on Tuesday.",
        "Boko Haram kidnapped twenty girls in Nigeria on Monday.",
    ],
)
def test_what_an_armed_group_does_to_a_state_is_shown(text: str) -> None:
    (event,) = timeline.build([Article("a", text, WEDNESDAY)])
    assert event.kind == "ASSAULT"


@pytest.mark.parametrize(
    "text",
    [
        "Argentina and Switzerland meet in Lima on Tuesday for a place in the quarter-finals.",
        "Mexico beat Ecuador on Friday and will meet Brazil in the semi-final.",
        "Turkish President Jan Smit called the Peruvian president a butcher on Saturday.",
        'The Czech minister on Sunday called his Slovak counterpart "naive".',
    ],
)
def test_sport_and_insults_are_no_meetings(text: str) -> None:
    assert not [event for event in timeline.build([Article("a", text, WEDNESDAY)]) if event.kind == "CONSULT"]


def test_the_president_is_called_in_plain_words() -> None:
    (event,) = timeline.build([Article("a", "Peru's president called the Chilean president on Monday.", WEDNESDAY)])
    assert event.kind == "CONSULT"
