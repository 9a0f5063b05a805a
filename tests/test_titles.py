"""What a timeline calls its events: who acts, the act and its object, in at most twelve words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import timeline
from timeline import Article
from timeline.merging import title_of

TITLES = [
    ("Mali will reopen the frontier, closed since May, once the pullout is complete.", "Mali: pullout"),
    ("Bosnia and Herzegovina has been admitted to the bloc.", "Bosnia and Herzegovina was admitted to the bloc"),
    ("The men from Peru had been expelled by Chile.", "The men from Peru were expelled by Chile"),
    ("Peru pledged at a summit in Rome to send troops to Chile.", "Peru pledged to send troops to Chile"),
    ("Chile held talks with Peru before Bolivia did.", "Chile held talks with Peru"),
    (
        'Peru on Sunday condemned Chile\'s "illegal" attacks on Bolivia.',
        "Peru condemned Chile's illegal attacks on Bolivia",
    ),
    ("Peru, which backs Chile, is silent.", "Peru backs Chile"),
    ("A summit of the Shanghai Cooperation Organisation opened.", "Summit of the Shanghai Cooperation Organisation"),
    ("Peru stood by a consensus reached in Lima.", "A consensus reached in Lima"),
    (
        "The council voted to lift the economic sanctions against Peru that were imposed in May.",
        "The economic sanctions against Peru were imposed",
    ),
    (
        "Two Greek pilots shot down over the hills of northern Peru last week were freed by Chile.",
        "Two Greek pilots were freed by Chile",
    ),
    (
        "Peru turned to the Organization of American States, which will hold an emergency session.",
        "Organization of American States will hold an emergency session",
    ),
    (
        "The alliance of the Andean states agreed on Monday to send a mission led by a retired Peruvian general.",
        "The alliance of the Andean states agreed to send a mission",
    ),
    ("Peru expelled three Chilean diplomats on Monday.", "Peru expelled three Chilean diplomats"),
    ("Three Chilean diplomats were expelled by Peru on Monday.", "Three Chilean diplomats were expelled by Peru"),
    ("On Monday, Peru and Chile formally signed a fishing treaty.", "Peru and Chile signed a fishing treaty"),
    ("The president of Peru will visit Chile next week.", "Peru will visit Chile"),
    ("Peru, which borders Chile, has imposed sanctions on Bolivia.", "Peru imposed sanctions on Bolivia"),
    ("The tariffs that Peru imposed on Monday hurt Chile.", "Peru imposed tariffs"),
    ("Peru condemned the attack and recalled its envoy from Chile.", "Peru condemned the attack"),
    (
        "Peru on Monday became the first Andean state to recognise Kosovo.",
        "Peru became the first Andean state to recognise Kosovo",
    ),
    ("Colombia's government and the ELN agreed on a ceasefire.", "Colombia and ELN agreed on a ceasefire"),
    ("Peru's long-term president, Li, stepped down on Monday.", "Peru's long-term president stepped down"),
    ("A boat seized by Chile arrived in Peru on Monday.", "A boat seized by Chile arrived in Peru"),
    ("Chile (which borders Peru) expelled two envoys.", "Chile expelled two envoys"),
    ("Chile openly attacks Peru's embassy.", "Chile attacks Peru's embassy"),
    ("Peru, Chile, and Bolivia met in Quito on Monday.", "Peru, Chile and Bolivia met in Quito"),
    ("UPDATE 3-Turkey summons Greek envoy over border row", "Turkey summons Greek envoy over border row"),
    ("Peru hasn't only attacked Chile.", "Peru has attacked Chile"),
    ("Talks between Peru and Chile on fishing rights began.", "Talks between Peru and Chile on fishing rights"),
]

# What was said, asked or denied stands with the verb of saying.
TOLD = [
    ("Norway has denied that it jammed Finnish radars.", "Norway denied that it jammed Finnish radars"),
    ("Norway denied jamming Finnish radars on Monday.", "Norway denied jamming Finnish radars"),
    ("Ghana demanded that Togo withdraw its troops.", "Ghana demanded that Togo withdraw its troops"),
    ("Ghana condemned the deal and demanded that it be cancelled.", "Ghana demanded that it be cancelled"),
    ("Kenya warned on Friday that it would close its border.", "Kenya warned that it would close its border"),
    ("Malta insisted that the treaty was void.", "Malta insisted that the treaty was void"),
]

# A timeline tells all in the simple past; not where that would say more than the text.
PLAIN_PAST = [
    ("Ghana had withdrawn its troops from Togo.", "Ghana withdrew its troops from Togo"),
    ("Ghana and Togo have been admitted to the alliance.", "Ghana and Togo were admitted to the alliance"),
    ("A convoy from Ghana and Togo had been refused passage.", "A convoy from Ghana and Togo was refused passage"),
    ("Ghana has not ratified the treaty.", "Ghana has not ratified the treaty"),
    ("Ghana has yet to ratify the treaty.", "Ghana has yet to ratify the treaty"),
]

# What is said is told whole, without where it was said; and so is what stands in quotes or behind an aside.
WHOLE = [
    (
        "Togo will host a new round of talks between Benin and the Central African Republic on Saturday.",
        "Togo will host a new round of talks",
    ),
    (
        "Togo removed a bank from its list on Friday, and Mali in return sent an envoy to Benin.",
        "Togo removed a bank from its list",
    ),
    (
        "The Greek foreign minister flew to Berlin on Tuesday for talks.",
        "The Greek foreign minister flew to Berlin for talks",
    ),
    (
        "Ghana offered at a meeting in Lome on Monday to supply up to 900 soldiers under a Malian general.",
        "Ghana offered to supply up to 900 soldiers under a Malian general",
    ),
    ('Togo accused Ghana of "a war against fishermen" on Monday.', "Togo accused Ghana of a war against fishermen"),
    (
        'Togo demanded the "prompt and unconditional" release of its envoy.',
        "Togo demanded the prompt and unconditional release of its envoy",
    ),
    (
        "Togo doubled, to 20 million francs, the aid it gives to Ghana.",
        "Togo doubled the aid it gives to Ghana",
    ),
    (
        "Togo denied that Ghana had been warned by the council of the alliance in May.",
        "Togo denied that Ghana had been warned",
    ),
    ("Talks here on fishing between Togo and Ghana ended.", "Talks on fishing between Togo and Ghana"),
    ("Togo told the judges that the bond demanded by Ghana was too high.", "Ghana demanded the bond"),
    (
        "Ghanaian police held two Togolese surveyors they accused of spying on the port.",
        "Ghana accused two Togolese surveyors of spying on the port",
    ),
    (
        "Togolese forces will quit the town and all captives will be exchanged in Lome.",
        "All captives will be exchanged in Lome",
    ),
    ("Adama Kodjo of Togo was sworn in on Friday in Lome.", "Adama Kodjo of Togo was sworn in in Lome"),
]

# What belongs to a time does not belong to the act, and the other way round.
TIMED = [
    ("Fiji and Samoa agreed on Monday to hold a summit.", "Fiji and Samoa agreed to hold a summit"),
    ("Fiji and Samoa agreed on a ceasefire on Monday.", "Fiji and Samoa agreed on a ceasefire"),
    ("Fiji asked Samoa on Monday to step in.", "Fiji asked Samoa to step in"),
    ("Fiji signed a protocol after talks led by a regional envoy.", "Fiji: talks"),
]

# A participle tells what else they did.
BESIDES = [
    ("Mozambique stopped the trains, accusing Malawi of late payment.", "Mozambique accused Malawi of late payment"),
    ("Chad expelled two French envoys, accusing them of espionage.", "Chad accused France of espionage"),
]

# The subject of a passive is what it was done to, not the actors it lies between.
PASSIVE = [
    ("Peru never recognised Chile until 1990.", "Peru never recognised Chile until 1990"),  # so it did then
    (
        "Peru dismissed a radio report that its envoys had been expelled by Chile.",
        "Report that its envoys had been expelled by Chile",
    ),
    # a participle: who did it to its noun, or the noun and what befell it
    ("The suspension decreed by the African Union has not been lifted.", "African Union decreed the suspension"),
    ("Ships seized by Peru were freed by Chile on Tuesday.", "Peru seized ships"),
    # a relative clause ends where the verb of its sentence comes
    ("A Greek ship that was seized by Peru on Sunday has now sunk.", "A Greek ship was seized by Peru"),
    ("Two reporters who were arrested in Iran last month fell ill.", "Two reporters were arrested in Iran"),
    (
        "The release of two French reporters accused of espionage was a gesture of goodwill.",
        "Two French reporters accused of espionage",
    ),
    ("Two Chilean envoys expelled", "Two Chilean envoys expelled"),
    ("Two Chilean envoys expelled.", "Two Chilean envoys expelled"),
    ("Peru thanked Chile on Friday for releasing two pilots.", "Chile released two pilots"),
    ("Peru denounced Chile for shelling its posts.", "Peru denounced Chile for shelling its posts"),
    ("Protesters in Lima attacked the Chilean embassy.", "Protesters in Lima attacked the Chilean embassy"),
    ("Thousands of Peruvians protested against Chile.", "Thousands of Peruvians protested against Chile"),
    ("Kenyan warplanes bomb a camp in Somalia", "Kenya bombs a camp in Somalia"),
    ("Peru's president arrived in Chile on Tuesday.", "Peru's president arrived in Chile"),
    ("French embassy in Lima overrun", "French embassy in Lima overrun"),
    (
        "A vote is due on a draft, tabled by France, that would impose an arms embargo on Mali.",
        "A draft would impose an arms embargo on Mali",
    ),
    ("Ties between Ghana and Togo were restored on Monday.", "Ties between Ghana and Togo were restored"),
    (
        "Diplomatic relations between Iran and Egypt were severed in 1979.",
        "Diplomatic relations between Iran and Egypt were severed",
    ),
    ("Talks between Malta and Libya were suspended on Friday.", "Talks between Malta and Libya were suspended"),
    ("Two Togolese envoys were expelled by Ghana in May 2019.", "Two Togolese envoys were expelled by Ghana"),
    ("The Norwegian ambassador was summoned on Monday.", "The Norwegian ambassador was summoned"),
]

# The time goes with its whole phrase, or stays.
TIMES = [
    ("India would test a missile between Monday and June 4.", "India would test a missile"),
    ("Ghana and Togo will hold talks in Accra from May 3 to May 6.", "Ghana and Togo will hold talks in Accra"),
    ("The foreign minister of Malta will travel to Tripoli on Tuesday and Wednesday.", "Malta will travel to Tripoli"),
    ("Ghana and Togo signed on Monday a treaty on fishing.", "Ghana and Togo signed a treaty on fishing"),
    ("Ghana imposed sanctions on Togo until May 2026.", "Ghana imposed sanctions on Togo until May 2026"),
    ("Norway recalled its envoy on May 3 or May 4, 2024.", "Norway recalled its envoy"),
]

# Behind a comma stand lists and places, not who told it, nor how long after.
BEHIND_A_COMMA = [
    ("Egypt expelled three Libyan diplomats, the ministry said on Monday.", "Egypt expelled three Libyan diplomats"),
    (
        "Egypt expelled three Libyan diplomats, President Joe Biden said Monday.",
        "Egypt expelled three Libyan diplomats",
    ),
    ("India will expel the envoy of Nepal on Friday, the Kremlin said Monday.", "India will expel the envoy of Nepal"),
    ("Egypt signed the treaty on Monday, Malta said.", "Egypt signed the treaty"),
    ("India fired missiles at Nepal, hours after it had recalled its envoy.", "India fired missiles at Nepal"),
    ("Ghana ratified the accord, a day after Togo did.", "Ghana ratified the accord"),
    ("Ghana ratified the accord two weeks after Togo did.", "Ghana ratified the accord"),
    ("Ghana signed a treaty with Togo, 800 kilometres from its border.", "Ghana signed a treaty with Togo"),
    ("Malta imposed sanctions on Libya, Syria and Iran.", "Malta imposed sanctions on Libya, Syria and Iran"),
    ("India's army said Nepal fired a rocket on Monday.", "Nepal fired a rocket"),
    ("The army said the North fired a rocket on Monday.", "The North fired a rocket"),
]

# A verb keeps its particle, its almost and its yet, and what it hangs on.
WHOLE_VERBS = [
    ("Ghana called off talks with Togo on Monday.", "Ghana called off talks with Togo"),
    ("Ghana broke off talks with Togo on Monday.", "Ghana broke off talks with Togo"),
    ("Norway ruled out sending troops to Mali.", "Norway ruled out sending troops to Mali"),
    ("Togo has yet to sign the treaty.", "Togo has yet to sign the treaty"),
    ("India almost attacked Nepal in 2019.", "India almost attacked Nepal"),
    ("India narrowly avoided attacking Nepal.", "India narrowly avoided attacking Nepal"),
    ("India nearly expelled the envoy of Nepal in 2019.", "India nearly expelled the envoy of Nepal"),
    ("Egypt is close to signing a treaty with Libya.", "Egypt is close to signing a treaty with Libya"),
    (
        "Cambodia and Laos have all but settled their border dispute, the prime minister told reporters on Sunday.",
        "Cambodia and Laos have all but settled their border dispute",
    ),
    ("Egypt is likely to recall its ambassador.", "Egypt is likely to recall its ambassador"),
    ("Egypt is considering expelling the Libyan ambassador.", "Egypt is considering expelling the Libyan ambassador"),
]

# What "that" stands for is an object or the subject.
RELATIVE = [
    ("Kenya took back a man it had deported by mistake in March.", "Kenya deported a man by mistake"),
    ("The sanctions that Malta imposed on Libya on Monday hurt trade.", "Malta imposed sanctions on Libya"),
    ("A treaty on extradition that Chile signed in 2010 was revoked.", "Chile signed a treaty on extradition"),
    ("The troops that invaded Mali on Monday left again.", "Troops invaded Mali"),
    ("Duties that Cambodia imposed on Thai fruit will be lifted on Monday.", "Cambodia imposed duties on Thai fruit"),
    ("Sanctions the EU imposed on Mali in 2022 were extended on Monday.", "European Union imposed sanctions on Mali"),
    ("Sanctions the EU imposed on Mali in 2022 were extended on Monday.", "Sanctions were extended"),
    (
        "Belarus refused to extradite four men whom Finland has charged with murder.",
        "Finland charged four men with murder",
    ),
    (
        "A tanker suspected of cutting a cable in the Baltic Sea was detained by Swedish police.",
        "A tanker was detained by Swedish police",
    ),
    (
        "Paraguay was among eight countries that voted against the resolution.",
        "Eight countries voted against the resolution",
    ),
]

# Sentences of all these kinds.
WIRE = [
    (
        "Sweden and Hungary agreed last week to resume defence talks.",
        "Sweden and Hungary agreed to resume defence talks",
    ),
    (
        "Canada pulled out of trade talks with Mexico on Friday, citing a dispute over steel.",
        "Canada pulled out of trade talks with Mexico",
    ),
    (
        "The ceasefire between Armenia and Azerbaijan was extended on Sunday.",
        "The ceasefire between Armenia and Azerbaijan was extended",
    ),
    (
        "Pakistan warned India against crossing the border, its foreign office said in a statement.",
        "Pakistan warned India against crossing the border",
    ),
    (
        "Jordan stopped short of expelling the Syrian ambassador.",
        "Jordan stopped short of expelling the Syrian ambassador",
    ),
    (
        "Denmark will not recognise the new government, Prime Minister Mette Holm told parliament on Tuesday.",
        "Denmark will not recognise the new government",
    ),
    ("Nigeria urged Niger to release the hostages by the end of June.", "Nigeria urged Niger to release the hostages"),
    (
        "Vietnam rejected claims by China that it had rammed a fishing boat.",
        "Vietnam rejected claims by China that it had rammed a fishing boat",
    ),
    (
        "Ecuador broke off relations with Venezuela, three days after its embassy was stormed.",
        "Ecuador broke off relations with Venezuela",
    ),
    ("Serbia has not ruled out imposing sanctions on Russia.", "Serbia has not ruled out imposing sanctions on Russia"),
    (
        "Italy, Spain and Portugal pledged 40 million euros in aid to Tunisia.",
        "Italy, Spain and Portugal pledged 40 million euros in aid to Tunisia",
    ),
    (
        "The president of Cyprus hopes to visit Ankara between June and September.",
        "The president of Cyprus hopes to visit Ankara",
    ),
    (
        "Japan is about to lift sanctions against Myanmar, officials in Tokyo said.",
        "Japan is about to lift sanctions against Myanmar",
    ),
    ("A warship that Iran seized in May was returned to Oman.", "Iran seized a warship"),
    ("Colombia offered to mediate between Peru and Bolivia.", "Colombia offered to mediate between Peru and Bolivia"),
    ("Rwanda allegedly sent weapons to rebels in Congo.", "Rwanda allegedly sent weapons to rebels in Congo"),
    (
        "Greece protested to Albania on Monday over the arrest of a mayor.",
        "Greece protested to Albania over the arrest of a mayor",
    ),
    ("No treaty was signed at the summit in Doha.", "No treaty was signed at the summit in Doha"),
    (
        "South Sudan called on Sudan to withdraw 2,500 soldiers from Abyei.",
        "South Sudan called on Sudan to withdraw 2,500 soldiers from Abyei",
    ),
    (
        "Algeria's ambassador to France was recalled in July, the embassy in Paris confirmed.",
        "Algeria's ambassador to France was recalled",
    ),
    (
        "Eritrea withdrew from the regional bloc in 2007, five years before its return.",
        "Eritrea withdrew from the regional bloc",
    ),
    (
        "Georgian Foreign Minister Nino Beridze flew to Baku on Thursday to sign a transit accord.",
        "Nino Beridze flew to Baku to sign a transit accord",
    ),
    (
        "Qatar, which hosted the talks, said the two sides had failed to agree on a ceasefire.",
        "The two sides failed to agree on a ceasefire",
    ),
    (
        "The United Nations Security Council condemned the coup but imposed no sanctions.",
        "UN Security Council condemned the coup",
    ),
    (
        "Switzerland froze the assets of two Belarusian officials, Bern said.",
        "Switzerland froze the assets of two Belarusian officials",
    ),
    ("Chad nearly severed ties with Sudan in 2008.", "Chad nearly severed ties with Sudan"),
    # what is of a state is not the state
    ("Thailand's limit on Peruvian fish took effect on Monday.", "Thailand's limit on Peruvian fish took effect"),
    ("Kyrgyz engineers opened the border with Uzbekistan.", "Kyrgyz engineers opened the border with Uzbekistan"),
    ("Peruvian farmers blocked the border with Chile.", "Peruvian farmers blocked the border with Chile"),
    ("Peruvian troops attacked a post of Ecuador.", "Peru attacked a post of Ecuador"),
    ("NATO met in May. The alliance invited Latvia.", "NATO invited Latvia"),
    ("Bolivia wants to join the bloc next year.", "Bolivia wants to join the bloc"),
    (
        "Trade ties between Fiji and Tonga have been suspended since January.",
        "Trade ties between Fiji and Tonga were suspended",
    ),
    ("Ukraine reached a deal with Moldova that allows grain exports by rail.", "Ukraine reached a deal with Moldova"),
    (
        "Kuwait called off a visit to Baghdad by its foreign minister.",
        "Kuwait called off a visit to Baghdad by its foreign minister",
    ),
    ("Panama did not sign the accord, nor did it attend the summit.", "Panama did not sign the accord"),
    (
        "Austria summoned the Russian ambassador after a spy ring was uncovered.",
        "Austria summoned the Russian ambassador",
    ),
    (
        "Morocco asked Spain whether it would extradite the general.",
        "Morocco asked Spain whether it would extradite the general",
    ),
    ("Tanzania has never invaded Malawi, its president told reporters.", "Tanzania has never invaded Malawi"),
    (
        "Finland and Estonia are to open a joint embassy in Nairobi in September.",
        "Finland and Estonia are to open a joint embassy in Nairobi",
    ),
    (
        "Yemen's government dismissed reports that it had met rebel envoys in Muscat.",
        "Yemen's government dismissed reports that it had met rebel envoys in Muscat",
    ),
    ("Laos put off a summit with Vietnam until next spring.", "Laos put off a summit with Vietnam"),
    (
        "Argentina and Uruguay came close to breaking off relations in 2006.",
        "Argentina and Uruguay came close to breaking off relations",
    ),
    ("Slovakia would veto the package if Hungary blocked the aid.", "Slovakia would veto the package"),
    (
        "Oman brokered a prisoner swap between Iran and Belgium, the two governments announced late on Friday.",
        "Oman brokered a prisoner swap between Iran and Belgium",
    ),
    (
        "Ireland's government said on Monday it had decided to close its embassy in Tehran.",
        "Ireland decided to close its embassy in Tehran",
    ),
    (
        "Sri Lanka and the Maldives reopened their border after a row that lasted six weeks.",
        "Sri Lanka and Maldives reopened their border",
    ),
    ("Honduras denied having recognised the rebels.", "Honduras denied having recognised the rebels"),
    (
        "Mauritania barely avoided breaking relations with Mali last year.",
        "Mauritania barely avoided breaking relations with Mali",
    ),
    (
        "The Philippines lodged a protest with China, hours after a collision at sea.",
        "Philippines lodged a protest with China",
    ),
    (
        "Angola would host the next round of talks in May, its president said.",
        "Angola would host the next round of talks",
    ),
    (
        "Consular relations between Haiti and Cuba were downgraded on 4 February.",
        "Consular relations between Haiti and Cuba were downgraded",
    ),
    ("Uganda demanded that Kenya hand over the suspect.", "Uganda demanded that Kenya hand over the suspect"),
    ("Latvia backed out of a deal with Belarus on Wednesday.", "Latvia backed out of a deal with Belarus"),
    ("New Zealand has yet to ratify the convention.", "New Zealand has yet to ratify the convention"),
    (
        "Saudi Arabia is weighing whether to restore ties with Syria.",
        "Saudi Arabia is weighing whether to restore ties with Syria",
    ),
    ("Israel bombed a depot near Damascus, the Syrian state agency reported.", "Israel bombed a depot near Damascus"),
    ("The envoy whom Zambia recalled in June met President Lungu.", "Zambia recalled the envoy"),
    (
        "Egypt has promised Sudan that it will not cut the water supply.",
        "Egypt promised Sudan that it will not cut the water supply",
    ),
    (
        "Norway, Sweden and Denmark will hold naval exercises in the Baltic from April 4 until April 9.",
        "Norway, Sweden and Denmark will hold naval exercises in the Baltic",
    ),
    ("If Russia invaded Moldova, Romania would send troops.", "If Russia invaded Moldova"),
    (
        "Belgium did not rule out recalling its envoy to Kigali.",
        "Belgium did not rule out recalling its envoy to Kigali",
    ),
    (
        "Ethiopia insisted it had not shelled Eritrean villages.",
        "Ethiopia insisted it had not shelled Eritrean villages",
    ),
    ("Tunisia partially lifted sanctions against Libya in 2022.", "Tunisia partially lifted sanctions against Libya"),
    (
        "A memorandum on energy was signed in Baku by Azerbaijan and Georgia.",
        "A memorandum on energy was signed in Baku by Azerbaijan and Georgia",
    ),
    ("Guatemala cut off aid to El Salvador, a spokesman said.", "Guatemala cut off aid to El Salvador"),
    (
        "Mongolia was on the verge of expelling two Chinese envoys.",
        "Mongolia was on the verge of expelling two Chinese envoys",
    ),
    (
        "Turkey threatened on Friday to block Finland's accession to the alliance.",
        "Turkey threatened to block Finland's accession to the alliance",
    ),
]

# Whose act it is: nobody's where the text says only "it" or "there", and not a state's where somebody of it acts.
WHOSE = [
    ("Ghana said Togo was working to make sure aid was being delivered to Benin.", "Aid was being delivered to Benin"),
    (
        "It is true that the announcement made in May by Foreign Minister Adama Kodjo of Togo lacked details.",
        "Adama Kodjo: announcement",
    ),
    (
        "There have been reports of the government of Togo ordering tents from Ghana.",
        "There have been reports of the government of Togo ordering tents",
    ),
    ("Togo has received a loan from Ghana.", "Togo received a loan from Ghana"),
    ("Togo adopted measures criticised by farmers as unfair.", "Measures criticised by farmers as unfair"),
    ("Togo is not alone in adopting measures criticised by Ghana as unfair.", "Ghana criticised measures"),
    (
        "The fever, which Ghana says has been found in Togo and has killed 90 people, is over.",
        "The fever killed 90 people",
    ),
    ("A man who returned from a trip to Ghana was arrested in Togo.", "A man was arrested in Togo"),
    ("A group of 50 traders from Chad traveled to Niger.", "A group of 50 traders from Chad traveled to Niger"),
    ("A nurse from southern Chad who had visited Niger fell ill.", "A nurse from southern Chad visited Niger"),
    ("The unnamed trader, from northern Chad, had traveled to Niger.", "The unnamed trader traveled to Niger"),
    ("The president of Chad, who visited Niger, fell ill.", "The president of Chad visited Niger"),
    (
        "Togo neither endorsed nor opposed the treaty with Ghana.",
        "Togo neither endorsed nor opposed the treaty with Ghana",
    ),
    (
        "Togo published its criteria for expelling envoys of Ghana.",
        "Togo published its criteria for expelling envoys of Ghana",
    ),
    ("A Togolese ship arrived in Ghana on Monday.", "A Togolese ship arrived in Ghana"),
    ("The Togolese government moved to Ghana and arrived in Accra on Monday.", "Togo arrived in Accra"),
    (
        "Togo was struck by a storm this week that released a cloud of dust over Ghana.",
        "A storm released a cloud of dust over Ghana",
    ),
    ("Ann Osei of the Red Cross arrived in Togo from Ghana.", "Ann Osei arrived in Togo from Ghana"),
    ("West African officials warned Ghana of a drought.", "West African officials warned Ghana of a drought"),
    ("Malian officials warned Ghana of a drought.", "Mali warned Ghana of a drought"),
    ("The singer Ama announces she will donate a house to Togo.", "Ama will donate a house to Togo"),
    (
        "Togo's minister said the fever was under control but warned Ghana of it.",
        "Togo warned Ghana of it",
    ),
    (
        "Researchers were sent by Ghana to help deliver aid to Togo.",
        "Researchers were sent by Ghana to help deliver aid to Togo",
    ),
    ("A board that has members appointed by Ghana will meet in Togo.", "Ghana appointed members"),
    ("The president of Ghana, Ama Osei, called for talks with Togo.", "Ama Osei called for talks with Togo"),
    ("The WHO has declared an emergency in Togo.", "World Health Organization declared an emergency in Togo"),
    ("Both Togo and the WHO have sent doctors to Ghana.", "Both Togo and the WHO sent doctors to Ghana"),
]

# A title begins with a whole subject, in running text and behind a heading or the clock of a live report.
BEGINNINGS = [
    (
        "Agbobank, the lender whose branches stretch from Togo to Benin, yesterday sought protection from Ghana.",
        "Togo sought protection from Ghana",
    ),
    ("Ghana lost its vote in Togo, but also recalled its envoy.", "Ghana recalled its envoy"),
    (
        "The veterans of the 1999 drought in Niger and the 2004 flood in Mali were thwarted by Togo.",
        "The veterans of the 1999 drought were thwarted by Togo",
    ),
    (
        "Togo, Ghana, Benin and other African countries were invited to a summit.",
        "Togo, Ghana, Benin and other African countries were invited to a summit",
    ),
    ("In Togo, Ghana and Benin signed a treaty.", "Ghana and Benin signed a treaty"),
    ("Unlike firms that have received aid from Ghana, the bank was not rescued.", "Firms received aid from Ghana"),
    ("But the Lome Mirror reports that President Adama Kodjo of Togo has warned Ghana.", "Adama Kodjo warned Ghana"),
    ("Reports that Togo had warned Ghana spread on Monday.", "Reports that Togo had warned Ghana"),
    ("2142 Farmers from Togo visited Ghana.", "Farmers from Togo visited Ghana"),
    ("Aid reaches Lome The government of Ghana has sent trucks to Togo.", "Ghana sent trucks to Togo"),
    ("Togo opens its border The army of Ghana is silent.", "Togo opens its border"),
    ("Ghana filed a suit against Togo in The Hague.", "Ghana filed a suit against Togo in The Hague"),
    (
        "Adama Kodjo makes statement President Adama Kodjo has condemned Ghana.",
        "Adama Kodjo makes statement",
    ),
    (
        "Ama Osei, the minister of trade of Ghana, urges Togo to open the border.",
        "Ama Osei urges Togo to open the border",
    ),
    (
        "Germany had 86 frozen accounts of Togo before the vote.",
        "Germany: 86 frozen accounts of Togo",
    ),
    ("Germany on May 3 froze accounts of Togo.", "Germany froze accounts of Togo"),
    ("Founded by freed slaves from Ghana, the town in Togo has grown.", "Freed slaves from Ghana"),
]

# It ends with a whole phrase.
ENDS = [
    (
        "President Adama Kodjo of Togo ordered immediate and co-ordinated relief for Ghana.",
        "Adama Kodjo ordered immediate and co-ordinated relief for Ghana",
    ),
    ("Togo ordered immediate relief for Ghana and closed its border.", "Togo ordered immediate relief for Ghana"),
    (
        "Trade Minister Adama Kodjo of Togo said farmers in Ghana should step up their production of seasonal fruit.",
        "Adama Kodjo said farmers in Ghana should step up their production",
    ),
    ("Togo confirmed that as of this week, 40 people had fled.", "Togo confirmed that 40 people had fled"),
    ("Togo confirmed that, so far, 40 people had fled.", "Togo confirmed that 40 people had fled"),
    ("Togo suspended its talks with Ghana and declaring victory, left.", "Togo suspended its talks with Ghana"),
    (
        "Togo is closing its border and sending troops to Ghana.",
        "Togo is closing its border and sending troops to Ghana",
    ),
    ("Togo and Ghana agreed to launch a joint fund countries can tap.", "Togo and Ghana agreed to launch a joint fund"),
    ("Togo and Ghana warned the peace talks will fail.", "Togo and Ghana warned the peace talks will fail"),
    ('Togo warned Ghana it would "not end like that".', "Togo warned Ghana it would not end like that"),
    (
        'Togo insisted its forces were "doing all in their power to reach the villages in the north of Ghana".',
        "Togo insisted its forces were doing all in their power",
    ),
    ("Togo offered 20 trucks, and Ghana, with two more at hand, could send them.", "Togo offered 20 trucks"),
    ("Togo sent doctors and food and rescue teams to Ghana.", "Togo sent doctors"),
    (
        "At a meeting ahead of the summit, Togo, Ghana and Benin issued a demand.",
        "Togo, Ghana and Benin: meeting ahead of the summit",
    ),
    (
        "Togo and Ghana have not only been invited to the summit but will speak.",
        "Togo and Ghana were invited to the summit",
    ),
    ("Aid arrived in Togo as the cabinet of Ghana said it would resign.", "Aid arrived in Togo"),
    ("Other countries that could be invited include Togo and Ghana.", "Other countries could be invited"),
    ("A trader who fell ill on a trip to Ghana was found to be from Togo.", "Togo: trip to Ghana"),
]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        *TITLES,
        *TOLD,
        *PLAIN_PAST,
        *WHOLE,
        *TIMED,
        *BESIDES,
        *PASSIVE,
        *TIMES,
        *BEHIND_A_COMMA,
        *WHOLE_VERBS,
        *RELATIVE,
        *WIRE,
        *WHOSE,
        *BEGINNINGS,
        *ENDS,
    ],
)
def test_titles(text: str, title: str) -> None:
    story = timeline.build([Article("a", text, "2025-03-05")]).showing(0)
    assert title in [event.title for event in story]


# What is denied, asked for, possible or only said to be so is not told as done; nor as a plan, unless it is one.
NO_FACTS = [
    ("Norway refused to sign the treaty.", "AGREE", "Norway refused to sign the treaty"),
    ("Norway denied that it attacked a Finnish ship.", "ASSAULT", "Norway denied that it attacked a Finnish ship"),
    (
        "Norway denied it had attacked a Finnish ship on Monday.",
        "ASSAULT",
        "Norway denied it had attacked a Finnish ship",
    ),
    ("Norway denied attacking a Finnish ship.", "ASSAULT", "Norway denied attacking a Finnish ship"),
    ("Togo asked Ghana to sign the treaty.", "AGREE", "Togo asked Ghana to sign the treaty"),
    ("Togo demanded that Ghana withdraw its troops.", "RETREAT", "Togo demanded that Ghana withdraw its troops"),
    ("Egypt threatened to expel the Libyan ambassador.", "SANCTION", "Egypt threatened to expel the Libyan ambassador"),
    ("Egypt failed to ratify the treaty.", "AGREE", "Egypt failed to ratify the treaty"),
    ("Mali left the summit without signing the treaty.", "AGREE", "Mali left the summit without signing the treaty"),
    ("Malta said it had never attacked Libya.", "ASSAULT", "Malta had never attacked Libya"),
    ("Egypt allegedly attacked a Libyan ship.", "ASSAULT", "Egypt allegedly attacked a Libyan ship"),
    (
        "Egypt is believed to have attacked a Libyan ship.",
        "ASSAULT",
        "Egypt is believed to have attacked a Libyan ship",
    ),
    ("Ghana rejected talks with Togo on Monday.", "CONSULT", "Ghana rejected talks with Togo"),
    ("Iran would respond if Israel attacked its embassy.", "ASSAULT", "If Israel attacked its embassy"),
    ("Unless Peru signs the treaty, Chile will impose sanctions.", "AGREE", "Unless Peru signs the treaty"),
    ("Neither Peru nor Chile signed the treaty.", "AGREE", "Neither Peru nor Chile signed the treaty"),
    ("Peru's refusal to sign the treaty angered Chile.", "AGREE", "Peru's refusal to sign the treaty"),
    ("Rumours that Peru had attacked Chile spread on Monday.", "ASSAULT", "Rumours that Peru had attacked Chile"),
    ("Peru has no plans to visit Chile.", "CONSULT", "Peru has no plans to visit Chile"),
    (
        "Moscow rejected accusations that it had shipped weapons to Sudan.",
        "AID",
        "Russia rejected accusations that it had shipped weapons to Sudan",
    ),
]


@pytest.mark.parametrize(("text", "kind", "title"), NO_FACTS)
def test_a_title_tells_no_more_than_the_text(text: str, kind: str, title: str) -> None:
    story = timeline.build([Article("a", text, "2025-03-05")]).showing(0)
    assert title in [event.title for event in story if event.kind == kind]


def test_the_mention_that_says_most_gives_the_title() -> None:
    articles = [
        Article("a", "Peru and Chile signed a fishing treaty in Lima on March 3, 2025.", "2025-03-04"),
        Article("b", "The treaty was on the table for years. They signed it on March 3, 2025.", "2025-03-05"),
    ]
    assert "Peru and Chile signed a fishing treaty in Lima" in [event.title for event in timeline.build(articles)]


WORDS = st.sampled_from(
    [
        "Peru",
        "Chile",
        "envoys",
        "signed",
        "visit",
        "visited",
        "a",
        "the",
        "treaty",
        ",",
        "(",
        ")",
        "and",
        "that",
        "on",
        "Monday",
        "said",
        "talks",
        "with",
        "it",
        "will",
        "expelled",
        "accused",
        "by",
        "gave",
        '"',
        "?",
        "which",
        "its",
    ]
)


@example(["NATO arrest its ? accused by gave by ' week freed a days \" which ) and tabled countries Chile ?"])
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_a_title_is_short_and_never_empty(words: list[str]) -> None:
    story = timeline.build([Article("a", " ".join(words) + ".", "2025-03-05")])
    for event in story.all_events:
        title = title_of(event.status, event.kind, event.mentions)
        assert 1 <= len(title.split()) <= 12 + 3  # a name of several words is not cut
        assert title == event.title
