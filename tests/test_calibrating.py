"""Events held against a checked timeline: pairing, measures, fitting, the picture and the command."""

from __future__ import annotations

import json
from math import isnan
from pathlib import Path
from xml.etree import ElementTree

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Article, Event, ReadingError, Timeline
from timeline.calibrating import (
    diagram,
    fitted,
    left_out,
    outcomes,
    read_gold,
    reliability,
    told,
)
from timeline.calibrating.measures import band, brier, calibration_error, discrimination, interval, skill
from timeline.cli import main
from timeline.confidence import read_weights, usual_weights, written_weights

ARTICLES = [
    Article("one", "Peru and Chile signed a fishing accord in Lima on March 3, 2025.", "2025-03-04", "Gazette"),
    Article("two", "Chile expelled two Peruvian diplomats on March 10, 2025.", "2025-03-11", "Wire"),
]
SIGNED = {"date": "2025-03-03", "status": "occurred", "mentions": [{"article": "one", "trigger": [15, 21]}]}
EXPELLED = {
    "date": "2025-03-09",
    "status": "occurred",
    "mentions": [{"article": "two", "sentence": ARTICLES[1].text, "trigger": "expelled"}],
}


@pytest.fixture
def story() -> Timeline:
    return timeline.build(ARTICLES).showing(0)


def gold_file(folder: Path, *events: object) -> Path:
    path = folder / "gold.json"
    path.write_text(json.dumps(events), "utf-8")
    return path


def verdicts(gold: Path, events: list[Event]) -> list[tuple[str, bool, bool, bool]]:
    found = outcomes(read_gold(gold), events)
    return [(one.event.mentions[0].trigger_text, one.found, one.date, one.status) for one in found]


def test_each_event_is_held_against_its_own(tmp_path: Path, story: Timeline) -> None:
    gold = gold_file(tmp_path, SIGNED, EXPELLED)
    assert verdicts(gold, list(story)) == [("signed", True, True, True), ("expelled", True, False, True)]


def test_other_answers_can_be_right_too(tmp_path: Path, story: Timeline) -> None:
    asked = EXPELLED | {"alt_dates": ["2025-03", None], "alt_status": ["possible"], "alt_kinds": None}
    gold = gold_file(tmp_path, asked, SIGNED)
    (expelled,) = [event for event in story if event.mentions[0].article == "two"]
    month = evolve(expelled, date=timeline.PartialDate.parse("2025-03"), status="possible")
    assert verdicts(gold, [month]) == [("expelled", True, True, True)]
    assert verdicts(gold, [evolve(month, date=None)]) == [("expelled", True, True, True)]


def test_what_gold_lacks_is_wrong_and_what_it_calls_minor_is_left_out(tmp_path: Path, story: Timeline) -> None:
    assert verdicts(gold_file(tmp_path, SIGNED), list(story))[1] == ("expelled", False, False, False)
    minor = gold_file(tmp_path, SIGNED, EXPELLED | {"importance": "minor"})
    assert [one[0] for one in verdicts(minor, list(story))] == ["signed"]


def test_an_event_told_twice_over_is_right_once(tmp_path: Path, story: Timeline) -> None:
    signed = next(iter(story))
    found = verdicts(gold_file(tmp_path, SIGNED), [signed, signed])
    assert sorted(one[1] for one in found) == [False, True]


def test_a_timeline_put_right_by_hand_is_gold(tmp_path: Path, story: Timeline) -> None:
    path = tmp_path / "story.json"
    path.write_text(story.to_json(), "utf-8")
    assert all(one.right for one in outcomes(read_gold(path), list(story)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ('{"title": 1}', 'has no "events"'),
        ("[]", "holds no event to compare with"),
        ('{"schema": 1, "events": []}', "holds no event to compare with"),
        ('{"schema": 2, "articles": [], "events": []}', 'of "schema" 2: give one of "schema" 1'),
        ('[{"date": "soon", "status": "occurred", "mentions": []}]', r"\[0\].date cannot be read"),
        ('[{"date": null, "status": "done", "mentions": []}]', r"\[0\].status is 'done'"),
        ('[{"date": null, "status": "occurred", "mentions": [{"article": "a", "trigger": [3]}]}]', "no first and last"),
    ],
)
def test_gold_that_cannot_be_read_is_refused_by_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadingError, match=message) as refused:
        read_gold(path)
    assert str(path) in str(refused.value)


TRUE = [(0.2, number < 2) for number in range(10)] + [(0.8, number < 8) for number in range(10)]
BOAST = [(0.9, right) for _, right in TRUE]


def test_measures_of_scores_that_are_true_and_that_boast() -> None:
    assert calibration_error(BOAST) >= 0.4
    assert discrimination(TRUE) == pytest.approx(0.8)
    assert discrimination(BOAST) == 0.5
    assert brier(TRUE) == pytest.approx(0.16)
    assert skill(TRUE) > 0 > skill(BOAST)
    assert 0 < band(TRUE, 50) < 0.5


POINTS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


@given(POINTS)
def test_bins_hold_every_point_once(points: list[tuple[float, bool]]) -> None:
    bins = reliability(points)
    assert sum(one.count for one in bins) == len(points)
    assert sum(one.count * one.right for one in bins) == pytest.approx(sum(right for _, right in points))
    assert 0 <= calibration_error(points) <= 1
    assert max(one.count for one in bins) - min(one.count for one in bins) <= 1


@given(POINTS)
def test_the_picture_is_well_formed(points: list[tuple[float, bool]]) -> None:
    picture = ElementTree.fromstring(diagram(points, "<b> & 'c'"))
    dots = picture.findall("{http://www.w3.org/2000/svg}circle")
    assert len(dots) == len(reliability(points))
    assert picture.findtext("{http://www.w3.org/2000/svg}title") == "<b> & 'c'"


def test_fitting_follows_the_data_and_keeps_the_signs(tmp_path: Path, story: Timeline) -> None:
    by_id = {one.id: one for one in ARTICLES}
    all_right = told(outcomes(read_gold(gold_file(tmp_path, SIGNED, EXPELLED)), list(story)), by_id)
    all_wrong = told(outcomes((), list(story)), by_id)
    up, down = fitted([*all_right] * 20, usual_weights()), fitted([*all_wrong] * 20, usual_weights())
    assert up["event"]["bias"] > usual_weights()["event"]["bias"] > down["event"]["bias"]
    assert min(value for table in (up, down) for name, value in table["event"].items() if name != "bias") >= 0
    assert up["date.explicit"]["day"] < usual_weights()["date.explicit"]["day"]  # one of the two days was wrong
    assert fitted([], usual_weights()) == usual_weights()
    points = left_out([all_right, all_wrong], 0.0, usual_weights())
    assert sorted(right for _, right in points) == [False, False, False, True]


def test_weights_are_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text(written_weights(usual_weights()), "utf-8")
    assert read_weights(path) == usual_weights()
    path.write_text('[status]\noccurred = 0.5\n["date.none"]\nopen = 0.25\n', "utf-8")
    assert read_weights(path)["status"] == {**usual_weights()["status"], "occurred": 0.5}
    path.write_text("[levels]\nhigh = 0.9\n", "utf-8-sig")
    assert read_weights(path)["levels"]["high"] == 0.9


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[status", "not TOML"),
        ("[mood]\ngood = 1", "no section 'mood'"),
        ("[status]\nrumoured = 1", "has no 'rumoured'"),
        ("[status]\noccurred = 2", "a number from 0 to 1"),
        ("[event]\nbest = -1", "a number from 0 up"),
        ("[event]\nbest = true", "a number from 0 up"),
        ("[levels]\nhigh = 0.1", "moderate begins above high"),
        (f"[event]\nbias = 0x{'f' * 5000}", r"\[event\] bias is a number of too many digits: give a number"),
    ],
)
def test_weights_that_cannot_be_are_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "weights.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadingError, match=message) as refused:
        read_weights(path)
    assert str(path) in str(refused.value)


def test_the_command(tmp_path: Path, story: Timeline) -> None:
    gold = gold_file(tmp_path, SIGNED, EXPELLED)
    predicted, picture, weights = tmp_path / "story.json", tmp_path / "r.svg", tmp_path / "w.toml"
    predicted.write_text(story.to_json(), "utf-8")
    pair = [str(gold), str(predicted)]
    run = CliRunner().invoke(main, ["calibrate", *pair, *pair, "--picture", str(picture), "--refit", str(weights)])
    assert run.exit_code == 0, run.output
    assert "4 events shown, 0.50 right" in run.output
    assert "refitted, each timeline by the weights of the others:" in run.output
    assert picture.read_text("utf-8").startswith("<svg")
    assert read_weights(weights)["levels"] == usual_weights()["levels"]


def calibrate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["calibrate", *map(str, arguments)])


def written(folder: Path, story: Timeline, name: str = "story.json") -> Path:
    path = folder / name
    path.write_text(story.to_json(), "utf-8")
    return path


def test_levels_are_those_that_the_timeline_was_shown_with(tmp_path: Path) -> None:
    strict = {name: dict(table) for name, table in usual_weights().items()}
    strict["levels"] = {"high": 0.9, "moderate": 0.8}
    gold = gold_file(tmp_path, SIGNED, EXPELLED)
    usual = calibrate(gold, written(tmp_path, timeline.build(ARTICLES))).stdout
    low = calibrate(gold, written(tmp_path, timeline.build(ARTICLES, confidence=strict))).stdout
    assert "high         2 events, 0.50 right" in usual
    assert "low          2 events, 0.50 right" in low
    assert usual.partition("high  ")[0] == low.partition("high  ")[0]


def test_unlikely_candidates_are_not_counted_however_they_were_written(tmp_path: Path) -> None:
    article = Article(
        "one", f"{ARTICLES[0].text} The minister of Peru went to the hospital. Farmers in Chile met.", "2025-03-04"
    )
    story = timeline.build([article])
    assert story.hidden
    gold = gold_file(tmp_path, SIGNED)
    every = calibrate(gold, written(tmp_path, story.showing(0), "all.json")).stdout
    assert every == calibrate(gold, written(tmp_path, story)).stdout
    assert every.startswith("1 event shown, 1.00 right")


@pytest.mark.parametrize(
    ("gold", "says"),
    [
        ([SIGNED], "no event was wrong"),
        ([SIGNED | {"date": "2025-04-03"}], "no event was right"),
    ],
)
def test_what_one_event_cannot_tell_is_said_in_words(tmp_path: Path, gold: list[object], says: str) -> None:
    picture = tmp_path / "r.svg"
    told = calibrate(
        gold_file(tmp_path, *gold), written(tmp_path, timeline.build(ARTICLES[:1])), "--picture", picture
    ).stdout
    assert f"no AUROC and no Brier skill: they compare right events with wrong ones, and {says}" in told
    assert "high         1 event, " in told
    drawn = picture.read_text("utf-8")
    assert "nan" not in told + drawn
    assert "1 events" not in told + drawn


@given(POINTS)
def test_an_interval_holds_numbers_wherever_the_measure_is_one(points: list[tuple[float, bool]]) -> None:
    for measure in (discrimination, skill):
        low, high = interval(points, measure, 40)
        assert isnan(low) == isnan(high)
        assert isnan(low) or low <= high
        assert not (isnan(measure(points)) and not isnan(low))


def test_a_timeline_of_other_articles_and_one_without_events_are_named(tmp_path: Path, story: Timeline) -> None:
    gold = gold_file(tmp_path, SIGNED)
    other = written(tmp_path, timeline.build([evolve(ARTICLES[0], id="clippings/one")]), "other.json")
    refused = calibrate(gold, other)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"{other}: has no article of those in {gold}: give the timeline of the articles" in refused.stderr
    bare = written(tmp_path, evolve(timeline.build(ARTICLES), all_events=()), "bare.json")
    refused = calibrate(gold, bare)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"{bare}: no event is shown" in refused.stderr
    assert "give the whole timeline" in refused.stderr
    astray = [{"article": "one", "trigger": [0, 4]}]
    elsewhere = gold_file(tmp_path, SIGNED | {"date": "2020-01-01", "mentions": astray})
    doubtful = calibrate(elsewhere, written(tmp_path, story))
    assert doubtful.exit_code == 0
    assert "story.json: no event of it stands in" in doubtful.stderr


def test_weights_fitted_to_few_events_are_written_with_a_warning(tmp_path: Path, story: Timeline) -> None:
    weights = tmp_path / "w.toml"
    few = calibrate(gold_file(tmp_path, SIGNED, EXPELLED), written(tmp_path, story), "--refit", weights)
    assert few.exit_code == 0
    assert f"{weights}: fitted to 2 events, which say little: check 50 or more" in few.stderr
    many = calibrate(*[gold_file(tmp_path, SIGNED, EXPELLED), written(tmp_path, story)] * 25, "--refit", weights)
    assert many.stderr == ""


def test_the_command_names_what_is_wrong(tmp_path: Path, story: Timeline) -> None:
    gold = gold_file(tmp_path, SIGNED)
    lone = CliRunner().invoke(main, ["calibrate", str(gold)])
    assert lone.exit_code == 2
    assert "each GOLD needs its PREDICTED" in lone.output
    broken = tmp_path / "broken.json"
    broken.write_text("[1]", "utf-8")
    run = CliRunner().invoke(main, ["calibrate", str(broken), str(gold)])
    assert run.exit_code == 1
    assert "broken.json: [0] is 1, no object" in run.output


def test_weights_change_the_confidence_and_go_with_the_timeline(tmp_path: Path, story: Timeline) -> None:
    path = tmp_path / "weights.toml"
    path.write_text("[status]\noccurred = 0.5\n[levels]\nhigh = 0.9\nmoderate = 0.8\n", "utf-8")
    weighed = timeline.build(ARTICLES, confidence=timeline.read_weights(path)).showing(0)
    assert [event.confidence.parts.status for event in weighed] == [0.5, 0.5]
    assert {event.confidence.level for event in weighed} == {"low"}
    again = Timeline.from_json(weighed.to_json(with_text=True))
    assert again == weighed
    more = Article("three", "Peru recalled its envoy from Chile on March 12, 2025.", "2025-03-12")
    whole = timeline.build([*ARTICLES, more], confidence=timeline.read_weights(path))
    assert again.update([more]).showing(0) == whole.showing(0)


def test_weights_in_json_are_checked(story: Timeline) -> None:
    form = json.loads(story.to_json()) | {"weights": {"status": {"occurred": 2}}}
    with pytest.raises(ReadingError, match=r"weights cannot be read.*occurred is 2"):
        Timeline.from_json(json.dumps(form))


def test_show_takes_weights(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLES[0].text, "utf-8")
    weights = tmp_path / "w.toml"
    weights.write_text("[status]\noccurred = 0.01\n", "utf-8")
    shown = CliRunner().invoke(main, ["show", str(tmp_path / "a.txt"), "--confidence", str(weights)])
    assert "low 0.00" in shown.output
    weights.write_text("[statuses]\n", "utf-8")
    refused = CliRunner().invoke(main, ["show", str(tmp_path / "a.txt"), "--confidence", str(weights)])
    assert refused.exit_code == 2
    assert "no section 'statuses'" in refused.output
