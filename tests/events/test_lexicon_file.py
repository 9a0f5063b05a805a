"""A user's own acts, persons and organisations: found, independent of the library's, refused by line and field."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Actor, Article, Lexicon, QueryError, Quote, ReadingError, Timeline, find_events, read_lexicon
from timeline.cli import main
from timeline.events.lexicon import concepts_of, more_lexicon, usual_lexicon

FILE = Path(__file__).parent.parent.parent / "examples" / "lexicon.toml"
BOARD = Actor("Polar Cod Board", None, "source")
LAHTELA, FINLAND = Actor("Aino Lahtela", "FIN", "source"), Actor("Finland", "FIN", "source")
PLAIN = Article("plain", "The Polar Cod Board outfoxed Norway on Monday, experts said.", "2001-03-14", "Nordic Wire")
LATER = Article("later", "PCB outfoxed Norway on March 12.", "2001-03-20", "Fjord Post")
OTHER = Article("other", "Peru expelled two diplomats of Chile on March 12.", "2001-03-14", "Andean Post")


SCRAPS = st.lists(
    st.sampled_from(["[[act]]\n", 'verb = "a"\n', 'kind = "-"\n', "[[person]]\n", "name = ", '"Å"', "[", "\n", "{}"])
).map("".join)


@pytest.fixture(scope="module")
def beat() -> Lexicon:
    return read_lexicon(FILE)


def read(tmp_path: Path, text: str) -> Lexicon:
    path = tmp_path / "beat.toml"
    path.write_text(text, "utf-8")
    return read_lexicon(path)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "actors"),
    [
        ("PCB outfoxed Norway on Monday.", "outfoxed", "REJECT", (BOARD, Actor("Norway", "NOR", "target"))),
        ("The board is outfoxing Norway.", "outfoxing", "REJECT", (Actor("Norway", "NOR", "target"),)),
        ("Norway raced to flag the shelf.", "raced to flag", "PROTEST", (Actor("Norway", "NOR", "source"),)),
        ("The flag races of Norway ended.", "flag races", "PROTEST", (Actor("Norway", "NOR", "source"),)),
        ("Lahtela outfoxed Aino Lahtela.", "outfoxed", "REJECT", (LAHTELA, FINLAND)),
        ("Lahtela of the Cod Board outfoxed it.", "outfoxed", "REJECT", (LAHTELA, FINLAND)),
    ],
)  # fmt: skip
def test_own_acts_and_actors_are_found(
    beat: Lexicon, text: str, trigger: str, kind: str, actors: tuple[Actor, ...]
) -> None:
    article = Article("a", text, "2001-03-14")
    found = [mention for mention in find_events(article, lexicon=beat) if mention.trigger_text == trigger]
    assert [(mention.kind, mention.actors) for mention in found] == [(kind, actors)]
    assert trigger not in [mention.trigger_text for mention in find_events(article)]


def test_an_entry_of_no_kind_silences_an_act(tmp_path: Path) -> None:
    article = Article("a", "Norway condemned Peru.", "2001-03-14")
    assert [mention.trigger_text for mention in find_events(article)] == ["condemned"]
    assert find_events(article, lexicon=read(tmp_path, '[[act]]\nverb = "condemn"\nkind = "-"')) == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Norway expelled three Peruvian diplomats.", 'verb = "expel"'),
        ("Three Peruvian diplomats were expelled by Norway.", 'verb = "expel"'),
        ("Norway signed the treaty with Peru.", 'verb = "sign"\n[[act]]\nnoun = "treaty"\nkind = "-"'),
        ("Norway lifted the sanctions on Peru.", 'verb = "lift"\n[[act]]\nnoun = "sanctions"\nkind = "-"'),
        ("Norway and Peru held a joint exercise.", 'noun = ["joint exercise", "exercise"]'),
    ],
)
def test_it_silences_acts_that_need_an_object_too(tmp_path: Path, text: str, entry: str) -> None:
    article = Article("a", text, "2001-03-14")
    silent = read(tmp_path, f'[[act]]\nkind = "-"\n{entry}')
    assert find_events(article)
    assert find_events(article, lexicon=silent) == []


def test_it_silences_every_act_of_the_library(tmp_path: Path) -> None:
    forms = '[[act]]\nkind = "-"\nverb = ["expel", "sign", "call for", "meet"]\nnoun = ["visit", "call"]'
    lexicon = read(tmp_path, forms)
    for word, rest, noun in (("expelled", (), False), ("calls", ("for",), False), ("visit", (), True)):
        named = [one for one in lexicon.forms[word].every if (one.rest, one.act.noun) == (rest, noun)]
        assert [one.act.kind for one in named] == [None]
    assert any(one.act.kind for one in lexicon.forms["visit"].every)  # the verb


@pytest.mark.parametrize(
    ("entry", "kinds"),
    [
        ('verb = "expel"\nkind = "PROTEST"', {"PROTEST"}),
        ('verb = "expel"\nkind = "PROTEST"\nneeds = "embassies"', {"SANCTION"}),  # nothing of the kind stands there
        ('verb = "expel"\nkind = "PROTEST"\nneeds = "envoy"', {"PROTEST"}),
        ('verb = "expel"\nkind = "-"\nneeds = "envoy"', set()),
    ],
)
def test_of_two_readings_of_the_same_words_the_users_comes_first(tmp_path: Path, entry: str, kinds: set[str]) -> None:
    article = Article("a", "Norway expelled three Peruvian diplomats.", "2001-03-14")
    found = find_events(article, lexicon=read(tmp_path, f"[[act]]\n{entry}"))
    assert {mention.kind for mention in found} == kinds


def test_a_concept_makes_two_words_one_act(tmp_path: Path) -> None:
    acts = "".join(f'[[act]]\nverb = "{verb}"\nkind = "REJECT"\nconcept = "trick"\n' for verb in ("outfox", "hoodwink"))
    apart = read(tmp_path, acts.replace('concept = "trick"\n', ""))
    both = [PLAIN, Article("b", "Norway was hoodwinked by the Polar Cod Board on March 12.", "2001-03-20")]
    assert concepts_of("outfoxed", read(tmp_path, acts)) == {"trick"} == concepts_of("hoodwink", read(tmp_path, acts))
    assert concepts_of("outfoxed", apart) == {"outfox"}
    assert len(timeline.build(both, lexicon=read(tmp_path, acts)).of_kind("REJECT")) == 1


def test_one_users_lexicon_does_not_reach_another_call(beat: Lexicon) -> None:
    articles = [PLAIN, LATER, OTHER]
    before = timeline.build(articles)
    with_beat = timeline.build(articles, lexicon=beat)
    assert timeline.build(articles) == before
    assert timeline.build(articles, lexicon=read_lexicon(FILE)) == with_beat
    assert [str(event.title) for event in before] == ["Peru expelled two diplomats of Chile"]
    assert [len(event.mentions) for event in with_beat] == [1, 2]
    assert concepts_of("flag race") == {"race"}
    assert concepts_of("flag race", beat) == {"race to flag"}
    assert "outfoxed" not in usual_lexicon().forms
    assert "Polar" not in usual_lexicon().names.table


def test_a_lexicon_without_additions_changes_nothing() -> None:
    assert timeline.build([PLAIN, OTHER], lexicon=more_lexicon((), ())) == timeline.build([PLAIN, OTHER])


def test_update_as_of_and_queries_keep_to_the_lexicon(beat: Lexicon) -> None:
    whole = timeline.build([PLAIN, LATER], lexicon=beat)
    assert timeline.build([PLAIN], lexicon=beat).update([LATER]) == whole
    assert whole.as_of("2001-03-14") == timeline.build([PLAIN], lexicon=beat)
    assert len(whole.involving("PCB")) == len(whole.involving("Polar Cod Board")) == 1
    assert "same act by the same word" in whole.explain(next(iter(whole)))


def test_json_does_not_hold_the_lexicon_and_says_so(beat: Lexicon) -> None:
    story = timeline.build([PLAIN], lexicon=beat)
    back = Timeline.from_json(story.to_json(with_text=True))
    assert back == story
    assert len(back.involving("Norway")) == 1
    for ask in (lambda: back.update([LATER]), lambda: back.as_of("2001-03-14"), lambda: back.explain(next(iter(back)))):
        with pytest.raises(QueryError, match=r"from_json\(..., lexicon=...\)"):
            ask()
    again = Timeline.from_json(back.to_json(with_text=True), lexicon=beat)
    assert again.update([LATER]) == timeline.build([PLAIN, LATER], lexicon=beat)


def test_quotes_take_kind_and_actors_from_the_lexicon(beat: Lexicon) -> None:
    story = timeline.build([PLAIN], lexicon=beat, extractor=lambda article: [Quote("outfoxed", actors=["PCB"])])
    assert [(mention.kind, mention.actors) for mention in story.mentions] == [("REJECT", (BOARD,))]


GOOD = '# a beat\n\n[[act]]\nverb = "outfox"\nkind = "REJECT"\n\n[[person]]\nname = "Aino Lahtela"\n'


def test_an_act_may_ask_for_two_parties(tmp_path: Path) -> None:
    lexicon = read(tmp_path, '[[act]]\nverb = "outfox"\nkind = "REJECT"\nneeds = "parties"')
    told = Article("a", "Peru outfoxed Chile on Monday. Its lawyers outfoxed every critic in Chile.", "2021-03-05")
    assert [mention.text for mention in find_events(told, lexicon=lexicon)] == ["Peru outfoxed Chile on Monday."]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[act]\n", "beat.toml: not TOML: "),
        ("x = " + "[" * 100_000, "nested too deep"),
        ("\0", "beat.toml: not text"),
        ("[[acts]]\nverb = 1", "beat.toml: 'acts' is nothing that a lexicon has: write [[act]], [[person]]"),
        ('act = "outfox"', "beat.toml: act is no list of tables"),
        ('act = ["outfox"]', "beat.toml: act is no list of tables"),
        (GOOD.replace("REJECT", "SNUB"), "beat.toml:5: act 1: kind is 'SNUB': one of AGREE"),
        (GOOD.replace('kind = "REJECT"', ""), "beat.toml:3: act 1: no kind: one of AGREE"),
        (GOOD.replace('verb = "outfox"', ""), "beat.toml:3: act 1: no verb: give a verb, or a noun"),
        (GOOD.replace('"outfox"', "[]"), "beat.toml:4: act 1: verb is []: give a verb"),
        (GOOD.replace('"outfox"', "7"), "beat.toml:4: act 1: verb is 7: give a text or a list"),
        (GOOD.replace('"outfox"', '"out, fox"'), "beat.toml:4: act 1: verb is 'out, fox': give words alone"),
        (GOOD.replace('"outfox"', '["outfox", "."]'), "verb is ['outfox', '.']: '.': give words alone, without marks"),
        (GOOD.replace('"outfox"', '"--"'), "verb is '--': give words alone, without marks"),
        (GOOD.replace('"outfox"', '"7 8"'), "verb is '7 8': give words alone, without marks"),
        (GOOD.replace('"outfox"', '"The"'), "verb is 'The': stands in every text, so add the word that"),
        (GOOD.replace('"outfox"', '"to be of"'), "verb is 'to be of': stands in every text"),
        (GOOD.replace('verb = "outfox"', 'noun = ["fox", "a"]'), "act 1: noun is ['fox', 'a']: 'a': stands in every"),
        (GOOD.replace('"outfox"', '" "'), "beat.toml:4: act 1: verb is ' '"),
        (GOOD.replace("kind", "weight = nan\nkind"), "beat.toml:5: act 1: weight is nan: log-odds"),
        (GOOD.replace("kind", f"weight = 0x{'f' * 5000}\nkind"), "beat.toml:5: act 1: weight is a number of too"),
        (GOOD.replace("kind", "weight = true\nkind"), "beat.toml:5: act 1: weight is True"),
        (GOOD.replace("kind", 'needs = "fish"\nkind'), "needs is 'fish': parties, or a class of objects: "),
        (GOOD.replace("kind", "concept = 1\nkind"), "beat.toml:5: act 1: concept is 1: give a text"),
        (GOOD.replace("kind", "wieght = 1\nkind"), "beat.toml:5: act 1: wieght is 1: no field of this; it has verb"),
        (GOOD.replace("Aino", "aino"), "beat.toml:8: person 1: name is 'aino Lahtela': give a name that"),
        (GOOD + 'aliases = ["Aino", 2]', "beat.toml:9: person 1: aliases is ['Aino', 2]"),
        (GOOD + 'aliases = ["the boss"]', "beat.toml:9: person 1: aliases is ['the boss']"),
        (GOOD + 'aliases = ["AL", "WHO", "The"]', "aliases is ['AL', 'WHO', 'The']: 'The' opens sentences of any"),
        (GOOD + 'country = "Atlantis"', "beat.toml:9: person 1: country is 'Atlantis': the name of a state"),
        (GOOD + 'official = "yes"', "beat.toml:9: person 1: official is 'yes': true or false"),
        (GOOD + "[[person]]\naliases = []", "beat.toml:9: person 2: no name: give a name"),
        ('act = [{verb = "outfox", kind = "SNUB"}]', "beat.toml: act 1: kind is 'SNUB'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_line_and_field(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read(tmp_path, text)
    assert says in str(caught.value)


@given(st.text() | SCRAPS)
def test_any_text_is_a_lexicon_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        read(tmp_path_factory.getbasetemp(), text)
    except ReadingError:
        return


def test_the_command_takes_a_lexicon_only_when_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon.toml").write_bytes(FILE.read_bytes())
    (tmp_path / "news.txt").write_text(PLAIN.text)
    monkeypatch.chdir(tmp_path)
    asked = ["show", "news.txt", "--published", "2001-03-14", "--format", "json"]
    assert json.loads(CliRunner().invoke(main, asked).stdout)["events"] == []
    form = json.loads(CliRunner().invoke(main, [*asked, "--lexicon", "lexicon.toml"]).stdout)
    assert ([event["kind"] for event in form["events"]], form["lexicon"]) == (["REJECT"], True)
    result = CliRunner().invoke(main, [*asked, "--lexicon", os.devnull])
    assert (result.exit_code, "--lexicon" in result.stderr) == (2, True)
