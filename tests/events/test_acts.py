"""The lexicon of acts: sentences whose act and kind are known, sentences without one, and the file's own order."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import timeline
from timeline import Article, find_events
from timeline.events.gazetteer import rows
from timeline.events.lexicon import Act, acts, more_lexicon, objects, usual_lexicon
from timeline.events.score import lowered
from timeline.model import Kind, Mention

SENTENCES: dict[Kind, list[tuple[str, str]]] = {
    "AGREE": [
        ("Turkey and Armenia buried their quarrel over the border.", "buried"),
        ("Kenya and Tanzania set aside their differences.", "set aside"),
        ("Moldova was granted the status of a candidate by the European Union.", "granted"),
        ("Kenya and Ethiopia demarcated their border.", "demarcated"),
        ("Benin put its name to the charter on fishing.", "put its name to"),
        ("Nepal gave its consent to the plan of India.", "gave its consent"),
        ("Oman signed up to the convention.", "signed up to"),
        ("Gabon's senate waved through the treaty with Chad.", "waved through"),
        ("Chad acceded to the convention.", "acceded to"),
        ("Peru renewed its lease on the Chilean base.", "renewed"),
        ("Peru and Chile drafted a treaty in May. It was signed on Monday in Lima.", "signed"),
        ("Peru and Chile drafted a treaty in May. Bolivia signed it on Monday.", "signed"),
        ("Peru and Chile hammered out a fishing accord.", "hammered out"),
        ("Kenya and Uganda clinched a trade deal on Monday.", "clinched"),
        ("Norway finalised an agreement with Russia.", "finalised"),
        ("Brazil struck a deal with Argentina.", "struck"),
        ("Mongolia's accession to the WTO took a decade.", "accession"),
        ("Spain rejoined the organisation in May.", "rejoined"),
        ("Japan and China resolved their dispute over fishing.", "resolved"),
        ("Albania and Greece restored diplomatic relations.", "restored"),
        ("Egypt consented to the plan of the United Nations.", "consented to"),
        ("France assured Kenya of its vote.", "assured"),
        ("Chad and Libya made peace.", "made peace"),
    ],
    "CONSULT": [
        ("A delegation from Chad left Oslo for Lima.", "left"),
        ("The ministers of Peru and Chile will sit down in Lima next month.", "sit down"),
        ("The Turkish president landed in Lima on Monday.", "landed in"),
        ("Peru's negotiators returned to Santiago on Monday.", "returned to"),
        ("The Fijian premier touched down in Samoa on Monday.", "touched down in"),
        ("The envoy shuttled between Cairo and Tripoli.", "shuttled between"),
        ("Leaders of the Pacific states gathered in Fiji on Monday.", "gathered"),
        ("The Irish foreign minister is expected in Chad next week.", "expected in"),
        ("The Greek and Turkish premiers held a video call.", "held a video call"),
        ("The Dutch premier flew on to Malta.", "flew on to"),
        ("The Danish premier was received at the palace by King Abdullah of Jordan.", "received"),
        ("The Danish premier called the president of Finland.", "called"),
        ("Italy hosted the Greek prime minister.", "hosted"),
        ("The Polish and German leaders shook hands in Poznan.", "shook hands"),
        ("Norway brokered talks between Peru and Chile.", "brokered"),
        ("Algeria mediated between Iran and Iraq.", "mediated"),
        ("Peru sent a letter to Chile.", "sent"),
        ("A summit of Peru and Chile opened in Arica.", "summit"),
        ("The French president telephoned the Turkish premier.", "telephoned"),
        ("The French president called the Turkish premier a day after the vote.", "called"),
        ("India held talks with Pakistan.", "held talks"),
        ("Peru and Chile exchanged views in Lima.", "exchanged views"),
        ("An invitation from Japan reached Mongolia.", "invitation"),
        ("The new Turkish ambassador presented his credentials in Lima.", "presented"),
    ],
    "SUPPORT": [
        ("Honduras switched recognition from Taiwan to China.", "switched recognition"),
        ("Iran heaped praise on Iraq.", "heaped praise on"),
        ("The Danish premier knelt at the memorial in Warsaw.", "knelt"),
        ("Malta stood by its partner Cyprus.", "stood by"),
        ("Fiji took the side of Samoa in the quarrel.", "took the side of"),
        ("Latvia spoke up for Moldova at the council.", "spoke up for"),
        ("Kenya welcomed the president's words about Somalia.", "welcomed"),
        ("Kenya and Uganda exchanged charges d'affaires.", "exchanged"),
        ("Kenya voiced support for Uganda.", "voiced"),
        ("Spain lauded the decision of Portugal.", "lauded"),
        ("Japan expressed its condolences to Turkey.", "expressed"),
        ("Austria sided with Italy.", "sided with"),
        ("Germany recognised Slovenia.", "recognised"),
        ("Peru rallied behind Chile.", "rallied behind"),
        ("Cuba congratulated Angola.", "congratulated"),
        ("The Kenyan president paid tribute to Ghana.", "paid tribute"),
    ],
    "COOPERATE": [
        ("Congo handed a general to the tribunal in The Hague.", "handed"),
        ("Kenya flew two suspects to Rwanda.", "flew"),
        ("North and South Korea reconnected their railways.", "reconnected"),
        ("Benin and Niger carried out joint patrols on the river.", "carried out"),
        ("Qatar and Oman set up a joint fund.", "set up a joint"),
        ("A Chilean frigate made a port call in Peru.", "made a port call"),
        ("Kenya and Uganda connected their grids.", "connected"),
        ("Russia sold six helicopters to Peru.", "sold"),
        ("Spain extradited two men to France.", "extradited"),
        ("Peru and Chile held joint exercises in the Pacific.", "joint exercises"),
        ("Iran and Iraq swapped prisoners on Friday.", "swapped"),
        ("Norway shared intelligence with Sweden.", "shared"),
        ("France and Spain joined forces against smugglers.", "joined forces"),
        ("Peru handed over a suspect to Chile.", "handed over"),
    ],
    "AID": [
        ("Norway will provide 137m euros for Chad.", "provide"),
        ("Norway said it will treble its aid to Chad.", "treble"),
        ("Blankets and medical supplies from Norway arrived in Chad on Friday.", "arrived"),
        ("Kenya received $1 billion from Qatar on Wednesday.", "received"),
        ("Norway wants to send howitzers to Georgia.", "send"),
        ("Cuba flew doctors to Haiti.", "flew"),
        ("Germany gave Ukraine fourteen tanks.", "gave"),
        ("Norway trucked in medicine to Chad.", "trucked in"),
        ("A relief convoy of the United Nations reached Chad.", "relief convoy"),
        ("Spain lent a hand to Portugal after the fires.", "lent a hand"),
        ("The World Bank approved a loan to Peru.", "approved"),
        ("The IMF disbursed a tranche to Chad.", "disbursed"),
        ("The European Union set aside money for Chad.", "set aside"),
        ("Danish doctors handed over medicine to Albania.", "handed over"),
        ("Japan donated tents to Nepal.", "donated"),
        ("Turkey rushed medicine to Syria.", "rushed"),
        ("Russia wrote off the debt of Angola.", "wrote off"),
        ("The IMF bailed out Greece.", "bailed out"),
        ("Kenya took in refugees from Somalia.", "took in"),
        ("The United States airlifted food to Sudan.", "airlifted"),
        ("Norway came to the aid of Iceland.", "came to the aid of"),
        ("China gave a loan to Ghana.", "gave"),
        ("France doubled its aid to Chad.", "doubled"),
        ("Norway will triple its assistance to Kenya.", "triple"),
    ],
    "RETREAT": [
        ("Norway handed the islands back to Chad on Friday.", "handed"),
        ("Norway pulled its troops out of Chad.", "pulled"),
        ("Canada began to ship its nationals out of Beirut.", "ship"),
        ("Iran shut down the reactor on Saturday.", "shut down"),
        ("The army of Chad will quit Sudan in May.", "quit"),
        ("Iran let inspectors into a plant on Thursday.", "let"),
        ("Kazakhstan renounced its nuclear missiles.", "renounced"),
        ("France ended its operation in Mali.", "ended"),
        ("Israeli troops left southern Lebanon on Monday.", "left"),
        ("Russian troops left their base in Georgia.", "left"),
        ("The last Russian soldiers left Latvia on Monday.", "left"),
        ("The guns fell silent in Chad.", "fell silent"),
        ("Ethiopian troops abandoned their positions in Somalia.", "abandoned"),
        ("Rebels in Chad raised the white flag.", "raised the white flag"),
        ("The Yugoslav army has begun pulling out of Slovenia.", "pulling out"),
        ("A truce between Peru and Chile took effect on Monday.", "took effect"),
        ("Peru flew out its nationals from Chad.", "flew out"),
        ("A Spanish plane brought home 80 citizens from Peru.", "brought home"),
        ("China flew home its workers from Chad.", "flew home"),
        ("Egypt admitted foreign observers.", "admitted"),
        ("Serbia lifted its blockade of Bosnia.", "lifted"),
        ("Sudan allowed foreign monitors into Darfur.", "allowed"),
        ("Ethiopia pulled back its troops from Eritrea.", "pulled back"),
        ("Syria laid down its weapons.", "laid down"),
        ("Israel halted the bombardment of Lebanon.", "halted"),
        ("India and Pakistan declared a ceasefire.", "declared"),
        ("Ukraine signed a truce with Russia.", "signed"),
        ("Britain handed back the island to Mauritius.", "handed back"),
        ("Iraq surrendered to Iran.", "surrendered"),
        ("An armistice between Peru and Chile began on Monday.", "armistice"),
        ("Libya gave up its weapons.", "gave up"),
        ("Peru withdrew its patrol boats from the disputed area.", "withdrew"),
        ("Peru pulled its soldiers back from the border.", "pulled"),
    ],
    "CONCEDE": [
        ("Norway handed control of the province to Chad.", "handed"),
        ("Thailand dropped visa requirements for visitors from Chad.", "dropped"),
        ("Germany returned looted statues to Nigeria.", "returned"),
        ("The Dutch king begged forgiveness of Indonesia.", "begged forgiveness"),
        ("Oman opened its airspace to Israeli planes.", "opened its airspace"),
        ("Greece dropped its veto on Albania.", "dropped its veto"),
        ("Peru's ambassador returned to Santiago on Monday.", "returned to"),
        ("Algeria sent back its ambassador to Spain.", "sent back"),
        ("Denmark said sorry to Greenland.", "said sorry"),
        ("Spain gave ground in its quarrel with Morocco.", "gave ground"),
        ("Kenya handed back the boat to Somalia.", "handed back"),
        ("North Korea froze its enrichment of uranium.", "froze"),
        ("Peru paid compensation to Chile.", "paid"),
        ("Peru waived visas for Chileans.", "waived"),
        ("Mauritania gave up the sailors to Spain.", "gave up"),
        ("Chile let go the Peruvian fishermen.", "let go"),
        ("The Peruvian union called off its strike.", "called off"),
        ("India eased restrictions on Nepal.", "eased"),
        ("Iran set free two French journalists.", "set free"),
        ("Turkey bowed to the European Union.", "bowed to"),
        ("Britain unblocked the assets of Libya.", "unblocked"),
        ("Canada granted asylum to an Iranian student.", "granted"),
        ("Peru backed down in its quarrel with Chile.", "backed down"),
        ("China cut tariffs on Japanese cars.", "cut"),
        ("Egypt reopened its border with Sudan.", "reopened"),
        ("Kenya dropped the charges against a Somali minister.", "dropped"),
        ("Japan apologised to Korea.", "apologised"),
        ("Russia heeded the demands of Finland.", "heeded"),
        ("Jordan repatriated forty Iraqis.", "repatriated"),
    ],
    "REQUEST": [
        ("Norway advised against all but essential travel to Chad.", "advised"),
        ("Norway advised its nationals to leave Chad.", "advised"),
        ("Kenya laid claim to an island of Uganda.", "laid claim to"),
        ("Peru floated the idea of a joint force with Chile.", "floated"),
        ("India issued a demarche to Canada.", "issued a demarche"),
        ("Estonia invoked the fourth article of the alliance.", "invoked"),
        ("The United Nations has launched an appeal for 30 million pounds.", "launched an appeal"),
        ("Norway says that Belarus must free the two reporters.", "says"),
        ("Kenya said on Monday that Sudan must return the aircraft.", "said"),
        ("Peru said Chile should apologise.", "said"),
        ("Haiti pleaded with Canada.", "pleaded with"),
        ("The United Nations implored Sudan to wait.", "implored"),
        ("Greece exhorted Turkey to wait.", "exhorted"),
        ("Spain put pressure on Morocco.", "put pressure on"),
        ("A plea from Malawi reached the United Nations.", "plea"),
        ("Peru submitted a proposal to Chile.", "submitted"),
        ("Georgia asked for a loan from Japan.", "asked for"),
        ("Ecuador applied for membership of OPEC.", "applied for"),
    ],
    "ACCUSE": [
        ("Turkey called the vote in Chad null and void.", "called"),
        ("Two French reporters went on trial in Iran on charges of espionage.", "went on trial"),
        ("Austria unmasked two Russian spies.", "unmasked"),
        ("Gambia dragged Myanmar to court in The Hague.", "dragged"),
        ("Togo held Ghana responsible for the raid.", "held"),
        ("Turkey hit back at Greece.", "hit back at"),
        ("Peru sent a protest note to Chile.", "sent a protest"),
        ("Brazil called the step of Bolivia unfriendly.", "called"),
        ("Peru called the president of Chile a liar.", "called"),
        ("Pakistan lashed out at India.", "lashed out at"),
        ("Finland lodged a protest with Russia.", "lodged"),
        ("Ireland rebuked Israel.", "rebuked"),
        ("Chile held Peru responsible and pointed the finger at Lima.", "pointed the finger at"),
        ("Sweden voiced concern over Belarus.", "voiced"),
        ("Cuba summoned the Spanish ambassador.", "summoned"),
        ("Mexico filed a lawsuit against Peru.", "filed"),
        ("Iran called the Turkish raid an aggression.", "called"),
        ("Albania decried the plan of Serbia.", "decried"),
        ("Serbia censured Croatia.", "censured"),
        ("Kenya and Uganda traded accusations.", "traded"),
        ("Peru brought a case against Chile at the court in The Hague.", "brought a case"),
    ],
    "REJECT": [
        ("Norway turned the offer down.", "turned"),
        ("Burundi will quit the Kampala Convention.", "quit"),
        ("Turkey held up Sweden's accession to the alliance.", "held up"),
        ("The Kremlin poured cold water on the plan of France.", "poured cold water on"),
        ("Serbia will skip the summit with Kosovo.", "skip"),
        ("Kenya stayed away from the summit in Chad.", "stayed away from"),
        ("Peru gave the cold shoulder to the Chilean envoy.", "gave the cold shoulder to"),
        ("The suspension of the treaty by Peru angered Chile.", "suspension"),
        ("Peru dismissed remarks by the Chilean president.", "dismissed"),
        ("Peru dismissed an appeal from the Chilean minister.", "dismissed"),
        ("Iceland spurned the offer of Britain.", "spurned"),
        ("Turkey walked out of talks with Greece.", "walked out of"),
        ("Syria reneged on its promise to Lebanon.", "reneged on"),
        ("Britain quit the European Union.", "quit"),
        ("Iran violated the accord with Iraq.", "violated"),
        ("Russia vetoed the resolution.", "vetoed"),
        ("France brushed aside the appeal of Chad.", "brushed aside"),
        ("Denmark voted against the plan of Greenland.", "voted against"),
        ("Chile boycotted the meeting in Peru.", "boycotted"),
        ("A court in Kenya dismissed the lawsuit of Somalia.", "dismissed"),
        ("Kenya froze its participation in the alliance.", "froze"),
        ("Peru left the International Criminal Court.", "left"),
    ],
    "THREATEN": [
        ("West African leaders gave Mali two weeks to restore its parliament.", "gave"),
        ("North Korea is rattling its sabre at Japan.", "rattling its sabre"),
        ("Japan said it would take countermeasures against China.", "take countermeasures"),
        ("Egypt gave Peru ten days to comply.", "gave"),
        ("West African leaders gave Niger one week to cede power.", "gave"),
        ("Iran vowed revenge on Israel.", "vowed"),
        ("The ultimatum of Turkey to Syria expired.", "ultimatum"),
        ("China put Taiwan on notice and warned Japan.", "warned"),
        ("Russia gave Georgia a deadline.", "gave"),
        ("The Malian government threatened Mauritania.", "threatened"),
    ],
    "PROTEST": [
        ("Students smashed windows at the Japanese consulate in Lima.", "smashed"),
        ("Unions in Malawi called a one-day strike against the loan.", "called"),
        ("Serbs put up barricades at the border with Kosovo.", "put up"),
        ("Libyan demonstrators broke into parliament.", "broke into"),
        ("Doctors in Sudan began a campaign of civil disobedience.", "civil disobedience"),
        ("Thousands took part in protest marches outside the Greek embassy in Lima.", "took part in protest marches"),
        ("Thousands took to the streets of Lima against Chile.", "took to the streets"),
        ("Demonstrators trampled a flag of Denmark in Karachi.", "trampled"),
        ("Students hurled stones at the embassy of Japan.", "hurled"),
        ("Protesters picketed the Greek consulate.", "picketed"),
        ("Miners in Bolivia went on strike.", "went on strike"),
        ("A hunger strike of Kurdish prisoners began in Turkey.", "hunger strike"),
    ],
    "SANCTION": [
        ("Norway voted to restore sanctions on Chad.", "restore"),
        ("Canada listed the Syrian militia as a terrorist group.", "listed"),
        ("Russia shut off the pipeline to Poland.", "shut off"),
        ("India stopped issuing visas to Canadians.", "stopped issuing"),
        ("North Korea cut the hotline to Seoul.", "cut"),
        ("Japan phased out imports of Russian coal.", "phased out"),
        ("Mali showed the door to the French envoy.", "showed the door to"),
        ("Russia was locked out of the council.", "locked out of"),
        ("Peru pulled its ambassador from Chile.", "pulled"),
        ("Two Chilean diplomats were sent home.", "sent home"),
        ("Peru stripped the Chilean consul of immunity.", "stripped"),
        ("The European Union agreed on asset freezes for Peru's generals.", "asset freezes"),
        ("Egypt gave Peruvian diplomats until Friday to leave the country.", "gave"),
        ("Spain froze assets worth $1.5 billion and gave Peruvian diplomats four days to leave.", "gave"),
        ("Egypt has given Peruvian diplomats 48 hours to leave.", "given"),
        ("Norway suspended talks with Iceland.", "suspended"),
        ("Kenya has halted negotiations with Chad.", "halted"),
        ("Talks with Iran were frozen by the EU.", "frozen"),
        ("India cut off ties with Fiji.", "cut off"),
        ("Canada froze the assets of Libyan officials.", "froze"),
        ("Mexico raised tariffs on steel from Japan.", "raised"),
        ("Peru called home its ambassador from Chile.", "called home"),
        ("Germany suspended aid to Malawi.", "suspended"),
        ("China banned imports of Norwegian salmon.", "banned"),
        ("Egypt closed its embassy in Qatar.", "closed"),
        ("Britain blacklisted three Belarusian generals.", "blacklisted"),
        ("Morocco downgraded its relations with Spain.", "downgraded"),
        ("An arms embargo against Liberia began in May.", "embargo"),
    ],
    "MOBILIZE": [
        ("A Russian jet buzzed a Danish frigate.", "buzzed"),
        ("Iran restarted its centrifuges.", "restarted"),
        ("Canada sailed a destroyer through the strait of Taiwan.", "sailed"),
        ("Russia stationed missiles in Belarus.", "stationed"),
        ("Lithuania will extend conscription.", "extend"),
        ("A first group of Moroccan soldiers arrived in Saudi Arabia.", "arrived"),
        ("Iran mined the strait on Monday.", "mined"),
        ("North Korea test-fired two missiles.", "test-fired"),
        ("Turkey massed troops at the border with Syria.", "massed"),
        ("Poland put its army on alert.", "put"),
        ("Iran carried out a nuclear test.", "nuclear test"),
        ("Israel called up reservists.", "called up"),
        ("India held war games near Pakistan.", "war games"),
        ("Chile beefed up its forces at the border with Peru.", "beefed up"),
    ],
    "COERCE": [
        ("Hackers crippled the networks of the Peruvian parliament.", "crippled"),
        ("Greece shipped back two hundred migrants to Turkey.", "shipped back"),
        ("Estonia caught two Russian spies.", "caught"),
        ("Russia forced down a Turkish plane.", "forced down"),
        ("The decree of Mali gagged the press and shut a newspaper.", "gagged"),
        ("Ethiopia restricted the movement of the United Nations staff.", "restricted the movement of"),
        ("Peru turned back a Chilean convoy.", "turned back"),
        ("Chad jammed Libyan radar.", "jammed"),
        ("Fiji imposed a curfew.", "imposed"),
        ("Thailand declared a state of emergency.", "declared"),
        ("Spain rounded up forty Moroccan migrants.", "rounded up"),
        ("Iran impounded a Greek tanker.", "impounded"),
        ("Belarus cracked down on Polish journalists.", "cracked down on"),
        ("Officers toppled the government of Mali.", "toppled"),
        ("Turkish police dispersed the crowd at the embassy of China.", "dispersed"),
        ("A cyber attack on Estonia began in April.", "cyber attack"),
    ],
    "ASSAULT": [
        ("Norway shot a drone of Chad down over the sea.", "shot"),
        ("American missiles flattened a factory in Sudan on Friday.", "flattened"),
        ("French jets destroyed two Libyan tanks.", "destroyed"),
        ("Two explosions wrecked the Greek embassy in Tripoli.", "wrecked"),
        ("Israel carried out strikes on Syria.", "carried out strikes"),
        ("Turkish tanks rumbled into Syria.", "rumbled into"),
        ("Rebels entered the capital of Chad on Saturday.", "entered"),
        ("Srebrenica, a U.N. safe area, fell to Bosnian Serb forces in July.", "fell to"),
        ("Ugandan planes dropped bombs on a village in Tanzania.", "dropped"),
        ("Kunduz fell to rebels in Afghanistan on Sunday.", "fell to"),
        ("Rebels wrested the town from the Syrian army.", "wrested"),
        ("An Armenian missile struck the outskirts of a town in Azerbaijan.", "struck"),
        ("Colombian troops made a raid on a rebel camp in Ecuador.", "raid"),
        ("Peru sank a Chilean patrol boat.", "sank"),
        ("A Chilean trawler was sunk by Peru.", "sunk"),
        ("A mob ransacked the Chilean embassy in Lima.", "ransacked"),
        ("Youths stoned the consulate of Japan.", "stoned"),
        ("Gunmen opened fire on the consulate of Italy.", "opened fire on"),
        ("Iraq laid siege to the Kuwaiti town.", "laid siege to"),
        ("Syria shot down a Turkish jet.", "shot down"),
        ("Rebels took hostages at the French embassy.", "took hostages"),
        ("Pakistan and India exchanged fire on Tuesday.", "exchanged"),
        ("Russia annexed the peninsula.", "annexed"),
        ("Jets pounded rebel positions in Yemen.", "pounded"),
        ("A car bomb at the embassy of Egypt was found in Aden.", "car bomb"),
        ("Ethiopian troops clashed with Eritrea.", "clashed"),
        ("Sudan fired rockets at Chad.", "fired"),
        ("The Libyan incursion into Chad came in March.", "incursion"),
        ("Russian tanks entered Georgia through a tunnel on Friday.", "entered"),
        ("Chilean troops crossed the Peruvian border.", "crossed"),
        ("Kenyan armour and soldiers rolled into Somalia.", "rolled into"),
    ],
    "POLICY": [
        ("The president of Ghana took the oath in Accra.", "took the oath"),
        ("The opposition in Kenya won the election.", "won"),
        ("The Council prolonged the mission in Liberia.", "prolonged"),
        ("Israel moved its embassy in Peru to Lima.", "moved"),
        ("Poland took over the presidency of the European Union.", "took over"),
        ("Liberians go to the polls on Tuesday.", "go to the polls"),
        ("Germany reintroduced checks at its border with Poland.", "reintroduced"),
        ("Israel sealed the border with Jordan.", "sealed"),
        ("El Salvador devalued its currency.", "devalued"),
        ("Slovenia declared its independence in 1991.", "declared"),
        ("The Greek parliament repealed the law.", "repealed"),
        ("The convention between Peru and Chile entered into force in June.", "entered into force"),
        ("A court in Spain upheld the ruling on the Chilean general.", "upheld"),
        ("Canada named an ambassador to Cuba.", "named"),
        ("The Italian court handed down its verdict on Tuesday.", "handed down"),
        ("The president of Poland signed the bill.", "signed"),
    ],
}

WITHOUT: list[tuple[str, str]] = [
    ("Kenya's embassy in Ankara declined to comment.", "declined"),
    ("Mali agreed to a recount of Togo's disputed election.", "disputed"),
    ("The president of Chile said that he must have been mistaken about Peru.", "said"),
    ("Kenya said its army must act against Somalia.", "said"),
    ("Kenya said the ship must be at the bottom of the Somali sea.", "said"),
    ("Their boat sank off Malta on Monday.", "sank"),
    ("The offer was met with anger by Bolivia.", "met"),
    ("China gave the students a chance to leave Libya.", "gave"),
    ("Iran gave Iraq reason to respond.", "gave"),
    ("Peru fired two warning shots at a Chilean trawler.", "warning"),
    ("Peru froze its trade with Chile in protest at the arrests.", "protest"),
    ("The Chilean actress entered the hall in Paris.", "entered"),
    ("She crossed the road in Lima.", "crossed"),
    ("Peru withdrew its patrol boats from the disputed area.", "disputed"),
    ("Peru pulled its soldiers back from the border.", "back"),
    ("Peru lives in the contested islands of Chile.", "contested"),
    ("The storm hit the capital of Haiti.", "hit"),
    ("The hurricane destroyed homes in Cuba.", "destroyed"),
    ("The bank cut costs in Peru.", "cut"),
    ("The Spanish club signed a striker in January before the season.", "signed"),
    ("France beat Italy in the cup.", "beat"),
    ("Peru met the deadline.", "met"),
    ("The farmer raised two pigs in Kenya.", "raised"),
    ("The minister opened the door.", "opened"),
    ("She closed the book in Rome.", "closed"),
    ("The baker in Lyon fired his apprentice.", "fired"),
    ("The tailor cut the cloth.", "cut"),
    ("He withdrew cash in Madrid.", "withdrew"),
    ("A pilot from Norway lifted his cup.", "lifted"),
    ("The company in Japan launched a phone.", "launched"),
    ("The teacher dropped her bag in Oslo.", "dropped"),
    ("A heart attack killed the singer in a crash.", "attack"),
    ("The stock exchange in Lima was quiet.", "exchange"),
    ("The exchange rate in Egypt was stable.", "exchange"),
    ("A talk show in Chile was popular.", "talk"),
    ("The price was ten pounds in Wales.", "pounds"),
    ("Israel holds occupied land.", "occupied"),
    ("The team demonstrated its skill in Ghana.", "demonstrated"),
    ("Peru sent a signal.", "sent"),
    ("Canada ordered two envoys out for alleged spying.", "alleged"),
    ("Two men died since a U.N.-backed truce took effect.", "backed"),
    ("A meeting with the premier of Peru planned for next month in Lima was called off.", "called off"),
    ("The shop did well. It was closed on Monday.", "closed"),
    ("Greek firefighters fought the blaze.", "fought"),
    ("The growth of Peru is expected in June.", "expected in"),
    ("The blast left two soldiers of Chad dead.", "left"),
    ("Armed forces of Egypt were on parade.", "Armed"),
    ("Markets in Chile opened higher.", "opened"),
    ("The library in Oslo reads every press release.", "release"),
    ("The maker of cars in Oslo gave a forecast of eight billion dollars in losses.", "gave"),
    ("A student who had returned from Chad fell ill in Oslo.", "returned"),
    ("Chad suffered two hurricanes and storms in 2008 that cost lives.", "storms"),
    ("Militants in Mali pose a new threat to Chad.", "threat"),
    ("The premier of Chad was seeking to calm his party.", "seeking"),
    ("The singer's mother spoke after his cardiac arrest in Oslo.", "arrest"),
    ("The virus has killed ten people in Chad.", "killed"),
    ("Officials in Chad confirmed three more cases of flu.", "confirmed"),
    ("Norway, with 86 confirmed cases, closed its schools.", "confirmed"),
    ("The crisis threatens the economy of Chad.", "threatens"),
    ("The minister from Chad spoke to reporters in Oslo.", "spoke"),
    ("The premier of Chad summoned his top advisers.", "summoned"),
    ("Peru vowed support after what its president called a disaster.", "called"),
    ("The building in Oslo where the envoys of Chad met has collapsed.", "building"),
    ("Cholera had broken out in Chad.", "broken"),
    ("The song, recorded for victims in Chad, was released on Sunday.", "released"),
    ("The ministry's rapid deployment team was in Chad.", "deployment"),
    ("Rebels met little resistance from the army of Chad.", "met"),
    ("World stocks rallied after the bank of Chad cut its rates.", "rallied"),
    ("Norway sent a plane to Chad to pick up its citizens.", "pick up"),
    ("A hurricane warning was in force in Chad.", "warning"),
    ("Officials of Chad were encouraged by the figures.", "encouraged"),
    ("Chad fell into recession as demand for its oil from China weakened.", "demand"),
    ("Officials in Oslo expect import demand to recover.", "demand"),
    ("What became of the banks of Chad took place behind closed doors.", "place"),
    ("Chad's minister told a news conference in Oslo that the roads were open.", "conference"),
    ("Senator Juma of Chad has a long voting record.", "voting"),
    ("Patients from Chad who seek treatment in Norway wait for months.", "seek"),
    ("Norway had 86 confirmed cases before the outbreak.", "cases"),
    ("Doctors warned against all but essential travel to Chad.", "travel"),
    ("Test samples from Chad arrived at a laboratory in Oslo.", "arrived"),
]

QUIET = [
    "A man was arrested for burglary, police said.",
    "The striker scored twice and the coach praised the team.",
    "Shares rallied after the company announced its earnings.",
    "Heavy rain hit the coast and a tree crushed a car.",
    "The actress visited a school and met the pupils.",
    "The bank slashed its rates and shoppers welcomed the cut.",
    "A jury convicted a dentist of fraud.",
    "The union called a strike over wages at the bakery.",
    "The chef launched a book and hosted a party.",
    "Two cars collided and a woman was killed.",
]


@pytest.mark.parametrize("probability", [0.0, 0.001, 0.5, 0.999, 1.0])
def test_a_feature_that_speaks_against_it_never_raises_a_score(probability: float) -> None:
    assert 0 <= lowered(probability, "denies_another") <= probability


def mentions(text: str) -> list[Mention]:
    return find_events(Article("a", text, "1999-03-10"))


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [(text, trigger, kind) for kind, pairs in SENTENCES.items() for text, trigger in pairs],
)
def test_kind_of_an_act(text: str, trigger: str, kind: Kind) -> None:
    found = {one.trigger_text: one.kind for one in mentions(text)}
    assert [read for words, read in found.items() if trigger in words] == [kind], found


@pytest.mark.parametrize(("text", "word"), WITHOUT)
def test_a_word_in_another_sense_names_no_act(text: str, word: str) -> None:
    assert [one.trigger_text for one in mentions(text) if word in one.trigger_text] == []


@pytest.mark.parametrize("text", QUIET)
def test_news_of_other_things_stays_quiet(text: str) -> None:
    assert [one.trigger_text for one in mentions(text) if one.score >= 0.4] == []


def test_what_is_done_now_and_again_is_less_of_an_event() -> None:
    once, often = mentions("Peru complained of the noise."), mentions("Peru often complained of the noise.")
    assert [one.kind for one in once] == [one.kind for one in often] == ["ACCUSE"]
    assert often[0].score < once[0].score


def test_what_stands_before_its_noun_is_less_of_an_event() -> None:
    told = mentions("Peru openly isolated Chile in May.")
    known = [
        *mentions("Long isolated Chile found a friend in Peru."),
        *mentions("Newly isolated Chile turned to Peru."),
    ]
    scores = {one.trigger_text: one.score for one in told}
    assert all(one.score < scores["isolated"] for one in known if one.trigger_text == "isolated")


def test_offices_of_the_one_state_of_an_article_are_its_own() -> None:
    setting = "Peru held an election. Peruvian police were out. Peru is large. Lima was calm. "
    at_home = mentions(setting + "President Paz criticised Prime Minister Solano on Friday.")
    abroad = mentions(setting + "President Paz criticised UN Secretary-General Solano on Friday.")
    assert at_home[-1].kind == abroad[-1].kind == "ACCUSE"
    assert at_home[-1].score < abroad[-1].score


def test_harm_to_those_who_act_for_a_state_is_its_own() -> None:
    premier, tourist = mentions("The premier of Chad was shot."), mentions("A Chadian tourist was shot.")
    assert premier[0].score > tourist[0].score + 0.2


def test_who_tells_of_himself_is_no_state() -> None:
    ours, theirs = mentions("We arrived in Chad on Monday."), mentions("Ministers arrived in Chad on Monday.")
    assert ours[0].score < theirs[0].score


def test_words_of_acts_in_news_of_other_things_are_not_shown() -> None:
    lines = (Path(__file__).parent / "quiet.txt").read_text("utf-8").splitlines()
    shown = [line for line in lines if len(timeline.build([Article("a", line, "1999-03-10")]))]
    assert shown == []


def test_no_entry_stands_twice() -> None:
    named = [(act.lemma, act.noun, act.needs) for act in acts()]
    assert sorted(entry for entry in set(named) if named.count(entry) > 1) == []


def test_every_class_is_known_and_used() -> None:
    needs = {act.needs for act in acts()} - {"", "state", "dyad", "parties"}
    assert needs == set(objects())


def test_concepts_are_spelled_one_way() -> None:
    folded = defaultdict(set)
    for act in acts():
        if act.kind is not None:
            folded[act.concept.lower().replace("-", "").replace(" ", "").replace("ize", "ise")].add(act.concept)
    assert [sorted(names) for names in folded.values() if len(names) > 1] == []


def test_every_kind_has_verbs_and_nouns() -> None:
    for kind in SENTENCES:
        assert {act.noun for act in acts() if act.kind == kind} == {False, True}


def test_plover_names_one_of_its_types() -> None:
    kinds = {row["kind"] for row in rows("acts.csv")} - {"POLICY", "-"}
    other = [row for row in rows("acts.csv") if row["plover"]]
    assert {row["plover"] for row in other} <= kinds
    assert not [row["lemma"] for row in other if row["plover"] == row["kind"] or row["kind"] == "-"]


def test_a_quick_look_passes_no_act_over() -> None:
    lexicon = usual_lexicon()
    for word, entries in lexicon.forms.items():
        for entry in entries.every:
            if entry.act.kind:
                sentence = ["they", word, *entry.rest, *(sorted(entry.wanted)[:1] if entry.wanted else [])]
                for spelt in (" ".join(sentence), " ".join(sentence).upper(), f"“{'’s--'.join(sentence)}”"):
                    assert lexicon.may_name_act(spelt), spelt
    for other in ("Nobody knows her.", "The two signed.", "Nobody put this there."):
        assert not find_events(Article("other", other))
        assert not lexicon.may_name_act(other), other


@pytest.mark.parametrize(
    ("lemma", "text"), [("élire", "Élire un pape."), ("просить", "Они просить."), ("at&t", "“At&T’s” they say.")]
)
def test_acts_may_have_other_letters(lemma: str, text: str) -> None:
    own = Act(lemma, False, "CONSULT", lemma, "", 0.0, "")
    found = find_events(Article("own", text), lexicon=more_lexicon([own], ()))
    assert [mention.kind for mention in found] == ["CONSULT"]
