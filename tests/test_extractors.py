"""Timelines over what somebody else's extractor finds."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import timeline
from strategies import articles, collections
from timeline import Actor, Article, EvidenceError, Mention, QueryError, Quote, Timeline, mention_at, mention_of
from timeline.cli import main

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "white-house-visit"
FILE = ROOT / "examples" / "quotes.json"
PERU = Article("peru", "Lima outfoxed Chile on Monday. Chile waited. Chile waited.", "2001-03-14", "Nordic Wire")
KENYA = Article("kenya", "Kenya outwitted Japan on Friday.", "2001-03-17", "Coast Radio")


def verbs(article: Article) -> Iterable[Quote]:
    return [Quote(word) for word in ("outfoxed", "outwitted") if word in article.text]


def told(story: Timeline) -> list[tuple[str, str, str]]:
    return [(str(event.date), event.status, event.mentions[0].trigger_text) for event in story]


def test_dates_status_and_actors_of_a_quote_are_the_librarys() -> None:
    story = timeline.build([PERU, KENYA], extractor=verbs)
    assert told(story) == [("2001-03-12", "occurred", "outfoxed"), ("2001-03-16", "occurred", "outwitted")]
    assert [actor.country for actor in next(iter(story)).actors] == ["CHL", "PER"]
    assert story.notes == ()
    assert timeline.build([PERU, KENYA]).mentions == ()


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        (Quote("Peru signed"), "peru: its text does not have 'Peru signed'"),
        (Quote("Chile waited"), "peru: its text has 'Chile waited' 2 times: say which with `near`"),
        (Quote("\x1b[2J\0"), "its text does not have '\\x1b[2J\\x00'"),
        (Quote("Lima " * 9999), "its text does not have 'Lima Lima"),
    ],
)
def test_a_quote_that_is_not_there_is_a_note_and_costs_nothing_else(quote: Quote, says: str) -> None:
    story = timeline.build([PERU], extractor=lambda article: [quote, Quote("outfoxed")])
    assert len(story) == 1
    (note,) = story.notes
    assert note.startswith("left out: ")
    assert says in note


def test_near_tells_places_with_the_same_words_apart() -> None:
    story = timeline.build([PERU], extractor=lambda article: [Quote("waited", near=99999), Quote("waited", near=-5)])
    assert [mention.trigger[0] for mention in story.mentions] == [37, 51]


def test_kind_actors_and_score_can_be_given() -> None:
    quote = Quote("outfoxed", kind="REJECT", actors=["Peru", Actor("Chile", "CHL", "target")], score=0.7)
    (mention,) = timeline.build([PERU], extractor=lambda article: [quote]).mentions
    assert (mention.kind, mention.score) == ("REJECT", 0.7)
    assert mention.actors == (Actor("Peru", "PER", "source"), Actor("Chile", "CHL", "target"))


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("U.S.", Actor("United States", "USA", "source")),
        ("Trump", Actor("Donald Trump", "USA", "source")),
        ("Castillo", Actor("Pedro Castillo", "PER")),
        ("Norway", Actor("Norway", "NOR")),
        (" Mr Nobody ", Actor("Mr Nobody")),
    ],
)
def test_actors_given_by_name_are_taken_as_the_text_has_them(name: str, actor: Actor) -> None:
    text = "U.S. President Donald Trump outfoxed Chile. Peruvian President Pedro Castillo waited."
    assert mention_of(Article("a", text), "outfoxed", actors=[name]).actors == (actor,)


def test_quotation_marks_and_dashes_match_their_kin() -> None:
    text = "“It’s over,” Peru said – and left."
    assert mention_of(Article("a", text), '"It\'s over," Peru said - and').text == text


def test_mentions_pass_as_they_are_if_they_stand_in_their_article() -> None:
    good = mention_at(PERU, 5, 13)
    story = timeline.build(
        [PERU, KENYA], extractor=lambda article: [good] if article == PERU else [good, *verbs(KENYA)]
    )
    assert told(story)[0] == ("2001-03-12", "occurred", "outfoxed")
    assert len(story) == 2
    assert story.notes == ("left out: a mention names the article 'peru', which is not among those given",)


@pytest.mark.parametrize("gives", [None, "outfoxed", ["outfoxed"], [None], {"quote": "outfoxed"}])
def test_an_extractor_that_gives_something_else_is_told_so(gives: object) -> None:
    with pytest.raises(EvidenceError, match=r"peru: the extractor gave .*: give a list of Quotes or Mentions"):
        timeline.build([PERU], extractor=lambda article: gives)  # type: ignore[arg-type,return-value]
    with pytest.raises(QueryError, match="read_quotes reads a file"):
        timeline.build([PERU], extractor="quotes.json")  # type: ignore[arg-type]


def test_update_goes_on_with_the_extractor() -> None:
    whole = timeline.build([PERU, KENYA], extractor=verbs)
    assert timeline.build([PERU], extractor=verbs).update([KENYA]) == whole
    assert whole.as_of("2001-03-14").update([KENYA]) == whole


def test_update_keeps_what_was_left_out_and_forgets_what_is_no_longer_so() -> None:
    quotes = timeline.reading.Quotes({"peru": (Quote("met"),), "kenya": (Quote("outwitted"),)}, "q.json")
    first = timeline.build([PERU], extractor=quotes)
    assert len(first.notes) == 2
    second = first.update([KENYA])
    assert (second.notes, len(second)) == (("left out: peru: its text does not have 'met'",), 1)
    assert second == timeline.build([PERU, KENYA], extractor=quotes)


def test_json_does_not_hold_the_extractor_and_says_so() -> None:
    story = timeline.build([PERU], extractor=verbs)
    back = Timeline.from_json(story.to_json(with_text=True))
    assert back == story
    assert Timeline.from_json(back.to_json(with_text=True)).update([]) == story
    with pytest.raises(QueryError, match=r"from_json\(..., extractor=...\)"):
        back.update([KENYA])
    again = Timeline.from_json(story.to_json(with_text=True), extractor=verbs)
    assert again.update([KENYA]) == timeline.build([PERU, KENYA], extractor=verbs)


@given(collections(), st.data())
def test_updating_is_building_with_any_quotes(some: list[Article], data: st.DataObject) -> None:
    def slices(article: Article) -> list[Quote]:
        return [Quote(article.text[at : at + 9], near=at) for at in range(0, len(article.text), 17)
                if article.text[at : at + 9].strip()]  # fmt: skip

    cut = data.draw(st.integers(0, len(some)))
    whole = timeline.build(some, extractor=slices)
    assert timeline.build(some[:cut], extractor=slices).update(some[cut:]) == whole
    for mention in whole.mentions:
        (article,) = (one for one in whole.articles if one.id == mention.article)
        assert article.text[mention.start : mention.end] == mention.text


@given(articles(), st.data())
def test_any_words_are_a_mention_or_a_clear_error(article: Article, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(article.text)))
    words = data.draw(st.text(max_size=8) | st.just(article.text[start : start + data.draw(st.integers(1, 60))]))
    try:
        mention = mention_of(article, words, near=data.draw(st.none() | st.integers()))
    except EvidenceError:
        return
    assert isinstance(mention, Mention)


def show(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["show", *map(str, arguments)])


def test_the_example_file_makes_the_visit_one_event() -> None:
    result = show(SEED, "--quotes", FILE, "--format", "json")
    assert result.exit_code == 0
    form = json.loads(result.stdout)
    assert form["extractor"] is True
    assert [(event["date"], event["status"], len(event["mentions"])) for event in form["events"]] == [
        ("2025-04-02", "occurred", 1), ("2025-04-14", "occurred", 4), ("2025-04-14", "occurred", 1),
    ]  # fmt: skip
    said = "timeline: left out: 04-in-the-oval-office: its text does not have 'signed a prison agreement'\n"
    assert result.stderr.endswith(said)


def test_the_command_reports_entries_and_strays_and_refuses_what_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "quotes.json"
    path.write_text('[{"article": "01-first-word.md", "quote": "Who gains"},\n{"quote": "\\u001b[2J"}]')
    result = show(SEED, "--quotes", path)
    assert result.exit_code == 0
    assert f'{path}:2: "article" is None' in result.stderr
    assert "no article has the id '01-first-word.md', its quotes are left out: write '01-first-word'" in result.stderr
    assert "Not read, or only in part: 1" in result.stdout
    path.write_text("nothing")
    result = show(SEED, "--quotes", path)
    assert (result.exit_code, "--quotes" in result.stderr, "no list of quotes" in result.stderr) == (2, True, True)


def test_many_notes_are_cut_short_under_the_table() -> None:
    result = show(SEED, "--quotes", FILE)
    assert "Left out: 04-in-the-oval-office" in result.stdout
    story = timeline.build([PERU], extractor=lambda article: [Quote(f"met {number}") for number in range(9)])
    assert len(story.notes) == 9
    assert timeline.showing.table.totals(story).endswith("does not have 'met 2'. 6 more notes in `notes`.")


def test_the_spacy_example_says_what_it_needs() -> None:
    if subprocess.run([sys.executable, "-c", "import spacy"], capture_output=True).returncode == 0:
        pytest.skip("spaCy is installed")
    run = subprocess.run(
        [sys.executable, ROOT / "examples" / "spacy_extractor.py", SEED], capture_output=True, text=True
    )
    assert run.returncode == 1
    assert "spaCy and an English model are needed" in run.stderr
