"""Text -> mentions: every place in an article that may tell of a diplomatic event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from timeline.anchoring import Anchor, Document, Passage
from timeline.events.actors import ActorSpan, find_actors
from timeline.events.lexicon import Lexicon, Named, may_name_act, named_acts, object_classes, objects, usual_lexicon
from timeline.events.listing import shares
from timeline.events.outcome import outcome
from timeline.events.parties import Party, as_actors, is_passive, parties, states_of
from timeline.events.presupposed import Candidate, settle_bare
from timeline.events.pronouns import has_pronouns, with_pronouns
from timeline.events.roles import Trigger
from timeline.events.score import score
from timeline.events.standing import standing
from timeline.events.status import Told, light_verbs, support_verbs
from timeline.events.wording import in_quotes, is_definite, is_verb, opens_noun
from timeline.model import Actor, Article, Kind, Mention
from timeline.prose import Form, VerbGroup, inflections, verb_group

_OBJECT_REACH = 9  # words after a verb in which its object may stand
_OBJECT_CLAUSE = 4.0
_LINKS = frozenset(["to", "for", "at", "after", "before", "of", "from", "over", "about", "that", "and", ",", "during"])
_PREPOSITIONS = frozenset(["over", "about", "after", "before", "during", "amid", "despite", "against"])
_NEIGHBOURHOOD = 50  # words within which another act can claim a time
_NOUN_REACH = 5
_PASSIVE_REACH = 8  # "the accord, which both governments signed"
_PASSIVE_CLAUSE = 8.0
_LIGHT_REACH = 3
_SUPPORT_REACH = 5
_SUPPORT_CLAUSE = 1.5
_ANNOUNCING = frozenset(["announce", "confirm", "statement", "declare"])
_FEW_ACTORS, _MOST_ACTORS = 4, 0.6  # an article is about the state of so many, of so large a share
_LEAD = 4  # sentences, headings counted


def find_events(article: Article, *, lexicon: Lexicon | None = None) -> list[Mention]:
    """Every candidate in an article, in text order, each with its score; none is left out for a low one.

    Args:
        lexicon: The acts and actors to look for; the library's own if not given.
    """
    lexicon = lexicon or usual_lexicon()
    document = Document.of(article)
    actors = find_actors(article.text, article.published, lexicon.names)
    setting = _Setting(lexicon, states_of(actors), home_of(actors))
    found: list[Candidate] = []
    own: list[ActorSpan] = []
    at = 0
    for index, sentence in enumerate(document.sentences):
        while at < len(actors) and actors[at].start < sentence.start:
            at += 1
        last, own = own, []
        while at < len(actors) and actors[at].end <= sentence.end:
            own.append(actors[at])
            at += 1
        if sentence.kind == "prose" and may_name_act(article.text[sentence.start : sentence.end], lexicon):
            found.extend(_candidates(document, index, own, last, setting))
    return settle_bare(found, lexicon)


@frozen
class _Setting:
    """What of an article matters to all its sentences: the lexicon, its states, and the one that it is about."""

    lexicon: Lexicon
    states: frozenset[str]
    home: str | None


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
    actors: Sequence[ActorSpan],
    last: Sequence[ActorSpan],
    setting: _Setting,
) -> Iterator[Candidate]:
    passage = document.passage(index)
    taken = -1
    acts = acts_in(passage, setting.lexicon)
    there = standing(passage, actors) if acts else ()
    if acts and has_pronouns(passage):
        there = with_pronouns(passage, there, standing(document.passage(index - 1), last) if last else ())
    for chosen in acts:
        if chosen.first <= taken:
            continue
        trigger = _trigger(passage, chosen, taken)
        taken = trigger.last
        acting = Trigger(trigger.first, trigger.last, trigger.group, chosen.act.noun, chosen.act.kind)
        found = parties(passage, there, acting, setting.states)
        listed = shares(passage, trigger.last, found, acts, not chosen.act.noun and not is_passive(trigger.group))
        if not listed:
            yield _candidate(document, index, chosen, trigger, found, None, acts, setting.home)
        for share in listed:
            yield _candidate(document, index, chosen, trigger, share.parties, share.near, acts, setting.home)


def acts_in(passage: Passage, lexicon: Lexicon | None = None) -> list[Named]:
    """The acts that a sentence names, each read as its surroundings have it.

    A noun that a verb needs as its object is part of the verb's act: "lifted the sanctions" imposes none.
    """
    places = named_acts(passage.words, lexicon)
    there = object_classes(passage.words) if places else frozenset()
    chosen = [named for readings in places if (named := _reading(passage, readings, there)) is not None]
    objects_of_verbs = {
        at for named in chosen if named.act.kind and not named.act.noun for at in _objects(passage, named)
    }
    return [
        named
        for named in chosen
        if named.act.kind is not None and not (named.act.noun and named.last in objects_of_verbs)
    ]


def other_acts(passage: Passage, first: int, last: int, acts: Sequence[Named]) -> list[int]:
    """Words that name other acts than the trigger's, which a time may belong to rather; its direct object is none."""
    found = []
    for other in acts:
        if first <= other.first <= last or abs(other.first - first) > _NEIGHBOURHOOD:
            continue
        direct = other.act.noun and 0 < other.first - last <= _OBJECT_REACH
        if direct and _LINKS.isdisjoint(passage.words.lower[last + 1 : other.first]):
            continue  # "signed the treaty on Friday", against "invited her to talks on Friday"
        found.append(other.first)
    return found


@frozen
class _Trigger:
    """The words that name an act, and the verb group that carries them (tense none for a bare noun)."""

    first: int
    last: int
    group: VerbGroup


def carrying_group(passage: Passage, named: Named) -> VerbGroup:
    """The verb group of a trigger: its own, or that of the verb which carries a noun."""
    return _trigger(passage, named).group


def reading_at(passage: Passage, first: int, last: int, lexicon: Lexicon | None = None) -> Named | None:
    """The act that the lexicon reads in words[first] to words[last]; None if it has none there."""
    for readings in named_acts(passage.words, lexicon):
        inside = [named for named in readings if first <= named.first <= last and not _after_article(passage, named)]
        chosen = _reading(passage, inside, object_classes(passage.words)) or (inside[0] if inside else None)
        if chosen is not None:
            return chosen
    return None


def _reading(passage: Passage, readings: Sequence[Named], there: frozenset[str]) -> Named | None:
    """The reading whose part of speech and object the sentence has; the more demanding first.

    Args:
        there: The classes of objects that the sentence has at all, see `object_classes`.
    """
    readings = [named for named in readings if not _after_article(passage, named)]
    verb = next((named for named in readings if not named.act.noun), None)
    if verb is not None and any(named.act.noun for named in readings):
        noun = not is_verb(passage, verb)
        readings = [named for named in readings if named.act.noun == noun]
    undemanding = None
    for named in readings:
        if named.act.needs not in objects():
            undemanding = undemanding or named
        elif named.act.needs in there and _objects(passage, named):
            return named
    return undemanding


def _after_article(passage: Passage, named: Named) -> bool:
    """Whether a verb cannot be one where it stands: "the launch" launches nothing."""
    return not named.act.noun and named.form in ("base", "s") and opens_noun(passage, named.first)


def _objects(passage: Passage, named: Named) -> list[int]:
    """The words of its clause that an act needs as its object; none for an act that needs none."""
    words, costs = passage.words, passage.costs
    wanted = objects().get(named.act.needs)
    if wanted is None:
        return []
    found = []
    reach = _NOUN_REACH if named.act.noun else _OBJECT_REACH
    for at in range(named.last + 1, min(len(words), named.last + 1 + reach)):
        if costs[at] - costs[named.last] > _OBJECT_CLAUSE:
            break
        if words.lower[at] in _PREPOSITIONS and at > named.last + 1 and not named.act.noun:
            break  # "ended a quarrel over quotas" ended no quotas
        if words.lower[at] in wanted or words.texts[at] in wanted:
            found.append(at)
    if not found and (named.act.noun or named.form == "past"):
        # "sanctions were imposed", "the treaty signed in Moscow"
        reach, clause = (_NOUN_REACH, _OBJECT_CLAUSE) if named.act.noun else (_PASSIVE_REACH, _PASSIVE_CLAUSE)
        for at in range(named.first - 1, max(-1, named.first - 1 - reach), -1):
            if costs[named.first] - costs[at] > clause:
                break
            if words.lower[at] in wanted or words.texts[at] in wanted:
                found.append(at)
    return found


def _trigger(passage: Passage, named: Named, taken: int = -1) -> _Trigger:
    """The trigger, with a light verb before it unless that is part of another one, which ends at `taken`."""
    if not named.act.noun:
        return _Trigger(named.first, named.last, verb_group(passage.words, named.first, named.form))
    return _carried(passage, named.first, named.last, taken)


def noun_group(passage: Passage, first: int, last: int) -> VerbGroup:
    """The verb group that carries a noun which the lexicon need not know."""
    return _carried(passage, first, last, -1).group


def _carried(passage: Passage, first: int, last: int, taken: int) -> _Trigger:
    """A noun with the verb that carries it: a light one before it, or one behind it that says when."""
    words = passage.words
    for at in range(first - 1, max(taken, first - 1 - _LIGHT_REACH), -1):
        lemma_form = _carrying(words.lower[at], light_verbs())
        if lemma_form is not None:
            return _Trigger(at, last, verb_group(words, at, lemma_form))
        if passage.costs[first] - passage.costs[at] > 0:
            break
    for at in range(last + 1, min(len(words), last + 1 + _SUPPORT_REACH)):
        if passage.costs[at] - passage.costs[last] > _SUPPORT_CLAUSE:
            break
        lemma_form = _carrying(words.lower[at], support_verbs())
        if lemma_form is not None:
            group = verb_group(words, at, lemma_form)
            if group.tense != "present":  # "the visit is a risk" says nothing of whether it was paid
                return _Trigger(first, last, group)
            break
    return _Trigger(first, last, verb_group(words, first, None))


@cache
def _forms_of(lemmas: frozenset[str]) -> dict[str, Form]:
    return {word: form for lemma in sorted(lemmas) for word, form in inflections(lemma).items()}


def _carrying(word: str, lemmas: frozenset[str]) -> Form | None:
    return _forms_of(lemmas).get(word)


def _candidate(
    document: Document,
    index: int,
    named: Named,
    trigger: _Trigger,
    found: Sequence[Party],
    near: int | None,
    acts: Sequence[Named],
    home: str | None,
) -> Candidate:
    passage = document.passage(index)
    kind = named.act.kind
    assert kind is not None
    others = other_acts(passage, trigger.first, trigger.last, acts)
    told, dated = outcome(
        document, index, trigger.first, trigger.last, trigger.group, named.act.noun, named.act.lasting, others, near
    )
    features = _features(document, index, named, trigger, found, dated, told, len(acts), home)
    actors = as_actors(found)
    likelihood = score(named.act.weight, features)
    mention = as_mention(document, index, trigger.first, trigger.last, kind, told, actors, dated, likelihood)
    bare = named.act.noun and trigger.group.tense == "none" and not told.cue and not _says_when(dated)
    return Candidate(mention, bare)


def _says_when(dated: Anchor) -> bool:
    return dated.date is not None and dated.basis in ("explicit", "relative")


def as_mention(
    document: Document,
    index: int,
    first: int,
    last: int,
    kind: Kind,
    told: Told,
    actors: tuple[Actor, ...],
    dated: Anchor,
    likelihood: float,
) -> Mention:
    """The mention of a trigger, put together; its evidence is the whole sentence."""
    passage = document.passage(index)
    sentence = passage.sentence
    return Mention(
        article=document.article.id,
        start=sentence.start,
        end=sentence.end,
        text=document.article.text[sentence.start : sentence.end],
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


def _features(
    document: Document,
    index: int,
    named: Named,
    trigger: _Trigger,
    found: Sequence[Party],
    dated: Anchor,
    told: Told,
    acts_named: int,
    home: str | None,
) -> set[str]:
    official = {party.span.name for party in found if party.span.official and not party.span.place}
    named_parties = {
        party.span.country or party.span.name for party in found if party.span.official or party.span.place
    }
    passage = document.passage(index)
    holds = {
        "two_parties": len(named_parties) > 1,
        "no_party": not official,
        "domestic": home is not None and {party.span.country or party.span.name for party in found} == {home},
        "official_source": any(party.role == "source" and party.span.name in official for party in found),
        "own_time": dated.via == "own clause",
        "lead": index < _LEAD,
        "noun": named.act.noun and trigger.group.tense == "none",
        "definite": named.act.noun
        and trigger.group.tense == "none"
        and not _says_when(dated)
        and is_definite(passage, trigger.first),
        "quoted": in_quotes(passage, trigger.first),
        "possible": told.status == "possible",
        "denied": told.status == "denied",
        "proposed": told.status == "proposed",
        "no_date": dated.via in ("none", "noun") and document.day is not None,
        "reports_another": named.act.concept in _ANNOUNCING and named.act.kind == "POLICY" and acts_named > 1,
        "present": trigger.group.tense == "present",
        "infinitive": trigger.group.tense == "infinitive",
        "participle": trigger.group.participle,
    }
    return {name for name, true in holds.items() if true}
