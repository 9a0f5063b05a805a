"""Who acts: names, offices, persons by surname, and names that are none."""

from __future__ import annotations

import csv
import time
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.actors import ActorSpan, find_actors
from timeline.events.gazetteer import rows

Expected = list[tuple[str, str, str | None]]


def named(text: str, published: date | None = None) -> Expected:
    return [(text[span.start : span.end], span.name, span.country) for span in find_actors(text, published)]


def only(text: str) -> ActorSpan:
    (span,) = find_actors(text)
    return span


STATES: list[tuple[str, Expected]] = [
    ("Sweden thanked the U.S. for it.", [("Sweden", "Sweden", "SWE"), ("U.S.", "United States", "USA")]),
    ("Polish troops crossed the river.", [("Polish troops", "Poland", "POL")]),
    ("Poland moves troops to Lithuania.", [("Poland", "Poland", "POL"), ("Lithuania", "Lithuania", "LTU")]),
    (
        "Sweden's special representative for Chad left.",
        [("Sweden's special representative", "Sweden", "SWE")],
    ),
    ("The special representative for Chad left.", []),
    ("Argentina's Congress approved it.", [("Argentina's Congress", "Argentina", "ARG")]),
    ("Argentina sent troops. Congress approved it.", [("Argentina", "Argentina", "ARG")]),
    (
        "The White House waited. Congress approved it.",
        [("White House", "United States", "USA"), ("Congress", "U.S. Congress", "USA")],
    ),
    ("Senior U.S. officials stayed away.", [("U.S. officials", "United States", "USA")]),
    ("Dutch opposition delayed it.", [("Dutch opposition", "Netherlands", "NLD")]),
    ("Guinea-Bissau and Guinea made up.", [("Guinea-Bissau", "Guinea-Bissau", "GNB"), ("Guinea", "Guinea", "GIN")]),
    (
        "South Korea wrote to North Korea.",
        [("South Korea", "South Korea", "KOR"), ("North Korea", "North Korea", "PRK")],
    ),
    ("The United\nKingdom agreed.", [("United\nKingdom", "United Kingdom", "GBR")]),
    ("Chechen rebels refused.", [("Chechen rebels", "Chechnya", "RUS")]),
    ("Lebanese Palestinians refused.", [("Lebanese Palestinians", "Lebanon", "LBN")]),
    ("Burma's generals refused.", [("Burma's generals", "Myanmar", "MMR")]),
    ("A U.S.-led force landed.", [("U.S.", "United States", "USA")]),
    ("NATO-member Norway abstained.", [("Norway", "Norway", "NOR")]),
    ("Côte d’Ivoire paid.", [("Côte d’Ivoire", "Ivory Coast", "CIV")]),
]

CAPITALS: list[tuple[str, Expected]] = [
    ("Moscow rejected the plan.", [("Moscow", "Russia", "RUS")]),
    ("It repaired relations with Washington.", [("Washington", "United States", "USA")]),
    ("Ties between Ankara and Athens froze.", [("Ankara", "Turkey", "TUR"), ("Athens", "Greece", "GRC")]),
    ("The Kremlin objected.", [("Kremlin", "Russia", "RUS")]),
    ("They met in Warsaw and Prague.", [("Warsaw", "Poland", "POL"), ("Prague", "Czech Republic", "CZE")]),
    ("She flew from Cairo to Paris.", [("Cairo", "Egypt", "EGY"), ("Paris", "France", "FRA")]),
    ("After the Madrid summit nothing moved.", []),
    ("LISBON (AP) -- Nothing happened.", []),
    ("CAIRO, Egypt (AP) -- Nothing happened.", []),
    ("BERLIN, March 3 (Xinhua) -- France smiled.", [("France", "France", "FRA")]),
]

PERSONS: list[tuple[str, Expected]] = [
    ("German defense minister Rudolf Scharping slept.",
     [("German defense minister Rudolf Scharping", "Rudolf Scharping", "DEU")]),
    ("The foreign minister of Poland, Bronislaw Geremek, left.",
     [("foreign minister of Poland, Bronislaw Geremek", "Bronislaw Geremek", "POL")]),
    ("Bronislaw Geremek, the foreign minister of Poland, left.",
     [("Bronislaw Geremek, the foreign minister of Poland", "Bronislaw Geremek", "POL")]),
    ("El Salvador's President Nayib Bukele called.", [("El Salvador's President Nayib Bukele", "Nayib Bukele", "SLV")]),
    ("President Fidel Castro of Cuba called.", [("President Fidel Castro of Cuba", "Fidel Castro", "CUB")]),
    ("NATO Secretary General Javier Solana called.",
     [("NATO", "NATO", None), ("Secretary General Javier Solana", "Javier Solana", None)]),
    ("State Department spokesman James Rubin called.",
     [("State Department", "State Department", "USA"), ("spokesman James Rubin", "James Rubin", "USA")]),
    ("Florida Gov. Jeb Bush called.", [("Florida Gov. Jeb Bush", "Jeb Bush", "USA")]),
    ("The Indian ambassador to Cuba, Mitra Vasisht, called.",
     [("Indian ambassador to Cuba, Mitra Vasisht", "Mitra Vasisht", "IND")]),
    ("Syrian President Hafez al-Assad rose. Assad sat.",
     [("Syrian President Hafez al-Assad", "Hafez al-Assad", "SYR"), ("Assad", "Hafez al-Assad", "SYR")]),
    ("Chinese President Jiang Zemin rose. Jiang sat.",
     [("Chinese President Jiang Zemin", "Jiang Zemin", "CHN"), ("Jiang", "Jiang Zemin", "CHN")]),
    ("President Havel rose. Czech President Vaclav Havel sat.",
     [("President Havel", "Vaclav Havel", "CZE"), ("Czech President Vaclav Havel", "Vaclav Havel", "CZE")]),
    ("Saudi Crown Prince Abdullah rose. King Abdullah of Jordan sat.",
     [("Saudi Crown Prince Abdullah", "Abdullah", "SAU"), ("King Abdullah of Jordan", "Abdullah", "JOR")]),
    ("First lady Hillary Clinton rose. President Clinton sat.",
     [("First lady Hillary Clinton", "Hillary Clinton", None), ("President Clinton", "Clinton", None)]),
    ("Secretary-General Ban Ki-moon rose. Mr Ban sat.",
     [("Secretary-General Ban Ki-moon", "Ban Ki-moon", None), ("Mr Ban", "Ban Ki-moon", None)]),
]  # fmt: skip

NOBODY = [
    "please polish the turkey and tell us in china",
    "ALL OF US KNOW WHO DID THAT",
    "He reads the Washington Post.",
    "The Truman Library opened.",
    "Similarly, the committee adjourned.",
    "Latin America, the Korean War and the Berlin Wall",
    "It cost US $50 million, or 80 million Australian dollars, or 60 million Swiss francs.",
    "",
]

FALSE_FRIENDS: list[tuple[str, Expected]] = [
    ("North Korea and Sudan met. The North fell.", [("North Korea", "North Korea", "PRK"), ("Sudan", "Sudan", "SDN")]),
    ("North Korea left. The North-South talks go on.", [("North Korea", "North Korea", "PRK")]),
    ("Jordan spoke. Then the kingdom left.", [("Jordan", "Jordan", "JOR"), ("kingdom", "Jordan", "JOR")]),
    ("Jordan met Morocco. Then the kingdom left.", [("Jordan", "Jordan", "JOR"), ("Morocco", "Morocco", "MAR")]),
    ("The North fell.", []),  # of which country?
    ("North Korea is by the South China Sea.", [("North Korea", "North Korea", "PRK")]),
    ("They saw Michael Jordan there.", [("Michael Jordan", "Michael Jordan", None)]),
    ("The king of Jordan paid.", [("king of Jordan", "Jordan", "JOR")]),
    ("Atlanta is the largest city that Georgia has.", [("Atlanta", "United States", "USA")]),
    ("Tbilisi said that Georgia has won.", [("Tbilisi", "Georgia", "GEO"), ("Georgia", "Georgia", "GEO")]),
]


@pytest.mark.parametrize(("text", "expected"), STATES + CAPITALS + PERSONS + FALSE_FRIENDS)
def test_finds(text: str, expected: Expected) -> None:
    assert named(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_finds_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "official", "demonym", "place"),
    [
        ("A Turkish air strike killed six.", "country", True, True, False),
        ("A Saudi-led air raid killed six.", "country", True, True, False),
        ("A Turkish strike closed the port.", "country", False, True, False),
        ("Spain voted.", "country", True, False, False),
        ("It rained in Spain.", "country", True, False, True),
        ("It rained in Madrid.", "place", False, False, True),
        ("Seville cheered.", "place", False, False, True),
        ("Spanish wine sold well.", "country", False, True, False),
        ("Spaniards cheered.", "people", False, True, False),
        ("Spanish police came.", "country", True, True, False),
        ("Hamas denied it.", "organisation", False, False, False),
        ("ASEAN denied it.", "organisation", True, False, False),
        ("Former President Jimmy Carter denied it.", "person", False, False, False),
        ("President Jimmy Carter denied it.", "person", True, False, False),
        ("Mrs. Jane Doe denied it.", "person", False, False, False),
    ],
)
def test_who_is_official(text: str, kind: str, official: bool, demonym: bool, place: bool) -> None:
    span = only(text)
    assert (span.kind, span.official, span.demonym, span.place) == (kind, official, demonym, place)


def test_a_title_may_belong_to_several() -> None:
    spans = find_actors(
        "Foreign Ministers Anne Berg, Li Wei and Jan Smit met. Former presidents Rui Vaz and Bo Ek came."
    )
    assert [span.name for span in spans if span.official] == ["Anne Berg", "Li Wei", "Jan Smit"]


def test_an_office_is_never_inferred() -> None:
    assert only("President Clinton waved.").country is None


def test_predecessor_states_own_their_capitals_in_their_years() -> None:
    assert named("Moscow objected.", date(1980, 1, 1)) == [("Moscow", "Soviet Union", "SUN")]
    assert named("Moscow objected.", date(1999, 1, 1)) == [("Moscow", "Russia", "RUS")]


PIECES = st.sampled_from(
    ["U.S.", "Polish", "minister", "President", "of", "the", "Poland", "Geremek", "al-", "Assad", ",", "'s", "-led",
     "\n\n", " ", " ", " ", "\U0001f600", "É", "(AP) --", "Mr.", "NATO", "King", "Jordan", "in", "Moscow",
     ".", "’", "and", "\r\n", "Kim"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join)))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    spans = find_actors(text)
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert not text[span.start : span.end].isspace()
        end = span.end


@given(st.text(alphabet=st.characters(min_codepoint=0x10000, max_codepoint=0x10FFFF), min_size=1, max_size=20))
def test_offsets_count_code_points(prefix: str) -> None:
    text = f"{prefix} Polish troops left."
    assert [text[span.start : span.end] for span in find_actors(text)] == ["Polish troops"]


@pytest.mark.parametrize(
    "piece",
    ["Polish ", "President ", "Jordan ", "Kim-",
     "the foreign minister of ", "A, ", "U.S.", "Geremek, the ", "Abc ", "\n",
     "WARSAW, ", "Mr. Bush said. Bush "],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    def seconds(count: int) -> float:
        spent = []
        for _ in range(3):  # of this process alone, and the best of three: other work on the machine must not matter
            began = time.process_time()
            find_actors(piece * count)
            spent.append(time.process_time() - began)
        return min(spent)

    # Eight times the text; quadratic time would take 64 times as long.
    assert seconds(16_000) < 30 * max(seconds(2_000), 0.005)


FILES = ["countries.csv", "organisations.csv", "peoples.csv", "places.csv", "titles.csv", "ambiguous.csv", "names.csv"]


@pytest.mark.parametrize("file", FILES)
def test_every_row_is_well_formed(file: str) -> None:
    text = files("timeline.events").joinpath("data", file).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    width = len(lines[0].split(","))
    for line, cells in zip(lines, csv.reader(lines), strict=True):
        assert len(cells) == width, line
        for cell in cells:
            assert cell == cell.strip(), line
            assert not cell or all(part and part == part.strip() for part in cell.split("|")), line


def test_codes_look_like_codes() -> None:
    states = {row["iso3"] for row in rows("countries.csv")}
    assert all(len(code) == 3 and code.isupper() for code in states)
    for file in ("organisations.csv", "peoples.csv", "places.csv"):
        assert {row["iso3"] for row in rows(file)} - {""} <= states


def test_no_name_stands_for_two_living_states() -> None:
    owner: dict[str, str] = {}
    for row in rows("countries.csv"):
        if row["active"]:
            continue
        for column in ("name", "aliases", "demonyms", "metonyms"):
            for name in filter(None, row[column].split("|")):
                assert owner.setdefault(name, row["iso3"]) == row["iso3"], name


def test_names_are_listed_once() -> None:
    places = [row["place"] for row in rows("places.csv")]
    titles = [row["title"] for row in rows("titles.csv")]
    organisations = [
        name for row in rows("organisations.csv") for name in filter(None, [row["name"], *row["aliases"].split("|")])
    ]
    for names in (places, titles, organisations):
        assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})


def test_places_and_organisations_are_no_states() -> None:
    states = {
        name
        for row in rows("countries.csv")
        for key in ("name", "aliases", "metonyms")
        for name in row[key].split("|")
        if name
    }
    others = {row["place"] for row in rows("places.csv")} | {row["name"] for row in rows("organisations.csv")}
    assert not states & others
