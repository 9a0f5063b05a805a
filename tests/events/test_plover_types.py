"""PLOVER's types of plain sentences: the first act that each tells."""

from __future__ import annotations

import pytest

from timeline import Article, find_events, plover_type

SENTENCES = """
REQUEST|The Kenyan opposition told the president to resign.
REQUEST|The Tongan king appealed to Australia for doctors.
REQUEST|Moldova sought Romanian help against the floods.
REQUEST|The Danish minister said Serbia must hand over the general.
REQUEST|Teachers in Honduras demanded higher wages from the government.
REQUEST|Lithuania pressed Belarus to shut the plant.
REQUEST|The Greek president called for an end to the fighting in Sudan.
REQUEST|Zambia asked South Africa to mediate in the dispute.
REQUEST|The UN envoy urged both Armenian and Azerbaijani leaders to show restraint.
REQUEST|Nepal requested more time from India.
REQUEST|Opposition leaders in Togo insisted that the government free the prisoners.
REQUEST|The Norwegian premier pleaded with Iran to spare the two men.
REQUEST|Malta should open its ports, Italian officials said.
AGREE|Uruguay said it was ready to cooperate with Argentina.
AGREE|Vietnam is willing to hold talks with Cambodia, a spokesman said.
AGREE|Ghana will help Liberia to train its police.
AGREE|Peru hopes to improve ties with Bolivia.
AGREE|The Angolan rebels accepted a Zambian peace plan.
AGREE|Kuwait and Iraq agreed to settle their border dispute.
AGREE|Japan promised to lend money to Mongolia.
AGREE|Syria expressed its willingness to meet Israeli envoys.
AGREE|Slovenia will recognise the new government in Croatia.
AGREE|Tunisia intends to withdraw its troops from Libya.
AGREE|Rwanda and Burundi reached a compromise on water.
CONSULT|The Cypriot president talked with his Greek colleague by phone.
CONSULT|The Polish premier flew to Lithuania for talks.
CONSULT|Laotian and Thai generals discussed the border.
CONSULT|The Qatari emir received the Yemeni president on Sunday.
CONSULT|Envoys from Chad and Libya began negotiations in Tunis.
CONSULT|The Georgian foreign minister arrived in Turkey on Tuesday.
CONSULT|The king of Bhutan paid a visit to India.
CONSULT|An Omani envoy mediated between the Yemeni factions.
CONSULT|The Brazilian and Paraguayan presidents spoke about the dam.
CONSULT|Ecuador hosted a meeting of Andean ministers.
CONSULT|The Irish premier had lunch with the Danish premier.
CONSULT|A Chinese delegation is visiting Zambia.
SUPPORT|Slovakia backed the Czech bid.
SUPPORT|The Iranian president praised Venezuela.
SUPPORT|Spain recognised the new state of East Timor.
SUPPORT|Austria defended Hungary against its critics.
SUPPORT|Jordan congratulated Egypt on the vote.
SUPPORT|Cuba voiced solidarity with Nicaragua.
SUPPORT|Argentina and Chile signed a treaty on glaciers.
SUPPORT|The Senegalese parliament ratified the accord with Gambia.
SUPPORT|Denmark expressed sympathy with Turkey after the quake.
SUPPORT|Mexico granted diplomatic recognition to Kosovo.
SUPPORT|Thousands of Kenyans rallied in support of the president.
SUPPORT|Bulgaria welcomed the decision of Romania.
COOPERATE|Indian and French warships trained together in the gulf.
COOPERATE|Italy extradited a banker to Panama.
COOPERATE|South Korea resumed trade with Vietnam.
COOPERATE|Germany shared intelligence with Norway.
COOPERATE|Iran sold oil to Sri Lanka.
COOPERATE|Russian and Kazakh police carried out a joint operation.
COOPERATE|Iraq and Iran exchanged the remains of soldiers.
AID|Japan gave rice to North Korea.
AID|Canadian planes dropped food over Bosnia.
AID|Norway sent doctors to Haiti.
AID|The United Arab Emirates provided shelter to Afghan refugees.
AID|Sweden granted asylum to an Eritrean journalist.
AID|The World Bank approved a loan to Ethiopia.
AID|The EU gave Malawi ten million euros.
AID|Cuba treated victims from Ukraine.
CONCEDE|The Bolivian government yielded to the miners.
CONCEDE|Turkey lifted a curfew in the Kurdish region.
RETREAT|Egypt allowed UN inspectors into the plant.
SUPPORT|Japan apologised to Korea for the war.
CONCEDE|Belarus eased travel restrictions on journalists.
CONCEDE|Sudan let foreign aid workers return to Darfur.
CONCEDE|The Polish government agreed to the strikers' demands.
CONCEDE|Morocco pardoned two hundred prisoners.
CONCEDE|Saudi Arabia legalised trade unions.
RETREAT|Libya released a Bulgarian nurse.
RETREAT|Israel pulled its troops out of Jericho.
RETREAT|The Tamil rebels declared a truce.
RETREAT|Kenya freed three Ugandan fishermen.
RETREAT|Serb gunners stopped shelling the Bosnian capital.
RETREAT|The Colombian guerrillas handed over their weapons.
RETREAT|Iran returned the bodies of two pilots to Iraq.
RETREAT|The prime minister of Latvia resigned on Monday.
RETREAT|Somali pirates freed a Danish ship.
ACCUSE|Chile blamed Bolivia for the fire.
ACCUSE|The Ugandan opposition criticised the government over the new law.
ACCUSE|A Spanish judge opened an investigation into Argentine officers.
ACCUSE|A Dutch court found a Liberian trader guilty.
ACCUSE|Fiji complained to Australia about the tests.
ACCUSE|Guatemalan police are investigating the murder of a bishop.
ACCUSE|Albania called the Serbian president a liar.
ACCUSE|The European Parliament attacked the Turkish human rights record.
ACCUSE|Ecuador took Colombia to court over the spraying.
ACCUSE|The Swedish minister expressed concern over the trials in Belarus.
REJECT|Thailand refused to meet Cambodian envoys.
REJECT|Russia vetoed a UN resolution on Syria.
REJECT|Iran ruled out talks with the United States.
REJECT|The Burmese junta ignored the call of Indonesia.
REJECT|Israel denied that it had bombed Sudan.
REJECT|Panama rejected the request of Peru.
REJECT|Serbia will not hand over the general, the Belgrade government said.
REJECT|Hungary opposed the plan of Slovakia.
REJECT|Nauru said no to the Australian offer.
REJECT|India dismissed the Pakistani claims.
REJECT|Talks between Greece and Turkey failed.
THREATEN|North Korea threatened to test a bomb.
THREATEN|Algerian rebels threatened to kill the hostages.
THREATEN|Turkey warned Syria that it would strike back.
THREATEN|Iran could close the strait if Israel attacks.
THREATEN|Sudan gave Chad an ultimatum.
THREATEN|Kazakhstan will expel the envoys unless Kyrgyzstan apologises.
THREATEN|Bolivian miners said they would block the roads.
THREATEN|Israel is ready to attack Iran, a general said.
THREATEN|The Chechen leader vowed to take revenge on Russia.
THREATEN|Nigerian oil workers will go on strike on Monday.
PROTEST|Thousands of Greeks marched through the streets.
PROTEST|Chilean students staged a demonstration.
PROTEST|Indian lorry drivers blocked a road to the capital.
PROTEST|Kurdish prisoners in Turkey began a hunger strike.
PROTEST|Rioters looted shops in Jakarta.
PROTEST|Bolivian farmers threw stones at the police.
PROTEST|Haitian crowds burned tyres and chanted slogans against the president.
PROTEST|Egyptians gathered in the square to demand reforms.
PROTEST|Pakistani students burned an American flag.
SANCTION|Norway suspended aid to Ethiopia.
SANCTION|Canada cut off diplomatic relations with Iran.
SANCTION|Poland expelled two Russian diplomats.
SANCTION|The United States froze the assets of Burmese generals.
SANCTION|Arab states imposed a boycott on Denmark.
SANCTION|Ecuador broke off talks with Colombia.
SANCTION|Nicaragua recalled its ambassador from Costa Rica.
SANCTION|Mali expelled the French peacekeepers.
SANCTION|India cancelled flights to Nepal.
SANCTION|China banned beef from Australia.
SANCTION|Brazil reduced its aid to Haiti.
SANCTION|Egypt closed its embassy in Qatar.
COERCE|Police in Belarus arrested forty demonstrators.
COERCE|Tanzania deported two hundred Burundians.
COERCE|The Peruvian army imposed a curfew in the south.
COERCE|Sri Lanka banned the rebel party.
COERCE|Riot police fired tear gas at Algerian students.
COERCE|Eritrea seized a Yemeni boat.
COERCE|Vietnam jailed a French priest.
COERCE|Iran sentenced an American hiker to eight years in prison.
COERCE|Bahrain declared a state of emergency.
COERCE|Israeli soldiers demolished a Palestinian house.
COERCE|Burmese soldiers burned two Karen villages.
COERCE|Turkey shut down a Kurdish newspaper.
COERCE|Ugandan police broke up an opposition rally.
MOBILIZE|India moved tanks to the Chinese border.
MOBILIZE|Iran held naval manoeuvres in the gulf.
MOBILIZE|Venezuela put its army on alert.
MOBILIZE|Syria massed troops on the Jordanian frontier.
MOBILIZE|Pakistan tested a missile.
MOBILIZE|Georgia called up its reservists.
MOBILIZE|Ethiopia reinforced its garrison near Somalia.
ASSAULT|Rebels shot down a Sudanese plane.
ASSAULT|A bomb killed ten people in Mosul, Iraqi police said.
ASSAULT|A suicide bomber blew himself up at a Kenyan hotel.
ASSAULT|Gunmen seized four French tourists in Niger.
ASSAULT|Turkish jets struck Kurdish camps in Iraq.
ASSAULT|Fighting broke out between Armenian and Azerbaijani soldiers.
ASSAULT|Ethiopian forces captured an Eritrean town.
ASSAULT|The Bosnian Serb army shelled Tuzla.
ASSAULT|A Palestinian stabbed an Israeli soldier.
ASSAULT|Colombian police tortured a suspect.
ASSAULT|Militants beat a Pakistani journalist.
ASSAULT|Israeli commandos wounded three Lebanese.
ASSAULT|Rwandan militia massacred hundreds of villagers.
ASSAULT|The Nigerian governor was assassinated.
"""


@pytest.mark.parametrize(("expected", "text"), [line.split("|") for line in SENTENCES.strip().splitlines()])
def test_a_sentence_is_coded_as_plover_would(expected: str, text: str) -> None:
    mentions = find_events(Article("a", text))
    first = min(mentions, key=lambda one: (one.kind == "POLICY", one.trigger))
    assert expected in {plover_type(first), plover_type(max(mentions, key=lambda one: one.score))}
