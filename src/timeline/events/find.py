"""Text -> mentions: every place in an article that may tell of a diplomatic event."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from timeline.anchoring import Anchor, Document, Passage
from timeline.dates import PartialDate
from timeline.events.actors import ActorSpan, find_actors
from timeline.events.beats import is_of_other_beat
from timeline.events.carrier import Carried, carried
from timeline.events.cues import Told, cues
from timeline.events.described import with_described
from timeline.events.direct import is_done_to_party
from timeline.events.features import Setting, features_of, says_when
from timeline.events.lexicon import PARTIES, Lexicon, Named, objects, usual_lexicon
from timeline.events.listing import shares
from timeline.events.outcome import outcome
from timeline.events.parties import Party, as_actors, parties, states_of
from timeline.events.presupposed import Candidate, settle_bare
from timeline.events.pronouns import REMEMBERED, present
from timeline.events.readings import OBJECT_REACH, TAKERS, acts_in
from timeline.events.score import score
from timeline.events.standing import Standing, governor_at, role_words
from timeline.events.told_once import told_once
from timeline.events.trigger import Trigger
from timeline.events.voice import is_passive, tells_charge
from timeline.events.wording import is_attribute
from timeline.model import Actor, Article, Kind, Mention, Role
from timeline.prose import VerbGroup, governing_tense, is_auxiliary

_OPPOSITE: dict[Role | None, Role | None] = {"source": "target", "target": "source", None: None}
_RESTORED = "restore envoy"  # the concept of envoys who go back to their post
_LINKS = frozenset(["to", "for", "at", "after", "before", "of", "from", "over", "about", "that", "and", ",", "during"])
_ABOUT = ("of", "on", "to", "about")
_NEIGHBOURHOOD = 50  # words within which another act can claim a time
_FEW_ACTORS, _MOST_ACTORS = 4, 0.6  # an article is about the state of so many, of so large a share


def find_events(article: Article, *, lexicon: Lexicon | None = None) -> list[Mention]:
    """Every candidate in an article, in text order, each with its score; none is left out for a low one.

    Args:
        lexicon: The acts and actors to look for; the library's own if not given.
    """
    lexicon = lexicon or usual_lexicon()
    document = Document.of(article)
    actors = find_actors(article.text, article.published, lexicon.names)
    setting = Setting(lexicon, states_of(actors), home_of(actors), is_of_other_beat(article.text))
    actors = with_described(article.text, document.sentences, actors)
    found: list[Candidate] = []
    named: deque[list[ActorSpan]] = deque(maxlen=REMEMBERED + 1)
    at = 0
    for index, sentence in enumerate(document.sentences):
        while at < len(actors) and actors[at].start < sentence.start:
            at += 1
        own: list[ActorSpan] = []
        while at < len(actors) and actors[at].end <= sentence.end:
            own.append(actors[at])
            at += 1
        named.append(own)
        if sentence.kind == "prose" and lexicon.may_name_act(article.text[sentence.start : sentence.end]):
            found.extend(told_once(list(_candidates(document, index, [*named], setting))))
    return settle_bare(found, lexicon)


def home_of(actors: Sequence[ActorSpan]) -> str | None:
    """The state that an article is about: that of most of its actors, if there is one."""
    told = Counter(span.country for span in actors if span.country is not None)
    if told.total() < _FEW_ACTORS:
        return None
    country, times = min(told.items(), key=lambda entry: (-entry[1], entry[0]))
    return country if times >= _MOST_ACTORS * told.total() else None


def _candidates(
    document: Document,
    index: int,
    named: Sequence[Sequence[ActorSpan]],
    setting: Setting,
) -> Iterator[Candidate]:
    passage = document.passage(index)
    taken = -1
    acts = acts_in(passage, setting.lexicon, document)
    there = present(document, index, named) if acts else ()
    telling = [act for act in acts if not _is_attribute(passage, act)]
    for chosen in acts:
        if chosen.first <= taken or (
            chosen.by_pronoun and not any(span.official for spans in named[-2:] for span in spans)
        ):
            continue  # of "It was signed in May" the sentence before says who
        trigger = carried(passage, chosen, taken)
        taken = trigger.last
        acting = Trigger(trigger.first, trigger.last, trigger.group, chosen.act.noun, chosen.act.kind)
        found = parties(passage, there, acting, setting.states)
        if chosen.act.needs == PARTIES and not is_done_to_party(passage, acting, found):
            continue
        if chosen.act.needs == TAKERS:  # "the town fell to rebels": they did it
            found = [party._replace(role=_OPPOSITE[party.role]) for party in found]
        if chosen.act.concept == _RESTORED and _goes_home(there, found, trigger.last):
            continue
        listed = shares(passage, trigger.last, found, acts, not chosen.act.noun and not is_passive(trigger.group))
        if not listed:
            yield _candidate(document, passage, chosen, trigger, found, None, acts, telling, setting)
        for share in listed:
            yield _candidate(document, passage, chosen, trigger, share.parties, share.near, acts, telling, setting)


def _goes_home(there: Sequence[Standing], found: Sequence[Party], last: int) -> bool:
    """Whether the place behind an act is of the state that acts: "Peru's ambassador returned to Lima"."""
    home = {party.span.country for party in found if party.role == "source"}
    return any(actor.first == last + 1 and actor.span.country in home for actor in there)


def other_acts(passage: Passage, first: int, last: int, acts: Sequence[Named]) -> list[int]:
    """Words that name other acts than the trigger's, which a time may belong to rather; its direct object is none."""
    found = []
    lower = passage.words.lower
    chain = last  # the end of its object, as far as that names acts
    for other in acts:
        if first <= other.first <= last or abs(other.first - first) > _NEIGHBOURHOOD:
            continue
        if other.act.noun and 0 < other.first - chain <= OBJECT_REACH:
            between = lower[chain + 1 : other.first]
            inside = between[1:] if chain > last and between[:1] == ["of"] else between
            if _LINKS.isdisjoint(inside):
                chain = other.last
                continue  # "broke off talks on the treaty on Friday", against "invited her to talks on Friday"
            if between[-1:] == ["for"]:
                continue  # "opened the border for aid on Friday"
        if other.act.noun and first < other.first and _is_topic(passage, other.first):
            continue
        found.append(other.first)
    return found


def _is_topic(passage: Passage, first: int) -> bool:
    """Whether a noun only says what an act is about: "acceded to *the convention* on whales on Friday"."""
    preposition, at = governor_at(passage.words, first)
    return preposition in _ABOUT and passage.words.lower[at + 1] == "the"


def _candidate(
    document: Document,
    passage: Passage,
    named: Named,
    trigger: Carried,
    found: Sequence[Party],
    near: int | None,
    acts: Sequence[Named],
    telling: Sequence[Named],
    setting: Setting,
) -> Candidate:
    kind = named.act.kind
    assert kind is not None
    first, last, group = trigger.first, trigger.last, trigger.group
    reduced = _is_reduced(passage, named, group)
    attribute = named not in telling
    others = other_acts(passage, first, last, telling)
    told, dated = outcome(
        document, passage, first, last, group, named.act.noun, named.act.lasting, others, near, background=reduced
    )
    if attribute and dated.time and any(not act.act.noun for act in telling):  # "met the deposed premier on Friday"
        dated = Anchor(PartialDate.until(document.day) if document.day else None, "none", None, "none")
    if told.status == "occurred" and told.cue:
        found = _without_refuser(passage, first, found, told.cue)
    features = features_of(document, passage, named, trigger, found, dated, told, acts, setting, reduced, attribute)
    likelihood = score(named.act.weight, features)
    mention = as_mention(document, passage, first, last, kind, told, as_actors(found), dated, likelihood)
    bare = named.act.noun and group.tense == "none" and not told.cue and not says_when(dated)
    return Candidate(mention, bare)


def _without_refuser(passage: Passage, first: int, found: Sequence[Party], cue: str) -> Sequence[Party]:
    """Those who say no to an act of others have no part in it: "rejected the offer", "denied a role in the raid"."""
    if cues()["before"].get(cue) != "denied":
        return found
    head, *_ = cue.split()
    said = max((at for at in range(first) if passage.words.lower[at] == head), default=-1)
    return [party._replace(role=None) if party.role == "source" and party.word < said else party for party in found]


def _is_reduced(passage: Passage, named: Named, group: VerbGroup) -> bool:
    """Whether a participle qualifies the object of another verb: "lifted the sanctions imposed in May"."""
    if group.tense != "past" or group.auxiliaries or named.act.needs == "" or not group.first:
        return False
    lower = passage.words.lower
    if tells_charge(passage.words, group.last):
        return True  # "expelled two envoys accused of spying"
    before = lower[group.first - 1]
    wanted = objects().get(named.act.needs)
    if wanted is None or before not in wanted:
        return False
    return governing_tense(passage.words, passage.costs, group.first - 1) != "none"


def _is_attribute(passage: Passage, named: Named) -> bool:
    """Whether a participle stands before the noun that it describes: "the deposed premier"."""
    before = passage.words.lower[named.first - 1] if named.first else ""
    if named.act.noun or named.form != "past" or before in role_words()["relatives"] or is_auxiliary(before):
        return False
    return is_attribute(passage.words, named.first, named.last)


def as_mention(
    document: Document,
    passage: Passage,
    first: int,
    last: int,
    kind: Kind,
    told: Told,
    actors: tuple[Actor, ...],
    dated: Anchor,
    likelihood: float,
) -> Mention:
    """The mention of a trigger, put together; its evidence is the whole sentence."""
    start, end = passage.sentence.start, passage.sentence.end
    return Mention(
        article=document.article.id,
        start=start,
        end=end,
        text=document.article.text[start:end],
        trigger=(passage.words.start(first), passage.words.ends[last]),
        kind=kind,
        status=told.status,
        actors=actors,
        date=dated.date,
        basis=dated.basis,
        time=dated.time,
        score=likelihood,
        cue=told.cue,
        via=dated.via,
    )
