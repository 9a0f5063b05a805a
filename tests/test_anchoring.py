"""Which date an act takes, and what it rests on."""

from __future__ import annotations

import pytest

from timeline import Article, mention_at
from timeline.anchoring import Document

WEDNESDAY = "1999-03-10"

# text, trigger, EDTF date, basis; published on Wednesday 10 March 1999
OWN_CLAUSE = [
    ("Two men died in the deadliest raid on Lima since the 1991 war.", "raid", "1999-03-10", "publication"),
    ("Two men died in the deadliest raid on Lima since the 1991 war.", "war", "1991", "explicit"),
    ("On March 3, a day after the vote was held, Oslo suspended the pact.", "suspended", "1999-03-03", "explicit"),
    ("Two pilots shot down over Lima on Feb. 3 were freed by Oslo on Tuesday.", "freed", "1999-03-09", "relative"),
    ("Two pilots shot down over Lima on Feb. 3 were freed by Oslo on Tuesday.", "shot down", "1999-02-03", "explicit"),
    (
        "In May 1998 the king of Oslo left the pact after Lima had accused him of fraud.",
        "accused",
        "../1998-05",
        "none",
    ),
    ("In May 1998 the king left the pact after Lima accused him of fraud.", "accused", "1998-05", "explicit"),
    ("On Monday Oslo recalled its envoy because Lima seized the mines.", "seized", "1999-03-08", "relative"),
    ("Oslo plans a visit to Lima, a spokesman said on Monday.", "visit", "1999-03-08/..", "none"),
    ("Oslo will publish a film that Lima made on March 3.", "publish", "1999-03-10/..", "none"),
    ("Oslo signed the pact on March 3, 1999.", "signed", "1999-03-03", "explicit"),
    ("On Monday, Oslo signed the pact.", "signed", "1999-03-08", "relative"),
    ("Oslo signed the pact Monday.", "signed", "1999-03-08", "relative"),
    ("Oslo signed the pact Wednesday.", "signed", "1999-03-10", "relative"),
    ("Oslo will sign the pact on Friday.", "sign", "1999-03-12", "relative"),
    ("Oslo will sign the pact next month.", "sign", "1999-04", "relative"),
    ("Oslo signed the pact two weeks ago.", "signed", "1999-02-22/1999-02-28", "relative"),
    ("Oslo signed the pact in 1994.", "signed", "1994", "explicit"),
    ("Oslo signed the pact in the 1980s.", "signed", "198X", "explicit"),
    ("The summit will be held on April 24 and 25.", "summit", "1999-04-24/1999-04-25", "explicit"),
    ("The summit ran from May 3 to May 5, 1998.", "summit", "1998-05-03/1998-05-05", "explicit"),
    (
        "Oslo last month ordered the envoys to leave within 48 hours, accusing them of fraud.",
        "accusing",
        "1999-02",
        "relative",
    ),
    ("Oslo acceded to the convention on the protection of whales on March 3.", "acceded to", "1999-03-03", "explicit"),
    ("Oslo recently signed the pact.", "signed", "../1999-03-10", "relative"),
    ("Oslo failed to sign the pact on Monday.", "sign", "1999-03-08", "relative"),
    ("Oslo, the usual buyer, closed its market to maize earlier this year.", "closed", "1999", "relative"),
    ('Oslo accused Lima of "a war on fishermen" on Monday.', "accused", "1999-03-08", "relative"),
    ("Tuesday's visit went well.", "visit", "1999-03-09", "relative"),
    ("The envoy praised Tuesday's visit.", "visit", "1999-03-09", "relative"),
    # what is done to discuss something is done then, what is led by somebody when it is sent
    ("Oslo and Lima will meet to discuss the raid on Friday.", "meet", "1999-03-12", "relative"),
    ("Oslo will send a mission led by Peru's former president on Friday.", "send", "1999-03-12", "relative"),
    ("Oslo will hold closed consultations on the fighting on Monday.", "hold", "1999-03-15", "relative"),
    # a day of what had been before is not the story's
    (
        "The strike on Friday had brought the port to a halt. Oslo condemned the violence.",
        "condemned",
        "1999-03-10",
        "publication",
    ),
    # the time of a condition is the condition's own
    ("If, on March 12, Lima leaves the pact, Oslo will follow.", "leaves", "1999-03-12", "explicit"),
    ("Provided Lima leaves the pact by March 12, Oslo will expel its envoy.", "expel", "1999-03-10/..", "none"),
    # a time belongs to its own act
    ("Oslo invited Peru to a ceremony on March 12.", "ceremony", "1999-03-12", "explicit"),
    ("Oslo accused Peru of a raid that killed six people in 1997.", "killed", "1997", "explicit"),
    # a clause behind a noun tells how what it names came about
    ("Oslo accused Peru of a raid that killed six people in 1997.", "raid", "1997", "explicit"),
    ("Oslo sent aid after the raid, which killed six people on March 3.", "raid", "1999-03-03", "explicit"),
    ("The pact signed on March 3 fell apart on Tuesday.", "pact", "1999-03-03", "explicit"),
    ("The sanctions, imposed in 1997, hurt Lima.", "sanctions", "1997", "explicit"),
    ("The sanctions Oslo imposed in 1997 hurt Lima.", "sanctions", "1997", "explicit"),
    ("Oslo mourns the treaty that Lima left in 1997.", "treaty", "1999-03-10", "publication"),
    ("Oslo lamented the arrest of a man who signed a letter in 1997.", "arrest", "../1999-03-10", "none"),
    # what a clause with "since" tells was before
    ("On Monday Oslo met Lima. It has spent millions since the ship sank.", "sank", "../1999-03-10", "none"),
    ("Ties have been poor since Lima expelled the envoy in May 1998.", "expelled", "1998-05", "explicit"),
    ("On Monday a suspect in the raid was arrested by Lima.", "arrested", "1999-03-08", "relative"),
    ("On Monday a man accused of the raid was jailed.", "jailed", "1999-03-08", "relative"),
    ("On Monday villagers displaced by the war fled to Lima.", "fled", "1999-03-08", "relative"),
    ("On Monday Oslo withdrew from talks held in Lima.", "held", "1999-03-10", "publication"),
    # a participle that tells what became of it gives no date to what its noun names, but an end
    ("The raid condemned by Oslo on Monday killed six.", "raid", "../1999-03-08", "none"),
    ("The talks Oslo missed in May 1998 failed.", "talks", "../1998-05", "none"),
    ("The raid on a camp, opened in 1997, killed six.", "raid", "../1997", "none"),
    ("The talks collapsed in May 1998.", "talks", "1998-05", "explicit"),
    ("A trip to Lima planned for June was put off.", "trip", "1999-06", "explicit"),
    # what has been done since then
    ("Lima was freed on March 3 and has since joined the pact.", "joined", "1999-03-03/1999-03-10", "none"),
    ("Six men have died since the war began on March 3.", "died", "1999-03-03/1999-03-10", "none"),
    ("Troops have been stationed there since 1997.", "stationed", "1997", "explicit"),
    ("On Monday a suspect in the raid was arrested by Lima.", "raid", "../1999-03-08", "none"),
    ("On Monday, Oslo condemned the raid.", "raid", "../1999-03-08", "none"),
    ("Oslo deplored on Monday the killing of two men on Sunday.", "killing", "1999-03-07", "relative"),
    ("The raid was condemned on Monday by Oslo.", "raid", "../1999-03-08", "none"),
    # what a participle or an infinitive behind a noun tells keeps no time from the main verb
    ("Oslo blocked a resolution condemning Lima on Monday.", "blocked", "1999-03-08", "relative"),
    ("Oslo blocked Lima's bid to join the pact on Monday.", "blocked", "1999-03-08", "relative"),
    ("Oslo agreed to leave the pact on Friday.", "agreed", "1999-03-10", "publication"),
    # what somebody answers was there before the answer
    ("Oslo condemned the raid on Monday.", "raid", "../1999-03-08", "none"),
    ("Oslo lifted its embargo on Tuesday.", "embargo", "../1999-03-09", "none"),
    ("Oslo lifted its embargo on Tuesday.", "lifted", "1999-03-09", "relative"),
    ("Oslo condemned Monday's raid.", "raid", "1999-03-08", "relative"),
    ("Oslo condemned the raid of May 3, 1998.", "raid", "1998-05-03", "explicit"),
    ("Oslo rejected an offer on Monday.", "offer", "1999-03-08", "relative"),
    ("Oslo lifted the ban during a visit by the king on Monday.", "visit", "1999-03-08", "relative"),
    # what stands between the opening time and the verb is in its subject
    ("On March 3 a convoy of aid trucks reached Lima.", "reached", "1999-03-03", "explicit"),
    ("Oslo met Peru in 1993, and Lima left the pact in 1996.", "met", "1993", "explicit"),
    ("Oslo met Peru in 1993, and Lima left the pact in 1996.", "left", "1996", "explicit"),
    ("Talks in Oslo, originally planned for March, will be held in June.", "Talks", "1999-06", "explicit"),
    ("A summit first set for March 3 was called off.", "summit", "1999-03-03", "explicit"),
    ("Lima spurned the talks that Oslo proposed for May.", "proposed", "1999-03-10", "publication"),
    (
        "Oslo expelled two men on Monday in response to Lima's expulsion of two envoys in May 1998.",
        "expulsion",
        "1998-05",
        "explicit",
    ),
    ("Oslo signed the pact on Monday following talks in Lima last week.", "talks", "1999-03-01/1999-03-07", "relative"),
    ("Oslo urged that troops be withdrawn by May 1999.", "withdrawn", "1999-03-10/1999-05", "explicit"),
    # what somebody answers came before, and of two times it has its own
    ("Oslo recalled its envoy on Monday over the arrest of two men.", "arrest", "../1999-03-08", "none"),
    ("Oslo recalled its envoy over the arrest of two men.", "arrest", "../1999-03-10", "none"),
    (
        "Oslo recalled its envoy on Monday over the arrest of two men last week.",
        "arrest",
        "1999-03-01/1999-03-07",
        "relative",
    ),
    ("Oslo condemned Lima on Monday for the arrest of two men in May 1998.", "arrest", "1998-05", "explicit"),
    ("Oslo met Peru on Monday over the raid.", "met", "1999-03-08", "relative"),
    ("Oslo promised aid during a visit by the king next week.", "visit", "1999-03-15/1999-03-21", "relative"),
    ("Oslo and Lima reached agreement on Monday over a ceasefire.", "ceasefire", "1999-03-08", "relative"),
    ("Oslo presided on Monday over a meeting of the council.", "meeting", "1999-03-08", "relative"),
    # what something is planned for is its own time, unless it is put off
    (
        "The summit, planned for May 6, will be held in Oslo on May 20, officials said.",
        "summit",
        "1999-05-20",
        "explicit",
    ),
    (
        "Lima called off on Monday a summit in Oslo planned for early May, citing a raid.",
        "summit",
        "1999-05",
        "explicit",
    ),
    (
        "Lima called off on Monday a summit in Oslo planned for early May, citing a raid.",
        "raid",
        "1999-03-10",
        "publication",
    ),
    # what was agreed at or after is not where or when it was
    ("Oslo agreed to leave the pact on June 1 after talks in Lima.", "talks", "1999-03-10", "publication"),
    ("Oslo vowed at a meeting to leave the pact on June 1.", "meeting", "1999-03-10", "publication"),
    ("Oslo will leave the pact in June after talks in Lima on Friday.", "talks", "1999-03-12", "relative"),
    # what was said on a day did not happen then, unless nothing else is known
    ("Lima rejects the plan, a spokesman said Tuesday.", "said", "1999-03-09", "relative"),
    ("Lima decided to leave in April, a spokesman said Tuesday.", "leave", "1999-04", "explicit"),
    ("On Monday, a spokesman said Lima was leaving the pact.", "leaving", "1999-03-08", "relative"),
    ("A spokesman said on Monday that Lima had left the pact.", "left", "../1999-03-08", "none"),
    # nor does it date what stands around its clause
    ("Oslo, which left the pact on Monday, accused Lima of fraud.", "accused", "1999-03-10", "publication"),
    ("The envoy who resigned on Monday met the king of Peru.", "met", "1999-03-10", "publication"),
    ("Oslo, which left the pact in 1996, met Lima on Monday.", "met", "1999-03-08", "relative"),
    ("The pact, signed on Friday in Lima, has been broken twice.", "broken", "1999-03-10", "publication"),
    # what is said or moved has times of its own, and so has a clause that begins with one
    ("The envoy said that Lima sold ten ships last year.", "said", "1999-03-10", "publication"),
    ("Oslo announced that the port would be soon closed.", "announced", "1999-03-10", "publication"),
    ("The vote, which was postponed from Tuesday, will be held on Sunday.", "postponed", "1999-03-10", "publication"),
    ("Lima left the pact, and on Friday the king fled to Oslo.", "left", "1999-03-10", "publication"),
    ("Lima closed its ports; last Thursday it had sealed its border.", "closed", "1999-03-10", "publication"),
    ("Lima's navy lost two ships, its worst loss since the war of 1991.", "lost", "1999-03-10", "publication"),
    # what was not so until a day was so then
    ("Lima did not ratify the pact until 1997.", "ratify", "1997", "explicit"),
    ("The talks will not resume until Monday.", "resume", "1999-03-15", "relative"),
    ("Lima did not ratify the pact until Tuesday.", "ratify", "1999-03-09", "relative"),
    ("The pact was not signed until Friday.", "signed", "1999-03-05", "relative"),
    ("Lima has not recognised Oslo until today.", "recognised", "../1999-03-10", "relative"),
    # what is bidden for tomorrow was not bidden then
    ("Oslo called on Lima to leave the pact on Thursday.", "called on", "1999-03-10", "publication"),
    # nor does a condition date what hangs on it
    ("Oslo and Lima agreed on Friday to reopen the port after talks in Mali.", "talks", "../1999-03-05", "none"),
    ("After talks in Mali, Lima signed the pact on Friday.", "talks", "../1999-03-05", "none"),
    ("If Lima leaves the pact by May 20, Oslo will expel its envoy.", "expel", "1999-03-10/..", "none"),
    # nor is yesterday the day for which it was bidden, but that of the bidding
    ("Oslo called on Lima to leave the pact on Tuesday.", "called on", "1999-03-09", "relative"),
    ("Oslo called on Lima to leave the pact on Tuesday.", "leave", "1999-03-09/..", "none"),
    ("Lawmakers voted to ratify the pact on Tuesday.", "voted", "1999-03-09", "relative"),
    ("Lima told two Danes to leave the country on Tuesday.", "told", "1999-03-09", "relative"),
    ("Lima gave its guests 48 hours to leave on Tuesday.", "gave", "1999-03-09", "relative"),
    ("It was not until 1994 that the two signed a pact.", "signed", "1994", "explicit"),
    ("Lima must leave before the end of this month.", "leave", "1999-03-10/1999-03", "relative"),
    # a plan of the past
    ("Lima was to get the ships in May 1998, but will now get them in June.", "get", "1998-05", "explicit"),
    # what was done on an occasion has the day of the occasion
    ("During a February 9 visit to Lima, she signed two pacts.", "signed", "1999-02-09", "explicit"),
    ("In a March 3 speech, he accused Lima of fraud.", "accused", "1999-03-03", "explicit"),
    ("The pact will be signed at a summit in Lima on April 24.", "signed", "1999-04-24", "explicit"),
    ("The pact will be signed at a summit in Lima on April 24.", "summit", "1999-04-24", "explicit"),
    # "when" says what was then
    ("In 1991, when the war ended, Oslo signed the pact.", "ended", "1991", "explicit"),
    ("In 1991, when the war ended, Oslo signed the pact.", "signed", "1991", "explicit"),
    ("He lived in Lima from 1968, when rebels attacked Oslo, until 1989.", "attacked", "1968", "explicit"),
    ("Lima has had no envoy since 1994, when he was expelled.", "expelled", "1994", "explicit"),
    ("Both will sign the pact when they meet in Oslo next Monday.", "sign", "1999-03-15", "relative"),
    # how long nothing like it was says nothing of its day
    ("Oslo and Lima met for the first time since 1991.", "met", "1999-03-10", "publication"),
    ("Monday's visit, the first since 1994, went well.", "visit", "1999-03-08", "relative"),
    # one predicate, one time
    (
        "On Sunday rebels attacked and took four men, who were freed on Tuesday.",
        "took",
        "1999-03-07",
        "relative",
    ),
    (
        "On Sunday rebels attacked and took four men, who were freed on Tuesday.",
        "freed",
        "1999-03-09",
        "relative",
    ),
    # a plan is not dated to the day on which it was made
    ("Oslo was told on Monday and will appear before the court on Thursday.", "appear", "1999-03-11", "relative"),
]

# What is told of a noun before its verb does not keep the verb's time from it.
LONG_SUBJECTS = [
    (
        "Talks between Foreign Minister Ann Lie of Norway and her Peruvian colleague Jo Paz began in Lima on Monday.",
        "Talks",
        "1999-03-08",
    ),
    (
        "The meeting of the two premiers, first planned for May, took place in Oslo on Monday and Tuesday.",
        "meeting",
        "1999-03-08/1999-03-09",
    ),
    ("A summit of the leaders of Peru, Chile, Bolivia and Norway was held in Oslo on March 3.", "summit", "1999-03-03"),
]

# How long it went on, by the day on which it ended.
SPELLS = [
    ("Oslo and Lima ended three days of talks on Tuesday.", "talks", "1999-03-07/1999-03-09"),
    ("Oslo and Lima signed a pact on Tuesday after two days of talks.", "talks", "1999-03-08/1999-03-09"),
    ("Oslo and Lima opened three days of talks on Tuesday.", "talks", "1999-03-09"),
    ("Oslo followed the talks of Tuesday with three days of drills.", "talks", "1999-03-09"),
]

# What somebody is thanked or blamed for, or owns to, was done before, and nobody says when.
JUDGED = [
    ("Oslo denied selling missiles to Lima.", "selling", "../1999-03-10"),
    ("Oslo thanked Lima for sending aid.", "sending", "../1999-03-10"),
    ("Oslo condemned Lima for shelling a village.", "shelling", "../1999-03-10"),
    ("Oslo thanked Lima for sending aid on Monday.", "sending", "1999-03-08"),
    ("Oslo is ready for sending aid.", "sending", "1999-03-10/.."),
]

# In how long, and to what day.
TO_COME = [
    ("The pact takes effect in six months.", "takes effect", "1999-09"),
    ("Oslo will leave the pact in two weeks.", "leave", "1999-03-22/1999-03-28"),
    ("Oslo will leave the pact within ten days.", "leave", "1999-03-10/1999-03-20"),
    ("Oslo would leave the pact in two weeks.", "leave", "1999-03-22/1999-03-28"),
    ("The premier of Peru visits Oslo in two weeks.", "visits", "1999-03-22/1999-03-28"),
    ("Oslo will withdraw troops from three West Bank towns in two weeks.", "withdraw", "1999-03-22/1999-03-28"),
    ("The largest Peruvian warship will visit Oslo in two weeks.", "visit", "1999-03-22/1999-03-28"),
    # no length ahead
    ("It was the third summit in two years.", "summit", "1999-03-10"),
    ("Oslo will have left the pact three times in two years.", "left", "1999-03-10/.."),
    ("Oslo frees ten men in two weeks.", "frees", "1999-03-10"),
    ("Oslo must free them within two months of the accord.", "free", "1999-03-10/.."),
    # put off, brought forward
    ("The summit will be moved from March 20 to April.", "summit", "1999-04"),
    ("The summit was postponed from May to July.", "summit", "1999-07"),
    ("Oslo brought forward the summit to Friday.", "summit", "1999-03-12"),
]

# text, trigger, EDTF date: counted from another act
COUNTED = [
    ("Oslo asked for help in early March, a few weeks after Lima declared war.", "declared", "1999-02~"),
    ("Oslo asked for help on March 3, days after Lima declared war.", "declared", "../1999-03-03"),
    ("The row comes a week after Oslo visited Lima.", "visited", "1999-03-01/1999-03-07"),
    (
        "Oslo left the pact on Monday over a raid last month, hours after Lima threatened to.",
        "threatened",
        "1999-03-08",
    ),
    ("Oslo left the pact last month, hours after Lima threatened to.", "threatened", "1999-03-10"),
    ("Oslo imposed the ban in 1962, two years after Lima seized the mines.", "seized", "1960"),
    ("Oslo imposed the ban in 1962, two years after Lima seized the mines.", "imposed", "1962"),
    ("The envoy left on Sunday, a day after Oslo expelled him.", "expelled", "1999-03-06"),
    ("The envoy left on Sunday, the day after Oslo expelled him.", "expelled", "1999-03-06"),
    ("Oslo signed the pact on March 3, five days before Lima attacked.", "attacked", "1999-03-08"),
    ("Three weeks after leaving the pact, Oslo said on Wednesday it would return.", "leaving", "1999-02-15/1999-02-21"),
    ("A day after Oslo expelled the envoy, Lima closed its embassy.", "expelled", "1999-03-09"),
    ("A day after Oslo expelled the envoy, Lima closed its embassy.", "closed", "1999-03-10"),
    ("Lima closed its embassy three months after Oslo left the pact in May 1996.", "closed", "1996-08"),
    ("Lima closed its embassy hours after the raid on Monday.", "raid", "1999-03-08"),
    ("Lima left the pact in May 1996, two days after the raid.", "raid", "1996-05"),  # a month is too rough for that
    ("Oslo imposed the ban in 1962, some years after Lima seized the mines in 1951.", "seized", "1951"),
]


def date_of(text: str, trigger: str, published: str | None = WEDNESDAY) -> tuple[str | None, str]:
    article = Article("a", text, published)
    at = text.index(trigger)
    found = mention_at(article, at, at + len(trigger))
    return (str(found.date) if found.date else None), found.basis


@pytest.mark.parametrize(("text", "trigger", "expected", "basis"), OWN_CLAUSE)
def test_the_time_of_its_own_clause(text: str, trigger: str, expected: str, basis: str) -> None:
    found, why = date_of(text, trigger)
    assert found == expected
    assert why == basis or "explicit" in (why, basis)  # "April 3" without a year is read off and counted both


@pytest.mark.parametrize(("text", "trigger", "expected"), [*LONG_SUBJECTS, *SPELLS, *JUDGED, *TO_COME])
def test_times_of_nouns_and_lengths_of_time(text: str, trigger: str, expected: str) -> None:
    assert date_of(text, trigger)[0] == expected


@pytest.mark.parametrize(("text", "trigger", "expected"), COUNTED)
def test_a_length_of_time_from_another_act(text: str, trigger: str, expected: str) -> None:
    assert date_of(text, trigger)[0] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Oslo has asked for the islands twice since 1994.", "asked", "1994/1999-03-10"),
        ("Oslo has ruled the islands since 1994.", "ruled", "1994"),  # a state began then
        ("The envoy has been held since May 1998.", "held", "1998-05"),
        ("Oslo will decide by Friday.", "decide", "1999-03-10/1999-03-12"),
        ("Oslo ruled the islands until 1994.", "ruled", "../1994"),
        ("Oslo had left the pact before 1994.", "left", "../1993-12-31"),
        ("Oslo was in no hurry: it signed the pact after 1997.", "signed", "1998-01-01/1999-03-10"),
    ],
)
def test_prepositions_steer(text: str, trigger: str, expected: str) -> None:
    assert date_of(text, trigger)[0] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected", "basis"),
    [
        ("Oslo condemned the raid.", "condemned", "1999-03-10", "publication"),
        ("Oslo has condemned the raid.", "condemned", "1999-03-10", "publication"),
        ("Oslo had condemned the raid.", "condemned", "../1999-03-10", "none"),
        ("Oslo will condemn the raid.", "condemn", "1999-03-10/..", "none"),
        ("Oslo may condemn the raid.", "condemn", "1999-03-10/..", "none"),
        ("The invasion weighs on both.", "invasion", "1999-03-10", "publication"),
    ],
)
def test_without_a_time_tense_and_news_convention_decide(text: str, trigger: str, expected: str, basis: str) -> None:
    assert date_of(text, trigger) == (expected, basis)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Oslo signed the pact on April 14.", "signed", "XXXX-04-14"),
        ("Oslo will sign the pact in April.", "sign", "XXXX-04"),
        ("Oslo signed the pact on Friday.", "signed", None),
        ("Oslo signed the pact yesterday.", "signed", None),
        ("Oslo signed the pact last year.", "signed", None),
        ("Oslo signed the pact.", "signed", None),
        ("Oslo signed the pact on April 14, 2003.", "signed", "2003-04-14"),
        ("Oslo signed the pact in 2003.", "signed", "2003"),
        ("The summit will be held on April 24 and 25.", "summit", "XXXX-04-24/XXXX-04-25"),
    ],
)
def test_an_undated_article_is_given_no_year(text: str, trigger: str, expected: str | None) -> None:
    assert date_of(text, trigger, None)[0] == expected


def test_what_was_over_by_a_day_of_no_known_year_has_no_date() -> None:
    assert date_of("Oslo said in May that it had signed the pact.", "signed", None) == (None, "none")
    assert date_of("Oslo said post-1989 that it had signed the pact.", "signed") == (None, "none")


def test_a_sentence_without_a_time_inherits_the_one_before() -> None:
    text = "Oslo and Lima signed the pact on March 3. They condemned the raid."
    assert date_of(text, "condemned") == ("1999-03-03", "inherited")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a story stays on its day, also over a break of paragraphs, until another is named
        ("Envoys met on Monday.\n\nThe hall was full. They condemned the raid.", ("1999-03-08", "inherited")),
        ("Envoys met on Monday. It snowed on Tuesday. They condemned the raid.", ("1999-03-09", "inherited")),
        # an older day holds for the next sentence alone, a year if it set the scene
        ("The pact was signed on January 4. Rain fell. They condemned the raid.", ("1999-03-10", "publication")),
        ("In 1990 Oslo left the pact. It condemned the raid.", ("1990", "inherited")),
        # what had been before is not where the story stands
        (
            "Envoys met on Tuesday. One had threatened on Monday to go. They condemned the raid.",
            ("1999-03-09", "inherited"),
        ),
        ("Oslo had left the pact in 1990. It condemned the raid.", ("1999-03-10", "publication")),
        # what is to come dates nothing that is past
        ("Envoys will meet on Friday. They condemned the raid.", ("1999-03-10", "publication")),
    ],
)
def test_a_story_stays_on_the_day_it_was_put_on(text: str, expected: tuple[str, str]) -> None:
    assert date_of(text, "condemned") == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # the main clause puts the story on its day, not what had gone before
        ("Pilots walked out on Tuesday after talks failed on Sunday. Lima accused them.", "accused", "1999-03-09"),
        ("Lima freed the ship, which it had seized on Sunday. Oslo praised Lima.", "praised", "1999-03-10"),
        # a further verb of its sentence goes with the first
        ("It rained on Sunday. A court ruled on Tuesday that Lima must pay, and fined it.", "fined", "1999-03-09"),
        # a time of day is of the day that the story is on
        ("Lima closed the port on Sunday. It expelled the crew at 5 p.m.", "expelled", "1999-03-07"),
    ],
)
def test_what_puts_a_story_on_its_day(text: str, trigger: str, expected: str) -> None:
    assert date_of(text, trigger)[0] == expected


def test_a_passive_without_a_time_is_background_but_in_the_first_sentence() -> None:
    text = "A trawler was seized off Lima. Its owner protested. Its crew was expelled."
    assert date_of(text, "seized")[0] == WEDNESDAY
    assert date_of(text, "expelled")[0] == f"../{WEDNESDAY}"


def test_a_headline_has_the_day_of_the_sentence_below() -> None:
    text = "Lima expels envoy\n\nLima expelled the envoy of Oslo on Monday, the ministry said. Oslo protested."
    start = text.index("expels")
    told = mention_at(Article("a", text, WEDNESDAY), start, start + len("expels"))
    assert (str(told.date), told.basis) == ("1999-03-08", "inherited")


def test_a_deed_is_not_dated_to_a_day_to_come() -> None:
    assert date_of("Oslo has decided to admit them on March 20.", "decided") == ("1999-03-10", "publication")
    assert date_of("Oslo has decided to admit them on March 20.", "admit") == ("1999-03-20", "explicit")


def test_what_is_asked_for_lies_after_the_asking() -> None:
    assert date_of("Oslo urged Lima on January 4 to leave the pact.", "leave") == ("1999-01-04/..", "none")
    assert date_of("If Oslo left the pact, Lima would follow.", "left") == ("1999-03-10/..", "none")


def test_what_lasts_is_open_since_its_day() -> None:
    assert date_of("Oslo has imposed an embargo since May 1962.", "embargo")[0] == "1962-05/.."


def test_the_datelines_day_beats_the_day_of_publication() -> None:
    text = "OSLO, March 9 (Fjord News) --\n\nOslo condemned the raid today. Lima left the pact."
    assert date_of(text, "condemned")[0] == "1999-03-09"
    document = Document.of(Article("a", text, WEDNESDAY))
    assert str(document.day) == "1999-03-09"


def test_a_dateline_far_from_the_day_of_publication_is_not_believed() -> None:
    text = "OSLO, June 9 (Fjord News) --\n\nOslo condemned the raid."
    assert date_of(text, "condemned")[0] == "1999-03-10"


@pytest.mark.parametrize(
    ("actor", "expected"),
    [("Peru", "1991"), ("Chile", "1991"), ("Kenya", "1994"), ("Japan", "1998"), ("Norway", "1991")],
)
def test_a_list_gives_each_member_its_own_date(actor: str, expected: str) -> None:
    text = "The club has been joined by Peru and Chile in 1991, Kenya in 1994 and Japan in 1998."
    at = text.index("joined")
    found = mention_at(Article("a", text, WEDNESDAY), at, at + len("joined"), actors=[actor])
    assert str(found.date) == expected


def test_two_days_are_no_stretch_and_rough_dates_say_so() -> None:
    assert date_of("Peru met Chile on May 3 and May 20.", "met", None)[0] == "XXXX-05-03"
    assert date_of("Peru met Chile almost four years ago.", "met")[0] == "1995~"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Oslo will host talks on April 2-3.", "talks", "1999-04-02/1999-04-03"),
        ("Oslo will host talks on Tuesday and Wednesday.", "talks", "1999-03-16/1999-03-17"),
        ("Oslo will now sign the pact on Friday.", "sign", "1999-03-12"),
        ("Oslo has now signed the pact.", "signed", "1999-03-10"),
        ("Oslo signed the pact on February 30, 1998.", "signed", "1998-02"),  # its month is said at least
        ("Oslo and Lima signed a pact in 449 B.C.", "signed", None),
        ("Oslo and Lima signed a pact on May 3, 800.", "signed", "0800-05-03"),
        ("Oslo signed the pact on the 15th of last month.", "signed", "1999-02-15"),
        ("Oslo has decided to leave the pact in May.", "decided", "1999-03-10"),
    ],
)
def test_stretches_and_odd_dates(text: str, trigger: str, expected: str | None) -> None:
    assert date_of(text, trigger)[0] == expected


def test_hours_later_is_the_day_that_the_story_is_on() -> None:
    text = "Oslo attacked Lima on Monday. Hours later Lima expelled the envoy. Lima left the pact hours later."
    found = [
        mention_at(Article("a", text, WEDNESDAY), text.index(word), text.index(word) + 4) for word in ("expel", "left")
    ]
    assert [str(one.date) for one in found] == ["1999-03-08", "1999-03-08"]


def test_what_was_done_tomorrow_was_done_east_of_here() -> None:
    text = "Oslo signed the pact on March 11, 1999."
    found = mention_at(Article("a", text, WEDNESDAY), text.index("signed"), text.index("signed") + 6)
    assert (str(found.date), found.status) == ("1999-03-11", "occurred")
