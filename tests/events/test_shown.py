"""What is shown of short passages, each an article of its own: day, status, kind, who does it and to whom."""

from __future__ import annotations

import pytest

import timeline
from timeline import Article, Event

PUBLISHED = "2025-10-16"  # a Thursday
PASSAGES: list[tuple[str, list[str]]] = [
    (
        "A convoy attacked by Israel arrived in Amman on Monday.",
        ["2025-10-13 occurred ASSAULT: Israel > ", "2025-10-13 occurred AID:  > Jordan"],
    ),
    (
        "Peru, Chile, and Bolivia condemned the coup in Haiti.",
        ["2025-10-16 occurred ACCUSE: Bolivia, Chile, Peru > Haiti"],
    ),
    (
        "Peru sent a letter to Chile, and Bolivia recalled its envoy from Haiti.",
        ["2025-10-16 occurred CONSULT: Peru > Chile", "2025-10-16 occurred SANCTION: Bolivia > Haiti"],
    ),
    (
        "China — which claims Taiwan as its own — expelled two envoys on Monday.",
        ["2025-10-13 occurred SANCTION: China > "],
    ),
    ("Iran called the attack off Oman's coast an act of war.", []),
    (
        "Azerbaijan said the jet had crashed but stopped short of blaming Russia.",
        ["2025-10-16 denied ACCUSE: Azerbaijan > Russia"],
    ),
    (
        "Israel struck Iran on Friday.",
        ["2025-10-10 occurred ASSAULT: Israel > Iran"],
    ),
    (
        "US strikes Iran",
        ["2025-10-16 occurred ASSAULT: United States > Iran"],
    ),
    (
        "Russia struck apartment blocks in Kyiv on Friday.",
        ["2025-10-10 occurred ASSAULT: Russia > Ukraine"],
    ),
    (
        "Russian drones hit the port of Odesa on Sunday.",
        ["2025-10-12 occurred ASSAULT: Russia > Ukraine"],
    ),
    (
        "Odesa was struck by Russian drones on Sunday.",
        ["2025-10-12 occurred ASSAULT: Russia > Ukraine"],
    ),
    (
        "The Chadian man arrived in Oslo on Friday.",
        [],
    ),
    (
        "Most of those infected in Oslo are people who had visited Chad.",
        [],
    ),
    (
        "A group of fifty investors from Chad travelled to Oslo on Friday.",
        [],
    ),
    (
        "A delegation from Chad travelled to Oslo on Friday.",
        ["2025-10-10 occurred CONSULT: Chad > Norway"],
    ),
    (
        "Tragedy struck Haiti on Monday.",
        [],
    ),
    (
        "The crisis hit Turkey hard last year.",
        [],
    ),
    (
        "Spain was hit by a strike on Monday.",
        [],
    ),
    (
        "Denmark called on Wednesday for a Europe-wide wall of drone detectors.",
        ["2025-10-15 occurred REQUEST: Denmark > "],
    ),
    (
        "Brazil called again on Monday for a truce in Haiti.",
        ["2025-10-13/.. proposed RETREAT: Brazil > Haiti", "2025-10-13 occurred REQUEST: Brazil > Haiti"],
    ),
    (
        "Kenya pulled its troops on Monday out of Somalia.",
        ["2025-10-13 occurred RETREAT: Kenya > Somalia"],
    ),
    (
        "Germany urged the release of two journalists held in Belarus on Monday.",
        ["2025-10-13 occurred REQUEST: Germany > Belarus", "2025-10-13 proposed CONCEDE: Germany > Belarus"],
    ),
    (
        "Belgium holds its frozen assets, an official said.",
        [],
    ),
    (
        "Bolivia's jailed former president appealed to the United Nations on Monday.",
        ["2025-10-13 occurred REQUEST: Bolivia > United Nations"],
    ),
    (
        "Ghana's president met the deposed leader of Togo in Lome for hours on Wednesday.",
        ["2025-10-15 occurred CONSULT: Ghana > Togo"],
    ),
    (
        "Denmark expelled two Russian attaches accused of spying.",
        ["2025-10-16 occurred SANCTION: Denmark > Russia"],
    ),
    (
        "Hungary blocked EU funds for Ukraine on Monday.",
        ["2025-10-13 occurred SANCTION: Hungary > European Union, Ukraine"],
    ),
    (
        "Spain turned away a Danish ship carrying arms to Israel.",
        ["2025-10-16 occurred REJECT: Spain > Denmark"],
    ),
    (
        "Poland's ruling party said it would win.",
        [],
    ),
    (
        "Turkish troops crossed into Iraq on Saturday, backed by drones and artillery.",
        ["2025-10-11 occurred ASSAULT: Turkey > Iraq"],
    ),
    (
        "Peru recalled its ambassador to Mexico for consultations on Monday.",
        ["2025-10-13 occurred SANCTION: Peru > Mexico"],
    ),
    (
        "Poland summoned its ambassador from Budapest on Monday.",
        ["2025-10-13 occurred SANCTION: Poland > Hungary"],
    ),
    (
        "The European Parliament voted by 400 to 120 on Wednesday to condemn Georgia.",
        ["2025-10-15 occurred ACCUSE: European Parliament > Georgia"],
    ),
    (
        "Russia vetoed a UN resolution on Syria on Friday.",
        ["2025-10-10 occurred REJECT: Russia > United Nations"],
    ),
    (
        "Finland's premier broke off a visit to Portugal on Monday.",
        ["2025-10-13 occurred CONSULT: Finland > Portugal"],
    ),
    (
        "Russia retaliated on Friday by expelling two Danes.",
        ["2025-10-10 occurred SANCTION: Russia > Denmark"],
    ),
    (
        "Germany has not decided whether to deliver more batteries to Ukraine.",
        [],
    ),
    (
        "Iran says no talks with the United States are planned.",
        ["2025-10-16 denied CONSULT: Iran > United States"],
    ),
    (
        "The presidents of Serbia and Kosovo were to have met in Brussels on Monday, but neither turned up.",
        ["2025-10-13 cancelled CONSULT: Kosovo, Serbia > "],
    ),
    (
        "Turkey's president had been due to visit Baghdad on Monday but stayed at home.",
        ["2025-10-13 cancelled CONSULT: Turkey > Iraq"],
    ),
    (
        "It is still possible that the grain talks between Russia and Ukraine will take place on 20 November.",
        ["2025-11-20 possible CONSULT: Russia, Ukraine > "],
    ),
    (
        "The talks between Mauritania and Senegal had been due to begin on October 8 but were put off for a week.",
        ["2025-10-13/2025-10-19 scheduled CONSULT: Mauritania, Senegal > "],
    ),
    (
        "The talks between Mauritania and Senegal, originally set for October 8, began two days late.",
        ["2025-10-10 occurred CONSULT: Mauritania, Senegal > "],
    ),
    (
        "Asked whether Ghana would leave the bloc, the minister said no decision had been taken.",
        [],
    ),
    (
        "Gunmen attacked the Turkish consulate in Erbil on Friday.",
        ["2025-10-10 occurred ASSAULT:  > Turkey"],
    ),
    (
        "Gunmen kidnapped two Danish engineers in Togo on Monday.",
        ["2025-10-13 occurred ASSAULT:  > Denmark"],
    ),
    (
        "North Korea fired two short-range missiles into the sea on Monday.",
        ["2025-10-13 occurred MOBILIZE: North Korea > "],
    ),
    (
        "Israel freed 200 prisoners on Monday.",
        ["2025-10-13 occurred CONCEDE: Israel > "],
    ),
    (
        "Under the deal the Congolese government will free 200 prisoners next week.",
        ["2025-10-20/2025-10-26 scheduled CONCEDE: DR Congo > "],
    ),
    (
        "Pakistan and the Taliban agreed a truce on Monday with Qatar mediating.",
        ["2025-10-13 occurred RETREAT: Pakistan, Taliban > "],
    ),
    (
        "Mexico granted asylum to Peru's former premier on Monday, prompting Lima to sever relations.",
        ["2025-10-13 occurred CONCEDE: Mexico > Peru", "2025-10-13 occurred SANCTION: Peru > "],
    ),
    (
        "Hungary lifted its veto on sanctions against Russia on Monday.",
        ["2025-10-13 occurred CONCEDE: Hungary > Russia", "2025-10-13 possible SANCTION: Hungary > Russia"],
    ),
    (
        "Norway signed the Ottawa convention on landmines on Monday.",
        ["2025-10-13 occurred AGREE: Norway > "],
    ),
    (
        "Thai king postpones Bhutan trip",
        ["2025-10-16 cancelled CONSULT: Thailand > Bhutan"],
    ),
    (
        "France's president said he would go to Beirut next week.",
        ["2025-10-20/2025-10-26 scheduled CONSULT: France > Lebanon"],
    ),
    (
        "A Russian fighter jet strayed into Estonian airspace on Monday.",
        ["2025-10-13 occurred ASSAULT: Russia > Estonia"],
    ),
    (
        "Kenya and Uganda inaugurated a joint police post on their border on Monday.",
        ["2025-10-13 occurred COOPERATE: Kenya, Uganda > "],
    ),
    (
        "Hackers from China broke into the email system of the Dutch ministry.",
        ["2025-10-16 occurred COERCE: China > Netherlands"],
    ),
    (
        "Israeli strike kills 12 in Gaza",
        ["2025-10-16 occurred ASSAULT: Israel > Palestinian territories"],
    ),
    (
        "The president of Senegal condemned the killing as murder in a televised address on Saturday.",
        ["2025-10-11 occurred ACCUSE: Senegal > "],
    ),
    (
        "Former president Kwabena Ofosu of Ghana met the deposed leader of Togo, Kodjo Amegan, for hours on Wednesday.",
        ["2025-10-15 occurred CONSULT: Ghana, Kwabena Ofosu > Kodjo Amegan, Togo"],
    ),
    (
        "Finnish ambassador Tuula Rask was recalled from Minsk on Monday.",
        ["2025-10-13 occurred SANCTION: Finland, Tuula Rask > Belarus"],
    ),
    (
        "Three years ago the two countries nearly went to war after Mauritania expelled hundreds of Senegalese.",
        ["2022 occurred SANCTION: Mauritania > Senegal"],
    ),
    (
        "The European Union resumed budget support to Togo on 1 August.",
        ["2025-08-01 occurred AID: European Union > Togo"],
    ),
    (
        "Washington turned down Russia's offer on Tuesday.",
        ["2025-10-14 occurred REJECT: United States > Russia", "2025-10-14 occurred REQUEST: Russia > "],
    ),
    (
        "Iran has closed its airspace until Friday.",
        ["2025-10-16 occurred POLICY: Iran > "],
    ),
    (
        "Niger gave the French ambassador until Friday to leave.",
        ["2025-10-16 occurred SANCTION: Niger > France"],
    ),
    (
        "Rebels attacked a convoy of Danish engineers in Chad on Monday, killed two and fled.",
        ["2025-10-13 occurred ASSAULT: Chad > Denmark"],
    ),
    (
        "Thai troops killed four villagers in Cambodia before dawn on Thursday.",
        ["2025-10-16 occurred ASSAULT: Thailand > Cambodia"],
    ),
    (
        "The arrest last month of a Swiss banker in Iran angered Switzerland.",
        ["2025-09 occurred COERCE:  > Switzerland"],
    ),
    (
        "India accused Pakistan of ceasefire violations along the border on Monday.",
        ["2025-10-13 occurred ACCUSE: India > Pakistan"],
    ),
    (
        "The coup leaders in Mali held a news conference on Monday.",
        [],
    ),
    (
        "The Syria talks venue was moved to Geneva on Monday.",
        [],
    ),
    (
        "Britain sent Typhoon jets to Estonia on Tuesday, Defence Secretary Alan Firth told parliament.",
        ["2025-10-14 occurred MOBILIZE: United Kingdom > Estonia"],
    ),
    (
        "Egypt has reopened its border with Gaza, the interior minister, Adel Mansour, said.",
        ["2025-10-16 occurred CONCEDE: Egypt > Palestinian territories"],
    ),
    (
        "Japan's premier will meet the German chancellor on Thursday for talks in Berlin.",
        ["2025-10-16 scheduled CONSULT: Japan > "],
    ),
    (
        "Spain and Portugal are to sign a deal at a ceremony in Lisbon later on Thursday.",
        ["2025-10-16 scheduled AGREE: Portugal, Spain > "],
    ),
    (
        "Canada said on Tuesday it would close its embassy in Tehran, accusing Iran of spying.",
        ["2025-10-14 occurred ACCUSE: Canada > Iran", "2025-10-16/.. scheduled SANCTION: Canada > Iran"],
    ),
    (
        "Russia launched missiles at Kyiv on Tuesday.",
        ["2025-10-14 occurred ASSAULT: Russia > Ukraine"],
    ),
    (
        "The United States launched missile attacks on targets in Sudan on Tuesday.",
        ["2025-10-14 occurred ASSAULT: United States > Sudan"],
    ),
    (
        "A Swiss journalist arrested in Iran has been freed, the Swiss foreign ministry said.",
        ["2025-10-16 occurred COERCE: Iran > Switzerland", "2025-10-16 occurred CONCEDE:  > Switzerland"],
    ),
    (
        "Sweden's envoy visited a Swedish writer imprisoned in China on Tuesday.",
        ["2025-10-14 occurred CONSULT: Sweden > ", "2025-10-14 occurred COERCE:  > Sweden"],
    ),
    (
        "Japan's premier has accepted an invitation to visit New Delhi in January.",
        ["2025-10-16 occurred AGREE: Japan > India", "2026-01 scheduled CONSULT: Japan > India"],
    ),
    (
        "U.S.-backed rebels seized a Syrian border town on Tuesday.",
        ["2025-10-14 occurred ASSAULT:  > Syria"],
    ),
    (
        "On Tuesday the Kremlin accused Georgia of aggression.",
        ["2025-10-14 occurred ACCUSE: Russia > Georgia"],
    ),
    (
        "The Taliban will not join peace talks with the Afghan government, a spokesman said.",
        [],
    ),
    (
        "Israel attacked Hezbollah on Tuesday in response to a bombing that killed two soldiers.",
        ["../2025-10-14 occurred ASSAULT: Israel > ", "2025-10-14 occurred ASSAULT: Israel > Hezbollah"],
    ),
    (
        "Venezuela accused the United States of plotting to kill its president.",
        ["2025-10-16 occurred ACCUSE: Venezuela > United States"],
    ),
    (
        "Syria accused Turkey of arming rebels to overthrow its government.",
        ["2025-10-16 occurred ACCUSE: Syria > Turkey"],
    ),
    (
        "EU mulls sanctions on Belarus",
        ["2025-10-16/.. possible SANCTION: European Union > Belarus"],
    ),
    (
        "Rebels attacked Chadian troops on Monday.",
        ["2025-10-13 occurred ASSAULT:  > "],
    ),
    (
        "The US hit Iran with new sanctions on Monday.",
        ["2025-10-13 occurred SANCTION: United States > "],
    ),
    (
        "Israel hit Iran with missiles on Monday.",
        ["2025-10-13 occurred ASSAULT: Israel > Iran"],
    ),
    (
        "Canada hit a U.S. record for oil exports on Monday.",
        [],
    ),
    (
        "US strikes China from blacklist",
        [],
    ),
    (
        "Spain was struck by France's boldness on Monday.",
        [],
    ),
    (
        "Denmark said no Monday to a treaty with Norway.",
        ["2025-10-13 occurred REJECT: Denmark > Norway"],
    ),
    (
        "Peru and Chile postponed talks due on October 20 after haggling for three days.",
        ["2025-10-20 cancelled CONSULT: Chile, Peru > "],
    ),
    (
        "Peru's premier was due to visit Chile on Friday but aides gave no details.",
        ["2025-10-17 scheduled CONSULT: Peru > Chile"],
    ),
    (
        "Peru's gold went to China last year.",
        [],
    ),
    (
        "The United States will cut its troops in South Korea by a third, officials said.",
        ["2025-10-16/.. scheduled RETREAT: United States > South Korea"],
    ),
    (
        "Britain may withdraw some of its staff from its embassy in Kabul.",
        ["2025-10-16/.. possible SANCTION: United Kingdom > Afghanistan"],
    ),
    (
        "Turkey has armed rebels in northern Syria, Damascus said on Monday.",
        ["2025-10-13 occurred AID: Turkey > Syria"],
    ),
    (
        "Argentina, who beat Mexico 3-1, will meet Germany in the quarter-finals on Saturday.",
        [],
    ),
]


def line(event: Event) -> str:
    source, target = (
        ", ".join(actor.name for actor in event.actors if actor.role == role) for role in ("source", "target")
    )
    return f"{event.date} {event.status} {event.kind}: {source} > {target}"


@pytest.mark.parametrize(("text", "lines"), PASSAGES)
def test_shown(text: str, lines: list[str]) -> None:
    assert [line(event) for event in timeline.build([Article("a", text, PUBLISHED)])] == lines
