"""Whom "the two countries", "both sides" and "the alliance" mean, and where they mean nobody that can be told."""

from __future__ import annotations

import pytest

from timeline import Article, find_events, mention_at
from timeline.events.described import _bodies, _data
from timeline.events.gazetteer import rows

# text | the words that name the act | who takes part, by name
TABLE = """
# the states, bodies or persons told of last, where they are as many
France and Germany signed a treaty. The two countries will hold talks in May.|hold talks|France, Germany
Peru said the treaty with Chile was dead. Talks between both governments broke off.|broke off|Chile, Peru
Israeli and Syrian envoys met. Both sides agreed to a truce.|agreed|Israel, Syria
Poland, Hungary and Latvia will meet. The three Baltic neighbours will sign a pact.|sign|Hungary, Latvia, Poland
Peru has a long coast. Its quarrel with Chile is old. It rained. The two nations signed a truce.|signed|Chile, Peru
NATO and the European Union met. The two sides signed an accord.|signed|European Union, NATO
Kenya's president, Amos Kirui, met Premier Asha Bile. Both leaders signed a pact.|signed|Amos Kirui, Asha Bile, Kenya
A Chilean patrol fired at a Peruvian boat. These two countries will sign a truce.|sign|Chile, Peru
Peruvian troops left Arica in Chile. The two countries restored ties.|restored|Chile, Peru
# an office or a body of the one state told of last that has it
Greece summoned the Turkish ambassador. The ambassador rejected the complaint.|rejected|Turkey
Greece summoned the Turkish ambassador. The ambassador, Orhan Selcan, rejected the complaint.|rejected|Turkey
Peru's army crossed into Chile. It rained. The army withdrew on Friday.|withdrew|Peru
The Greek envoy met the Turkish envoy. The envoy rejected the plan.|rejected|
The Greek envoy met the Turkish minister. The ambassador rejected the plan.|rejected|
Greece summoned the Turkish ambassador. The ambassador, Peru's Juan Paz, rejected the plan.|rejected|Juan Paz, Peru
Greece summoned the Turkish ambassador. The ambassador strongly condemned Serbia.|condemned|Serbia, Turkey
Greece summoned the Turkish ambassador. Serbia criticised the ambassador for his remarks.|criticised|Serbia, Turkey
# nobody where there are too many, or too few
Peru, Chile and Bolivia met. The two countries signed a treaty.|signed|
Peru met with resistance. The two countries signed a treaty.|signed|
# those that follow are named
The two countries, Peru and Chile, signed a treaty.|signed|Chile, Peru
The two leaders of Peru signed a treaty.|signed|Peru
Peru and Chile met. The two countries most at risk, Kenya and Uganda, signed a pact.|signed|Kenya, Uganda
# an organisation called for short
NATO grew. In May the alliance invited Latvia.|invited|Latvia, NATO
The European Union met. The 27-nation bloc imposed sanctions on Sudan.|imposed|European Union, Sudan
The United Nations appealed for help. The world body sent envoys to Chad.|sent|Chad, United Nations
The African Union suspended Niger. The organization sent an envoy to Niger.|sent|African Union, Niger
Inspectors of the IAEA left Iran. The agency condemned Iran.|condemned|International Atomic Energy Agency, Iran
The European Union and ASEAN met. The bloc imposed sanctions on Sudan.|imposed|Sudan
The city council met. The council condemned Chad.|condemned|Chad
NATO grew. The alliance of Kurdish parties condemned Iran.|condemned|Iran
Mercosur met. A left-wing bloc quit. The bloc condemned Brazil.|condemned|Brazil
"""
CASES = [tuple(line.split("|")) for line in TABLE.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "act", "wanted"), CASES)
def test_a_phrase_means_those_told_of_last(text: str, act: str, wanted: str) -> None:
    found = [one for one in find_events(Article("a", text, published="2001-06-01")) if act in one.trigger_text]
    assert ", ".join(sorted({actor.name for actor in found[-1].actors})) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile quarrelled. The two countries signed a treaty.",
        "Peru and Chile quarrelled. The foreign ministers of both countries signed a treaty.",
        "Peru and Chile quarrelled. A treaty was signed by the two governments.",
    ],
)
def test_all_of_them_have_one_part(text: str) -> None:
    signed = next(one for one in find_events(Article("a", text)) if one.trigger_text == "signed")
    assert {(actor.name, actor.role) for actor in signed.actors} == {("Peru", "source"), ("Chile", "source")}


def test_a_given_trigger_is_read_in_the_same_way() -> None:
    text = "France and Germany met. The two countries will sign a pact."
    start = text.index("sign")
    mention = mention_at(Article("a", text), start, start + 4)
    assert {(actor.name, actor.role) for actor in mention.actors} == {("France", "source"), ("Germany", "source")}


def test_a_long_time_ago_counts_for_an_alliance_and_not_for_an_agency() -> None:
    between = " It rained." * 6
    alliance = Article("a", f"NATO grew.{between} The alliance invited Latvia.")
    agency = Article("b", f"The IAEA grew.{between} The agency condemned Iran.")
    assert [actor.name for actor in find_events(alliance)[0].actors] == ["NATO", "Latvia"]
    assert [actor.name for actor in find_events(agency)[0].actors] == ["Iran"]


def test_every_organisation_that_a_word_can_mean_is_one_that_is_found() -> None:
    known = {row["name"] for row in rows("organisations.csv")}
    assert {name for names in _bodies().values() for name in names} <= known
    assert not _data()["bodies"].keys() & _data()["lately"].keys()
