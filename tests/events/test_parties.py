"""Who does what to whom: sentences with the states on both sides, without a parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article, find_events
from timeline.events.naming import country_code

# sentence | the word that names the act | states that act | states that it is done to. Who takes part without a role
# stands on the side that is empty. Organisations without a state are left out.
TABLE = """
# plain actives
Norway accused Iceland of overfishing.|accused|NOR|ISL
Poland on Friday accused Belarus of sending drones across the border.|accused|POL|BLR
Denmark has strongly condemned Iran for the arrest of two sailors.|condemned|DNK|IRN
Peruvian troops attacked a border post of Ecuador on Sunday.|attacked|PER|ECU
The Kenyan government rejected a demand by Somalia for talks.|rejected|KEN|SOM
Malaysia threatened to cut ties with Singapore over water prices.|threatened|MYS|SGP
Mongolia sent medicine and tents to Tajikistan after the quake.|sent|MNG|TJK
Portugal recalled its ambassador to Angola for consultations.|recalled|PRT|AGO
Cuba expelled three Spanish diplomats on Tuesday.|expelled|CUB|ESP
Jordan warned Syria against moving tanks to the frontier.|warned|JOR|SYR
Bolivia thanked Chile for its support.|thanked|BOL|CHL
Kuwait will give Lebanon two hundred million dollars.|give|KWT|LBN
Canada imposed sanctions on Belarus on Monday.|imposed|CAN|BLR
Hungary lifted its embargo against Serbia.|lifted|HUN|SRB
Thailand closed its border with Cambodia.|closed|THA|KHM
Nepal appealed to India for help.|appealed|NPL|IND
Laos released two Vietnamese fishermen.|released|LAO|VNM
Austria praised Slovenia for its reforms.|praised|AUT|SVN
# where they meet is no party
Peru and Chile signed a ceasefire in Havana on Monday.|signed|PER CHL|
The two leaders agreed to meet in Geneva on Monday.|agreed||
The ministers signed a treaty in Vienna on Friday.|signed||
Protesters clashed with police in Lima on Friday.|clashed|PER|PER
Israel demanded the release of two men on Monday.|demanded|ISR|
# where they are to go, or open an embassy, is a party
Gabon's president will travel to Beijing on Thursday.|travel to|GAB|CHN
Monday's visit to Ankara by the Iraqi prime minister was his first.|visit|IRQ|TUR
Malawi opened its embassy in Tel Aviv on Thursday.|opened|MWI|ISR
# who only tells it, or is told of elsewhere, takes part without a role
The virus, which Peru says has killed ten Chileans, spreads.|killed|PER|CHL
The army, which Peru said had attacked Chile, denied it.|attacked|PER|CHL
Peru has taken measures assailed by critics in Chile.|assailed|PER|CHL
Ten Chileans were killed, according to Peru.|killed|PER|CHL
# counterparts hold the same office elsewhere
Polish Foreign Minister Jan Nowak and his Czech counterpart Petr Dvorak signed the pact.|signed|POL CZE|
The Peruvian minister and her Chilean and Bolivian counterparts agreed to open the border.|agreed|PER CHL BOL|
# in a call or at a meeting, who told whom
Turkish President Ali Demir told his Iranian counterpart in a phone call that the border would open.|phone call|TUR|IRN
# who goes between two others
Talks between Armenia and Azerbaijan, mediated by Brazil, ended on Friday.|mediated|BRA|ARM AZE
Talks between Armenia and Azerbaijan, mediated by Brazil, ended on Friday.|Talks|ARM AZE|BRA
Peru and Chile agreed on a truce brokered by Oman and Egypt.|agreed|PER CHL|OMN EGY
Cuba freed fifty prisoners in a deal mediated by Norway.|freed|CUB|NOR
A joint statement by the leaders of Japan and South Korea condemned the launch.|condemned|JPN KOR|
# who stands accused
Canada expelled a Chinese diplomat accused of spying.|accused|CAN|CHN
# capitals in a list are their states, in spite of the comma
Paris, Berlin and Warsaw signed an accord on tanks on Friday.|signed|FRA DEU POL|
Beijing, Moscow, Tehran and Pyongyang condemned the strike.|condemned|CHN RUS IRN PRK|
# who is named in an opening clause, or to tell who the subject is, takes no part
Ten years after Russia annexed Crimea, Ukraine and Canada signed a pact.|signed|UKR CAN|
Ten years after Russia annexed Crimea, Ukraine and Canada signed a pact.|annexed|RUS|UKR
When Peru left the pact, Chile and Bolivia met in Oslo.|met|CHL BOL|
Estonia, which borders Russia, signed a defence accord with Britain.|signed|EST|GBR
Kuwait, a close ally of the United States, recalled its ambassador from Lebanon.|recalled|KWT|LBN
After Peru had left, Chile recalled its envoy.|recalled|CHL|PER
Days after Oman fired rockets, killing three Syrians and two Jordanians, Iraq struck the town.|killing|OMN|SYR JOR
# what each of two does both do, and who has done one thing does the next
Latvia and Estonia each expelled one Belarusian diplomat on Monday.|expelled|LVA EST|BLR
Chad declared four Libyan envoys unwelcome on Monday and gave them a day to leave.|gave|TCD|LBY
Mali's expelled two Chadian diplomats.|expelled|MLI|TCD
The Chinese leader welcomed to Beijing the Russian president on Monday.|welcomed|CHN|RUS
# nobody goes on a visit to himself
The Chilean president, Ana Rey, left for Santiago on Monday.|left for|CHL|
# whom "him", "he" and "them" mean
Chilean Foreign Minister Teresa Molina will go to Lima. Peru invited her last month.|invited|PER|CHL
Chilean Foreign Minister Teresa Molina will go to Lima. Peru recalled her envoy last month.|recalled|PER|
Malawi's President Henry Matola met the envoy. The line is closed. He accused Peru of blackmail.|accused|MWI|PER
Sweden's Premier Eva Lind spoke in Oslo. She leaves for Peru on Friday.|leaves for|SWE|PER
Chad ordered three French diplomats to leave within 48 hours, accusing them of espionage.|accusing|TCD|FRA
# of two states a minister serves the one that he does not speak to
Bolivia shut its consulate in Chile. Foreign Minister Hernan Quiroga rejected a Chilean offer.|rejected|BOL|CHL
# on whose ground
The arrest of three Tunisian workers in Tripoli led to protests.|arrest|LBY|TUN
# a time, a relative clause or a "that" before the subject or behind it
In May the Danish government expelled two Chilean envoys.|expelled|DNK|CHL
In January Croatian police arrested two Slovenian fishermen.|arrested|HRV|SVN
A Danish warship that had followed the vessel withdrew from the Chilean port.|withdrew|DNK|CHL
Nicaragua accepted that ruling but rejected the Peruvian claim.|rejected|NIC|PER
# the verb of a headline is no modifier of what it moves
Russia moves troops towards Georgia|moves|RUS|GEO
Peru, Chile send troops to Haiti|send|PER CHL|HTI
# who is told of besides is no object
Malawi recalled its envoy over the arrest of two men.|recalled|MWI|
A Greek envoy is expected in Kabul next week.|expected in|GRC|AFG
# a participle that looks like the verb, and verbs that look like a participle
Kenya attacked on Friday a school where refugees were sheltering.|attacked|KEN|
Kenya attacked in the bay a tanker thought to be Danish.|attacked|KEN|DNK
Kenya denounces attacks by Somalia.|attacks|SOM|KEN
Two Turkish soldiers were killed in a Syrian air strike.|killed|SYR|TUR
An accord with Mali on the transit of oil was signed by Chad on Friday.|signed|TCD|MLI
Kenya thanked Chad for releasing two men.|releasing|TCD|KEN
The Kremlin said President Ivan Petrov would visit Vietnam.|visit|RUS|VNM
Three Chilean envoys expelled from the town of Oruro are on their way home.|expelled||CHL
# whose act is answered
France condemned Peru over its attack on Chile.|attack|PER|CHL
Peru condemned Chile for the arrest of two men.|arrest|CHL|PER
Peru criticised Chile and Bolivia over the closure of their borders.|closure|CHL BOL|PER
Indonesia pulled 1,300 men out of Kenya on Monday, state radio said, and promised to withdraw more.|promised|IDN|KEN
Rwanda accused Brussels of blocking its ports.|blocking|BEL|RWA
Chile criticised Peru's decision to expel its envoy.|expel|PER|CHL
India demanded an apology from Nepal.|apology|NPL|IND
Peru received a loan from Japan.|loan|JPN|PER
The council adopted sanctions against North Korea in response to its attack on Japan.|attack|PRK|JPN
Peru defended its attack on Chile.|attack|PER|CHL
# a pronoun behind a verb of saying
Peru told Chile and Bolivia that it had recalled its envoy to Spain.|recalled|PER|ESP
# money is given, not who is paid
The Danes gave Peru $5 million in aid.|gave|DNK|PER
France lent Mali 20 million US dollars.|lent|FRA|MLI
# short for a state named before
North Korea was defiant. The North expelled two Chinese diplomats.|expelled|PRK|CHN
South Korea was calm. The South's army attacked a Chinese trawler.|attacked|KOR|CHN
# subjects with modifiers, coordination, apposition, relative clauses
Germany and France urged Iran to halt enrichment.|urged|DEU FRA|IRN
Germany, France and Italy urged Iran to halt enrichment.|urged|DEU FRA ITA|IRN
Finland, which borders Russia, criticised Hungary on Monday.|criticised|FIN|HUN
Syrian troops, backed by Iran, attacked Jordan.|attacked|SYR|JOR
The Greek foreign minister, speaking in Paris, accused Turkey of bad faith.|accused|GRC|TUR
The president of Georgia, Salome Okro, met the Armenian prime minister on Friday.|met|GEO|ARM
Egypt's president, who visited Libya last month, accused Sudan of interference.|accused|EGY|SDN
The leaders of Peru and Chile met the Bolivian president in Arica.|met|PER CHL|BOL
An official of the Danish foreign ministry criticised China.|criticised|DNK|CHN
The Ukrainian army's top general accused Russia of shelling a hospital.|accused|UKR|RUS
Officials in Tokyo accused North Korea of firing a missile.|accused|JPN|PRK
A spokesman for the Turkish government denounced Greece.|denounced|TUR|GRC
A group of Italian lawmakers met Libyan officials.|met|ITA|LBY
Two Japanese warships fired on a Chinese vessel.|fired|JPN|CHN
A Russian envoy told Estonia to return the statue.|told|RUS|EST
# passives
Two Zambian soldiers were killed by Angolan troops.|killed|AGO|ZMB
Latvia was accused by Russia of mistreating veterans.|accused|RUS|LVA
The Ethiopian consul was expelled by Eritrea on Monday.|expelled|ERI|ETH
Three French tourists were kidnapped in Mali by gunmen from Niger.|kidnapped|NER|FRA
The Bulgarian president was invited by Romania to a summit.|invited|ROU|BGR
A Korean trawler was seized on Tuesday by the Japanese coast guard.|seized|JPN|KOR
Moldova was praised in Brussels by Romania and Ukraine.|praised|ROU UKR|MDA
An envoy expelled by Poland returned to Minsk.|expelled|POL|
Libyan assets frozen by Switzerland were released on Friday.|frozen|CHE|LBY
The Iraqi town was bombed by Turkish jets overnight.|bombed|TUR|IRQ
Pakistan has been asked by Afghanistan to reopen the border.|asked|AFG|PAK
# places are no parties
The Dutch and Belgian prime ministers met in Luxembourg.|met|NLD BEL|
Spain accused Morocco at a meeting in Algeria of stirring unrest.|accused|ESP|MAR
Indian and Pakistani envoys held talks in Sri Lanka on Monday.|held|IND PAK|
In Nairobi, Uganda accused Rwanda of arming rebels.|accused|UGA|RWA
Israel bombed Iranian positions in Syria.|bombed|ISR|IRN
Saudi Arabia invited Iraq to a conference in Bahrain.|invited|SAU|IRQ
The United States deployed ships near Venezuela.|deployed|USA|VEN
At a ceremony in Vienna, Croatia and Slovenia signed a border treaty.|signed|HRV SVN|
# attribution
Iran said on Sunday that Iraq had attacked Kuwait.|attacked|IRQ|KWT
Iraq attacked Kuwait, Iran said on Sunday.|attacked|IRQ|KWT
According to Spain, Morocco accused Algeria of arming guerrillas.|accused|MAR|DZA
Kenya accused Somalia of harbouring gunmen, an Ethiopian newspaper reported.|accused|KEN|SOM
Sweden condemned Russia's attack on Georgia.|condemned|SWE|RUS
Sweden condemned Russia's attack on Georgia.|attack|RUS|GEO
Turkey demanded that Greece withdraw its troops from Cyprus.|demanded|TUR|GRC
Nigeria rejected claims that Cameroon had attacked its village.|rejected|NGA|CMR
# nouns
Croatia's assault on Serbia, condemned within hours by Russia, went on.|assault|HRV|SRB
Egypt was suspended from the African Union on Friday, and Chad protested.|suspended||EGY
Vienna's expulsion of two Russian envoys in March was followed by Moscow's expulsion of two Austrians.|expulsion|AUT|RUS
Moscow expelled two Austrian envoys in response to Vienna's expulsion of two Russians.|expulsion|AUT|RUS
The raid was followed by Moscow's expulsion of two Austrian envoys.|expulsion|RUS|AUT
Talks between Peru and Ecuador opened on Monday.|Talks|PER ECU|
Russia's invasion of Ukraine began on Thursday.|invasion|RUS|UKR
The attack by Eritrea on Ethiopia killed forty people.|attack|ERI|ETH
An Israeli raid on Lebanon left three dead.|raid|ISR|LBN
A visit by the Greek prime minister to Turkey ended on Monday.|visit|GRC|TUR
The meeting of the Polish and Lithuanian presidents lasted three hours.|meeting|POL LTU|
A summit of Argentina, Brazil and Chile opened in Lima on Tuesday.|summit|ARG BRA CHL|
The U.S. sanctions against Cuba took effect on Monday.|sanctions|USA|CUB
Turkey's threats against Greece drew protests.|threats|TUR|GRC
The Kenyan president's visit to Uganda was postponed.|visit|KEN|UGA
# mutual acts
Japan and Russia signed a fishing accord on Friday.|signed|JPN RUS|
Japan signed a fishing accord with Russia on Friday.|signed|JPN|RUS
Vietnam and Laos agreed to build a railway.|agreed|VNM LAO|
The Czech and Slovak prime ministers discussed the floods.|discussed|CZE SVK|
Spanish and Moroccan ministers met on Friday to discuss fishing.|met|ESP MAR|
The Thai prime minister spoke by telephone with the Burmese leader.|spoke|THA|MMR
In a telephone call with the Greek premier, the Turkish president proposed talks.|proposed|TUR|GRC
Rwanda and Uganda resumed diplomatic relations.|resumed|RWA UGA|
Brazil agreed with Argentina to lower tariffs.|agreed|BRA|ARG
Qatar and Egypt mediated between Israel and Hamas.|mediated|QAT EGY|ISR PSE
# requests, promises, statements with infinitives
Greece asked Turkey to withdraw its ships.|asked|GRC|TUR
Ecuador called on Peru to end the fighting.|called|ECU|PER
Italy promised Albania money for new roads.|promised|ITA|ALB
Chad offered to mediate between Sudan and South Sudan.|offered|TCD|SDN SSD
The Netherlands pledged aid to Suriname.|pledged|NLD|SUR
Ghana demanded an apology from Togo.|demanded|GHA|TGO
Vietnam protested to China over the seizure of a boat.|protested|VNM|CHN
Oman refused to hand over the men to Yemen.|refused|OMN|YEM
Botswana turned down an invitation from Zimbabwe.|turned|BWA|ZWE
Slovakia vetoed the accession of Kosovo.|vetoed|SVK|XKX
Mexico voiced concern over the arrests in Guatemala.|voiced|MEX|GTM
# metonyms
Paris accused Rome of dragging its feet.|accused|FRA|ITA
The Kremlin warned London not to send troops.|warned|RUS|GBR
Downing Street condemned Tehran for the arrests.|condemned|GBR|IRN
The White House urged Beijing to release the activist.|urged|USA|CHN
The Elysee invited the Malian junta to talks.|invited|FRA|MLI
The Pentagon accused Iranian boats of harassing a destroyer.|accused|USA|IRN
The State Department criticised Eritrea.|criticised|USA|ERI
The Israeli embassy in Nairobi protested to the Kenyan government.|protested|ISR|KEN
The Foreign Ministry in Ankara summoned the Swedish ambassador.|summoned|TUR|SWE
Damascus expelled the Canadian ambassador.|expelled|SYR|CAN
Pyongyang fired two missiles at South Korea.|fired|PRK|KOR
Whitehall criticised Harare.|criticised|GBR|ZWE
The Knesset condemned Austria.|condemned|ISR|AUT
The Bundestag ratified the treaty with Poland.|ratified|DEU|POL
The U.S. Senate rejected a trade deal with Peru.|rejected|USA|PER
The Duma denounced Latvia.|denounced|RUS|LVA
# armed and rebel groups
Hezbollah fired rockets at Israel.|fired|LBN|ISR
Hamas accused Egypt of closing the crossing.|accused|PSE|EGY
Israeli jets bombed Hamas offices in Gaza.|bombed|ISR|PSE
Taliban fighters killed two German soldiers.|killed|AFG|DEU
The PKK attacked a Turkish garrison.|attacked|TUR|TUR
Boko Haram attacked a village in Cameroon.|attacked|NGA|CMR
Al-Shabaab killed six Kenyan policemen.|killed|SOM|KEN
Houthi rebels seized a Greek tanker.|seized|YEM|GRC
FARC guerrillas released two Colombian soldiers.|released|COL|COL
The Tamil Tigers attacked a Sri Lankan patrol boat.|attacked|LKA|LKA
The Palestinian Authority condemned Israel.|condemned|PSE|ISR
The Irish Republican Army declared a ceasefire with Britain.|declared|GBR|GBR
UNITA rebels shot down a South African plane.|shot|AGO|ZAF
The Lord's Resistance Army abducted Congolese villagers.|abducted|UGA|COD
The Kosovo Liberation Army killed two Serbian policemen.|killed|XKX|SRB
The Muslim Brotherhood accused the Egyptian police of torture.|accused|EGY|EGY
Fatah leaders met a Jordanian minister.|met|PSE|JOR
The Janjaweed attacked a village in Chad.|attacked|SDN|TCD
Basque separatists of ETA killed a Spanish judge.|killed|ESP|ESP
The Khmer Rouge attacked a Cambodian army post.|attacked|KHM|KHM
Zapatista rebels held talks with the Mexican government.|held|MEX|MEX
Chechen rebels attacked a Russian convoy.|attacked|RUS|RUS
# domestic acts: one state on both sides
Zambian police arrested four opposition leaders on Monday.|arrested|ZMB|ZMB
Thousands of Bolivian miners marched against the government.|marched|BOL|BOL
Kenyan students clashed with riot police.|clashed|KEN|KEN
Turkish police used tear gas against demonstrators.|used|TUR|TUR
Peruvian rebels killed three policemen.|killed|PER|PER
Burmese troops attacked Karen rebels.|attacked|MMR|MMR
The Ugandan parliament rejected a bill of the president.|rejected|UGA|UGA
The Hungarian opposition accused the prime minister of lying.|accused|HUN|HUN
Indian soldiers shot dead two militants in Kashmir.|shot|IND|IND
Opposition parties in Senegal rejected the results of the election.|rejected|SEN|
Protesters in Athens burned cars and attacked the police.|attacked|GRC|GRC
Rebels in northern Mali attacked an army base.|attacked|MLI|MLI
Gunmen killed a judge in Bogota.|killed|COL|COL
Nepalese workers went on strike against the government.|strike|NPL|NPL
Iranian security forces detained dozens of journalists.|detained|IRN|IRN
Chadian rebels agreed with the government to end the fighting.|agreed|TCD|TCD
Bangladeshi police arrested Bangladeshi students.|arrested|BGD|BGD
The government of Burundi freed two hundred prisoners.|freed|BDI|BDI
Villagers in Guinea attacked a health team of the government.|attacked|GIN|GIN
# domestic word, foreign object
Chinese students protested outside the Japanese embassy in Beijing.|protested|CHN|JPN
Demonstrators in Cairo burned Danish flags.|burned|EGY|DNK
Iranian protesters attacked the British embassy in Tehran.|attacked|IRN|GBR
Colombian police arrested two Israeli nationals.|arrested|COL|ISR
Gunmen in Karachi killed two American engineers.|killed|PAK|USA
# organisations without a state
The European Union imposed sanctions on Belarus.|imposed||BLR
The UN Security Council condemned North Korea.|condemned||PRK
Sudan rejected a United Nations peace force.|rejected|SDN|
The African Union urged Burundi to hold talks.|urged||BDI
NATO warplanes bombed Libyan tanks.|bombed||LBY
Argentina asked the IMF for a new loan.|asked|ARG|
U.N. envoy Lakhdar Benali met the Syrian president.|met||SYR
# objects: the right one of several
Australia accused Indonesia of helping people flee from Iraq.|accused|AUS|IDN
Russia supplied India with missiles that Pakistan had wanted.|supplied|RUS|IND
The Swiss government froze the assets of a former Tunisian minister.|froze|CHE|TUN
Iran accused Germany of supplying Iraq with poison gas.|accused|IRN|DEU
Ireland supported Spain in its dispute with Britain over Gibraltar.|supported|IRL|ESP
The United States deported to Haiti two men wanted for murder.|deported|USA|HTI
Turkey demanded that Syria hand over a Kurdish leader.|demanded|TUR|SYR
Morocco withdrew its troops from Mauritania.|withdrew|MAR|MRT
Armenia denied that it had attacked Azerbaijan.|denied|ARM|AZE
Tunisian fishermen were detained by Italy after Malta had complained.|detained|ITA|TUN
Peru urged Colombia and Venezuela to end their quarrel.|urged|PER|COL VEN
South Korean marines exchanged fire with North Korean soldiers.|exchanged|KOR|PRK
Uruguay's foreign minister praised Paraguay's new president.|praised|URY|PRY
Israel released twenty Palestinian prisoners as a gesture to Egypt.|released|ISR|PSE
China warned the Philippines after a Chinese boat was rammed.|warned|CHN|PHL
Pakistani jets intruded into Indian airspace, officials in Delhi said.|intruded|PAK|IND
Greek and Turkish Cypriots resumed talks on Monday.|resumed|CYP|
# persons
Iraqi President Barham Saleh accused Turkey of an act of war.|accused|IRQ|TUR
Prime Minister Abela of Malta met Italian minister Franca Rossi.|met|MLT|ITA
Nigeria's foreign minister Ojo Maduekwe apologised to South Africa.|apologised|NGA|ZAF
Former Dutch minister Jan Pronk criticised Sudan.|criticised|NLD|SDN
Canadian citizen Paul Roy was freed by Iran.|freed|IRN|CAN
British-born aid worker Anne Lee was shot by Somali gunmen.|shot|SOM|GBR
Ukrainian-backed rebels attacked a Russian village.|attacked|UKR|RUS
# pronouns
Turkey recalled its envoy and it accused Austria of bias.|accused|TUR|AUT
Serbian troops crossed the frontier, where they attacked a Bosnian village.|attacked|SRB|BIH
# former and odd states
South Vietnam accused North Vietnam of breaking the truce.|accused|VNM|VNM
Macedonia thanked Bulgaria.|thanked|MKD|BGR
The Ivory Coast closed its border with Burkina Faso.|closed|CIV|BFA
The Vatican condemned Iraq.|condemned|VAT|IRQ
Hong Kong police arrested a Taiwanese student.|arrested|HKG|TWN
The Gaza Strip was shelled by Israel.|shelled|ISR|PSE
Bosnian Serbs shelled the Muslim enclave.|shelled|BIH|
Turkish Cypriot leader Ersin Ozkan met the Greek prime minister.|met|CYP|GRC
East Timorese rebels attacked an Indonesian patrol.|attacked|TLS|IDN
The DRC accused Rwanda of backing rebels.|accused|COD|RWA
The UAE gave Yemen fuel.|gave|ARE|YEM
The PRC protested to the Philippines.|protested|CHN|PHL
Tibetan monks protested against Chinese rule.|protested|CHN|CHN
Northern Ireland's police arrested two men from the Irish Republic.|arrested|GBR|IRL
Ottawa suspended aid to Burma.|suspended|CAN|MMR
Kurdish guerrillas ambushed Iraqi soldiers.|ambushed|IRQ|IRQ
# longer sentences
The Zambian president said on Tuesday that the rich countries must write off the debts of Africa.|write|ZMB|
Angola is seeking Cuban doctors for its rural hospitals, the health minister told state radio.|seeking|AGO|CUB
A Bahraini cleric appealed on Friday for the release of jailed activists.|appealed|BHR|BHR
The Malawian government said it would allow a team from Mozambique to inspect the bridge.|allow|MWI|MOZ
South Africa's deputy president flew to Lesotho on Monday to meet the leaders of the three main parties.|flew|ZAF|LSO
The presidents of Tajikistan and Uzbekistan conferred by telephone late on Sunday about the floods.|conferred|TJK UZB|
Belgian Foreign Minister Luc Peeters arrived in Kinshasa on Thursday for a three-day visit.|arrived|BEL|COD
Envoys from four Arab states held talks with the Sudanese leader in Khartoum on Saturday.|held||SDN
The Namibian parliament hailed Angola's decision to free the prisoners.|hailed|NAM|AGO
Finland and Sweden will back Estonia's bid for a seat on the council, the Finnish premier said.|back|FIN SWE|EST
Thousands of Gabonese turned out in Libreville to cheer the visiting Moroccan king.|cheer|GAB|MAR
Singapore and Brunei have begun a joint naval exercise in the South China Sea.|begun|BRN SGP|
Kazakhstan handed over to Uzbekistan a man suspected of bombing a market.|handed|KAZ|UZB
A Turkish ship carrying food and medicine for Haiti left Izmir on Sunday.|ship|TUR|HTI
The Saudi crown prince has offered Lebanon one billion dollars in aid to rebuild its roads.|offered|SAU|LBN
Vietnam said on Friday it had pardoned 300 inmates, among them two Catholic priests.|pardoned|VNM|VNM
Philippine Muslim rebels freed a kidnapped Italian priest unharmed on Sunday.|freed|PHL|ITA
Tanzania's main opposition party charged that the police had beaten its supporters.|charged|TZA|TZA
Human rights groups accused the Uzbek authorities of torturing detainees.|accused||UZB
India said on Wednesday that Pakistani soldiers had fired mortars across the line of control in Kashmir.|fired|PAK|IND
Cyprus's president ruled out any compromise with the Turkish Cypriot leadership.|ruled|CYP|CYP
The Sri Lankan army dismissed rebel claims that it had shelled a hospital.|dismissed|LKA|LKA
Malaysia has turned away a boat carrying 200 refugees from Myanmar, police said.|turned|MYS|MMR
Eritrea refuses to let Ethiopian ships use the port of Assab.|refuses|ERI|ETH
The Abkhaz leader warned Georgia that any attack would be met with force.|warned|GEO|GEO
If Turkey buys the missiles, the United States will cancel the sale of jets, a senator said.|cancel|USA|TUR
Hundreds of Sri Lankan monks marched through Colombo to protest against Norwegian mediation.|marched|LKA|NOR
Taxi drivers in Guatemala City blocked the main road to the airport on Monday.|blocked|GTM|GTM
Some 2,000 Moroccan teachers demonstrated in front of parliament for better pay.|demonstrated|MAR|MAR
Angry crowds stoned the French embassy in Abidjan.|stoned|CIV|FRA
Gambia has severed diplomatic relations with Qatar.|severed|GMB|QAT
Australia and New Zealand imposed a travel ban on Fijian officers who took part in the coup.|imposed|AUS NZL|FJI
Azerbaijan's national airline has suspended flights to Georgia, the transport ministry announced.|suspended|AZE|GEO
Greek warships were sent to the eastern Aegean after Turkish jets had overflown an islet.|sent|GRC|TUR
Chile has put its air force on alert along the border with Peru.|put|CHL|PER
Cameroonian gendarmes detained a Nigerian trawler and its crew of nine.|detained|CMR|NGA
Two Swedish reporters were sentenced to eleven years in prison by an Ethiopian court.|sentenced|ETH|SWE
The authorities in Belarus have closed the office of a Polish cultural society.|closed|BLR|POL
Zimbabwe's police used batons to break up a meeting of lawyers.|used|ZWE|ZWE
A Liberian warlord was arrested at the airport of Accra by Ghanaian police.|arrested|GHA|LBR
Israeli warplanes on Monday bombed suspected arms depots in southern Lebanon, killing two people.|bombed|ISR|LBN
Suspected Kurdish guerrillas killed four Turkish gendarmes in an ambush in the southeast.|killed|TUR|TUR
Armed men stormed a school in Burkina Faso and shot three teachers.|stormed|BFA|BFA
An Afghan policeman opened fire on Spanish instructors, killing two of them.|opened|AFG|ESP
Icelandic and Faroese ministers opened two days of talks on herring quotas in Torshavn on Monday.|talks|FRO ISL|
The Romanian prime minister will travel to Moldova next week, his spokesman said.|travel|ROU|MDA
Bangladesh has assured India that it will not shelter separatists from Assam.|assured|BGD|IND
Gabon and Equatorial Guinea signed a protocol on Tuesday that ends their quarrel over an island.|signed|GAB GNQ|
Cuba's foreign minister voiced his country's full support for Bolivia in its sea dispute with Chile.|voiced|CUB|BOL
Police from Spain and Portugal carried out a joint raid on smugglers.|raid|ESP PRT|
Ethiopia donated ten tonnes of coffee to flood victims in Pakistan.|donated|ETH|PAK
Danish doctors are treating wounded Libyans on board a hospital ship.|treating|DNK|LBY
Kuwait pledged 50 million dollars to help Tunisia.|pledged|KWT|TUN
China eased visa rules for Japanese tourists.|eased|CHN|JPN
Armenia and Azerbaijan swapped the bodies of soldiers killed in the autumn.|swapped|ARM AZE|
Syrian rebels freed a group of Lebanese pilgrims.|freed|SYR|LBN
Sierra Leone's president asked Britain on Thursday to send more troops.|asked|SLE|GBR
Montenegrin students are demanding the resignation of the education minister.|demanding|MNE|MNE
The Chinese foreign ministry on Monday lashed out at a Swedish court over the award of damages.|lashed|CHN|SWE
Kyrgyz prosecutors are investigating a Kazakh businessman for bribery.|investigating|KGZ|KAZ
The Maltese parliament rejected a motion to censure the finance minister.|rejected|MLT|MLT
Croatian judges refused to extradite a Serbian general to Bosnia.|refused|HRV|SRB
Cambodia's prime minister has boycotted a regional summit in Thailand.|boycotted|KHM|THA
A Yemeni tribal chief threatened to shoot his German captives.|threatened|YEM|DEU
Mexico warned that it would retaliate if the United States imposes duties on tomatoes.|warned|MEX|USA
Several hundred Tibetans shouted slogans outside the Chinese consulate in Kathmandu.|shouted|CHN|CHN
Dock workers in Chile went on strike on Monday.|went|CHL|CHL
Riots broke out in the Tunisian town of Gafsa after the death of a street vendor.|Riots|TUN|TUN
Paraguay has withdrawn its ambassador from Venezuela.|withdrawn|PRY|VEN
The Cameroonian government froze the bank accounts of two Nigerian firms.|froze|CMR|NGA
Bahrain ordered the Iranian charge d'affaires to leave within 48 hours.|ordered|BHR|IRN
Algeria has sent thousands of soldiers to its frontier with Mali.|sent|DZA|MLI
Taiwan scrambled jets after Chinese bombers crossed the strait.|scrambled|TWN|CHN
Ugandan immigration officers expelled a Kenyan lawyer.|expelled|UGA|KEN
Spanish customs seized a yacht owned by a Russian banker.|seized|ESP|RUS
A Jordanian court sentenced three Palestinians to death in absentia.|sentenced|JOR|PSE
Soldiers sealed off the Nigerian city of Kano on Friday.|sealed|NGA|NGA
Pirates from Somalia hijacked a Maltese freighter off Oman.|hijacked|SOM|MLT
The Ethiopian air force bombed Mekele for a third day.|bombed|ETH|ETH
Unidentified gunmen shot dead a Polish engineer in Attock.|shot||POL
A roadside bomb killed two Estonian soldiers in Helmand.|killed||EST
Serb forces drove thousands of Bosnian Muslims from their homes.|drove|SRB|BIH
A British tourist was beaten to death by a mob in Kenya.|beaten|KEN|GBR
Lebanese villagers threw stones at French peacekeepers.|threw|LBN|FRA
# lists with articles, and plans that are no passives
Peru, Chile, the Bahamas and Cuba cut ties with Spain.|cut|PER CHL BHS CUB|ESP
Germany's foreign minister was in Lima on Monday and is to visit Chile on Tuesday.|visit|DEU|CHL
# another sentence behind "and" has parties of its own
Venezuela condemned the strikes, and Cuba demanded an immediate halt.|condemned|VEN|
Venezuela condemned the strikes, and Cuba demanded an immediate halt.|demanded|CUB|
Italy proposed a plan for Libya; Turkey offered to mediate.|proposed|ITA|LBY
# what the subject of a passive is about, and on whose ground it is done
Sanctions on two Iranian banks were imposed by the United States.|imposed|USA|IRN
Gas supplies to Ukraine were cut off by Moscow.|cut off|RUS|UKR
An offer of aid by the United States was rejected by Cuba.|rejected|CUB|USA
Two Somali journalists were deported from Kenya.|deported|KEN|SOM
Ten Sudanese refugees were arrested in Cairo.|arrested|EGY|SDN
Ethiopian soldiers came under attack from Eritrea.|attack|ERI|ETH
"""
CASES = [line.split("|") for line in TABLE.strip().splitlines() if not line.startswith("#")]


def sides(text: str, trigger: str) -> tuple[set[str], set[str]]:
    """The codes of the states that act and of those acted on, as coders of events write them."""
    mention = next(one for one in find_events(Article("a", text)) if trigger in one.trigger_text)
    found: dict[str | None, set[str]] = {"source": set(), "target": set(), None: set()}
    for actor in mention.actors:
        if actor.country:
            found[actor.role].add(actor.country)
    source, target = found["source"] or found[None], found["target"]
    return source, target or (found[None] if found["source"] else set())


@pytest.mark.parametrize(("text", "trigger", "sources", "targets"), CASES)
def test_who_does_it_to_whom(text: str, trigger: str, sources: str, targets: str) -> None:
    assert sides(text, trigger) == (set(sources.split()), set(targets.split()))


def test_the_subject_of_a_further_clause_is_no_object() -> None:
    (named, *_) = find_events(Article("a", "Canada appointed him on Monday after Malawi had asked for a name."))
    assert [(actor.name, actor.role) for actor in named.actors] == [("Canada", "source"), ("Malawi", None)]


def test_the_table_knows_its_states() -> None:
    assert all(country_code(code) == code for case in CASES for code in (case[2] + " " + case[3]).split())


def test_a_person_belongs_to_the_one_state_of_the_article() -> None:
    text = "Zambian police arrested John Banda."
    assert sides(text, "arrested") == ({"ZMB"}, {"ZMB"})
    assert sides(f"{text} Peru protested.", "arrested") == ({"ZMB"}, set())


def test_a_state_whose_people_act_on_each_other_stands_on_both_sides() -> None:
    (mention,) = find_events(Article("a", "Zambian police arrested four opposition leaders."))
    assert [(actor.name, actor.role) for actor in mention.actors] == [("Zambia", "source"), ("Zambia", "target")]


@pytest.mark.parametrize(
    ("text", "trigger", "sources"),
    [
        ("Sweden condemned the deadly attack on Georgia.", "attack", []),
        ("Sweden welcomed the agreement.", "agreement", []),
        ("Sweden hailed its agreement with Norway.", "agreement", ["Sweden"]),
        ("Peru rejected Chile's offer.", "offer", ["Chile"]),
        ("Peru rejected the offer.", "offer", []),
        ("Iran denied involvement in the attack on Chile.", "attack", []),
    ],
)
def test_who_only_answers_an_act_does_not_do_it(text: str, trigger: str, sources: list[str]) -> None:
    mention = next(one for one in find_events(Article("a", text)) if one.trigger_text == trigger)
    assert [actor.name for actor in mention.actors if actor.role == "source"] == sources


@pytest.mark.parametrize(
    ("text", "trigger", "sources", "targets"),
    [
        ("Peru mourned. It recalled its envoy from Chile.", "recalled", "PER", "CHL"),
        ("The Greek premier, John Katris, smiled. He will visit Malta.", "visit", "GRC", "MLT"),
        ("Peru and Chile mourned. They accused Bolivia of neglect.", "accused", "PER CHL", "BOL"),
        ("Peru mourned with Chile. They accused Bolivia of neglect.", "accused", "", "BOL"),  # who are they?
        ("Peru mourned. Chile did. It was accused of neglect.", "accused", "", "CHL"),
        ("Peru mourned. It may recall its envoy from Chile.", "recall", "PER", "CHL"),
        ("Peru mourned. It would take years to attack Chile.", "attack", "", "CHL"),
        ("Peruvian ministers met on Sunday. They also accused Bolivia of neglect.", "accused", "PER", "BOL"),
        ("Peru freed six sailors after its navy seized a yacht.", "seized", "PER", ""),
    ],
)
def test_pronouns_mean_the_subject_of_before(text: str, trigger: str, sources: str, targets: str) -> None:
    assert sides(text, trigger) == (set(sources.split()), set(targets.split()))


def test_nobody_acts_on_himself() -> None:
    (mention,) = find_events(Article("a", "John Smith praised John Smith."))
    assert [(actor.name, actor.role) for actor in mention.actors] == [("John Smith", "source")]


PIECES = st.sampled_from(
    ["Peru", "Chile", "Chilean troops", "police", "attacked", "was accused by", "talks", "between", "and", ",", "of",
     "in Lima", "who", "it", "they", "to withdraw", "asked", "said", "that", "its", "protesters", ".", "by"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_nobody_has_a_role_twice(text: str) -> None:
    for mention in find_events(Article("a", text)):
        known = [(actor.name, actor.role) for actor in mention.actors]
        assert len(known) == len(set(known))
        assert all(len({role for name, role in known if name == one}) < 3 for one, _ in known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The African Union admitted Chad in 1995 and Togo in 2004.",
            [("1995", "African Union", "Chad"), ("2004", "African Union", "Togo")],
        ),
        (
            "Peru invaded Chile in 1991, Bolivia in 1994 and Ecuador in 1995.",
            [("1991", "Peru", "Chile"), ("1994", "Peru", "Bolivia"), ("1995", "Peru", "Ecuador")],
        ),
        ("Greece joined NATO in 1952, Spain in 1982.", [("1952", "Greece", "NATO"), ("1982", "Spain", "NATO")]),
    ],
)
def test_lists_of_those_acted_on_and_of_those_who_act(text: str, expected: list[tuple[str, str, str]]) -> None:
    mentions = find_events(Article("a", text, published="2009-03-12"))
    told = [
        (
            str(one.date),
            *(next(actor.name for actor in one.actors if actor.role == role) for role in ("source", "target")),
        )
        for one in mentions
    ]
    assert told == expected
