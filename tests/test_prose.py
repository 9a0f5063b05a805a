"""Sentences, headings, datelines, words and verb groups."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.prose import (
    Clauses,
    clause_cost,
    find_dateline,
    inflections,
    split_sentences,
    split_words,
    verb_form,
    verb_group,
)


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. They left.", ["It rained.", "They left."]),
        ("The U.S. envoy met Mr. Sand. Both smiled.", ["The U.S. envoy met Mr. Sand.", "Both smiled."]),
        ("He flew to the U.S. The talks failed.", ["He flew to the U.S.", "The talks failed."]),
        ("John F. Kennedy spoke. A crowd cheered.", ["John F. Kennedy spoke.", "A crowd cheered."]),
        ("“We go.” She left.", ["“We go.”", "She left."]),
        ("``We go.'' She left.", ["``We go.''", "She left."]),
        ("At 5 p.m. Friday they met. Nobody spoke.", ["At 5 p.m. Friday they met.", "Nobody spoke."]),
        ("It cost $2.5 million. Why? Nobody knows!", ["It cost $2.5 million.", "Why?", "Nobody knows!"]),
        ("Wait ... it goes on. Yes.", ["Wait ... it goes on.", "Yes."]),
        ("One line\nwithout an end", ["One line\nwithout an end"]),
        ("First.\r\nSecond.", ["First.", "Second."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_lines_broken_at_a_width_are_one_sentence() -> None:
    text = (
        "The two ministers walked along the river for most of the afternoon and\n"
        "Spain's envoy followed them at a distance, as he had been told to do,\n"
        "until the rain came."
    )
    assert sentences(text) == [text]


def test_a_dash_at_the_beginning_of_a_broken_line_ends_no_sentence() -> None:
    first = "The pact between Norway, which is a neighbour of Sweden and Finland,"
    text = f"{first}\n- Denmark's partner - and Iceland was signed."
    assert len(split_sentences(text)) == 1


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    text = "On the agenda:\n- Fishing in the north\n- The price of cod\n* Oil and gas\n* Elections in autumn"
    assert len(split_sentences(text)) == 5


def test_a_line_that_begins_with_its_date_goes_on_with_no_other() -> None:
    first = "17 February 2014: Denmark agrees to lend Iceland five billion; Norway recalls its envoy to Denmark"
    second = "Iceland votes to leave the council, which was founded by the two in the year of the great storm"
    text = f"{first}\nMarch 16\n{second}\n22 April: Iceland rejects an offer\n"
    assert [text[one.start : one.end] for one in split_sentences(text)] == [
        first,
        "March 16",
        second,
        "22 April: Iceland rejects an offer",
    ]


def test_numbers_at_the_beginning_of_a_broken_line_end_no_sentence() -> None:
    first = "Peru said on Wednesday that it had sent in the last few days more than"
    text = f"{first}\n1,200 soldiers - the largest group so far - to the border with\nChile and condemned it."
    assert len(split_sentences(text)) == 1


def test_headings_stand_alone() -> None:
    text = "The ministers met.\nA long friendship\nThey had first met in May. It was cold.\nWho pays?\nNobody knows."
    kinds = [(text[one.start : one.end], one.kind) for one in split_sentences(text)]
    assert kinds == [
        ("The ministers met.", "prose"),
        ("A long friendship", "heading"),
        ("They had first met in May.", "prose"),
        ("It was cold.", "prose"),
        ("Who pays?", "heading"),
        ("Nobody knows.", "prose"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "day", "agency"),
    [
        ("BERN (AP) -- The council met.", "BERN", None, "AP"),
        ("BERN, Switzerland (AP) _ The council met.", "BERN, Switzerland", None, "AP"),
        ("OSLO, December 2 (Xinhua) -- The council met.", "OSLO", "December 2", "Xinhua"),
        ("OSLO, 2 December 2001 (Reuters) - The council met.", "OSLO", "2 December 2001", "Reuters"),
        ("SAN JOSE, Costa Rica, Sept. 4 — The council met.", "SAN JOSE, Costa Rica", "Sept. 4", None),
        ("By Ann Lee\n\nBERN (AP) -- The council met.", "BERN", None, "AP"),
    ],
)
def test_datelines(text: str, place: str, day: str | None, agency: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (text[slice(*found.day)] if found.day else None) == day
    assert text[found.end :].lstrip() == "The council met."
    assert "The council met." in sentences(text)


@pytest.mark.parametrize("text", ["NATO - the alliance - met.", "The council met.", "", "A -- B", "WE WON -"])
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "verb", "form", "tense", "negated"),
    [
        ("They signed it.", "signed", "past", "past", False),
        ("They have not yet signed it.", "signed", "past", "perfect", True),
        ("They had signed it.", "signed", "past", "pluperfect", False),
        ("They will sign it.", "sign", "base", "future", False),
        ("They won't sign it.", "sign", "base", "future", True),
        ("They are to sign it.", "sign", "base", "future", False),
        ("They may formally sign it.", "sign", "base", "modal", False),
        ("They want to sign it.", "sign", "base", "infinitive", False),
        ("It was signed.", "signed", "past", "past", False),
        ("It will be signed.", "signed", "past", "future", False),
        ("They sign it.", "sign", "base", "present", False),
        ("They'll sign it.", "sign", "base", "future", False),
        ("They will meet and sign it.", "sign", "base", "future", False),
        ("They hope to meet Ann and sign it.", "sign", "base", "infinitive", False),
        ("They did not sign it.", "sign", "base", "past", True),
    ],
)
def test_verb_groups(text: str, verb: str, form: str, tense: str, negated: bool) -> None:
    words = split_words(text, 0, len(text))
    at = next(number for number, word in enumerate(words) if word.text == verb)
    group = verb_group(words, at, form)  # type: ignore[arg-type]
    assert (group.tense, group.negated) == (tense, negated)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sign", {"sign": "base", "signs": "s", "signing": "ing", "signed": "past"}),
        ("ratify", {"ratify": "base", "ratifies": "s", "ratifying": "ing", "ratified": "past"}),
        ("agree", {"agree": "base", "agrees": "s", "agreeing": "ing", "agreed": "past"}),
        ("withdraw", {"withdrew": "past", "withdrawn": "past", "withdrawing": "ing"}),
        ("expel", {"expelled": "past", "expelling": "ing", "expels": "s"}),
        ("invade", {"invading": "ing", "invaded": "past"}),
        ("launch", {"launches": "s"}),
        ("ban", {"banned": "past", "banning": "ing"}),
        ("quit", {"quit": "past", "quitting": "ing"}),
        ("skip", {"skipped": "past", "skipping": "ing"}),
        ("regret", {"regretted": "past", "regretting": "ing"}),
        ("readmit", {"readmitted": "past", "readmitting": "ing"}),
        ("fulfil", {"fulfilled": "past", "fulfilling": "ing"}),
        ("visit", {"visited": "past", "visiting": "ing"}),
        ("initial", {"initialled": "past", "initialed": "past"}),
        ("overfly", {"overflew": "past", "overflown": "past", "overflies": "s"}),
        ("feed", {"fed": "past", "feeding": "ing"}),
    ],
)
def test_inflections(lemma: str, forms: dict[str, str]) -> None:
    assert forms.items() <= inflections(lemma).items()


def test_word_forms() -> None:
    assert [verb_form(word) for word in ("met", "signed", "meeting", "united", "red", "treaty")] == [
        "past", "past", "ing", None, None, None,
    ]  # fmt: skip


def test_words_in_lower_case() -> None:
    text = "May's aides said that ALL of Peru’s envoys won't see them in May, on Ann'S \"’\" of 1.5 U.S. tons."
    words = split_words(text, 0, len(text))
    lower = 'may aides said that all of peru envoys won\'t see them in May , on ann " ’ " of 1.5 u.s. tons .'
    assert " ".join(words.lower) == lower
    assert [word.text for word in words if word.possessive] == ["May's", "Peru’s", "Ann'S"]
    assert words[1:3] == [words[1], words[2]]
    assert words[-1].end == len(text)


def test_clauses_cost_more_than_commas() -> None:
    text = "Ann, Bob and Eve met; Carl left because it rained."
    words = split_words(text, 0, len(text))
    costs = dict(zip((word.text for word in words), clause_cost(words.lower), strict=True))
    assert costs["Ann"] < costs["Bob"] < costs["met"] < costs["Carl"] < costs["rained"]
    assert costs["met"] - costs["Ann"] < costs["rained"] - costs["met"]


@given(st.text(max_size=400) | st.text(alphabet="AaB.?! \n\r\"'`”(-,:", max_size=200))
def test_every_character_outside_sentences_is_white_space(text: str) -> None:
    found = split_sentences(text)
    at = 0
    for one in found:
        assert text[at : one.start].strip() == ""
        assert one.start < one.end
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        words = split_words(text, one.start, one.end)
        assert all(text[word.start : word.end] == word.text for word in words)
        assert "".join(word.text for word in words) == "".join(text[one.start : one.end].split())
        at = one.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize(
    ("lemma", "past", "ing"),
    [
        ("sign", {"signed"}, {"signing"}),
        ("scrap", {"scrapped"}, {"scrapping"}),
        ("travel", {"traveled", "travelled"}, {"traveling", "travelling"}),
        ("withhold", {"withheld"}, {"withholding"}),
        ("deny", {"denied"}, {"denying"}),
        ("tie", {"tied"}, {"tying"}),
        ("mimic", {"mimicked"}, {"mimicking"}),
        ("overrun", {"overran", "overrun"}, {"overrunning"}),
    ],
)
def test_verbs_are_inflected_in_all_their_spellings(lemma: str, past: set[str], ing: set[str]) -> None:
    forms = inflections(lemma)
    assert {form for form, name in forms.items() if name == "past"} == past
    assert {form for form, name in forms.items() if name == "ing"} == ing


@pytest.mark.parametrize(
    ("sentence", "inserted"),
    [
        ("Peru, which tested a missile on Tuesday, accused Chile.", [", which tested a missile on Tuesday ,"]),
        ("The envoy who resigned on Friday met the king.", ["who resigned on Friday"]),
        ("The pact, backed by Peru, was signed.", [", backed by Peru ,"]),
        ("The troops (who left on Monday) have returned.", ["( who left on Monday )"]),
        ("He met the king, signed a pact, flew home.", []),
        ("Peru, Chile and Bolivia, which share a lake, will sign it.", [", which share a lake ,"]),
        ("They said that the king had left.", []),
    ],
)
def test_clauses_set_into_others(sentence: str, inserted: list[str]) -> None:
    words = split_words(sentence, 0, len(sentence))
    found = Clauses(words.lower).inserted
    assert [" ".join(words.texts[first : last + 1]) for first, last, _ in found] == inserted


def test_what_is_passed_over_is_no_distance() -> None:
    words = split_words(text := "Peru, which tested a missile on Tuesday, accused Chile.", 0, len(text))
    clauses = Clauses(words.lower)
    peru, tuesday, accused = (words.texts.index(word) for word in ("Peru", "Tuesday", "accused"))
    assert clauses.between(peru, accused) < 1 < clauses.between(tuesday, accused)
    assert clauses.words_between(peru, accused) == []
