"""Who is dead or missing is so since the blow that the article puts on a day."""

from __future__ import annotations

import pytest

from timeline import Article, mention_at

THURSDAY = "2003-05-22"
QUAKE = "A strong earthquake shook northern Algeria on Wednesday. "
BOMB = "Tuesday's bombing tore through a market in Lima. "

# what the article says before, the sentence, its trigger, the EDTF date; published on Thursday 22 May 2003
DATED = [
    (QUAKE, "Relief workers have gathered. At least 500 people have died.", "died", "2003-05-21"),
    (QUAKE, "Relief workers have gathered. Two Spanish envoys are missing.", "missing", "2003-05-21"),
    (QUAKE, "Relief workers have gathered. The embassy of Peru has collapsed.", "collapsed", "2003-05-21"),
    (QUAKE, "Relief workers have gathered. The quake had killed two Danes.", "killed", "2003-05-21"),
    (QUAKE + BOMB, "Relief workers wait. They said the blast has injured nine.", "injured", "2003-05-20"),
    (QUAKE + BOMB, "Relief workers wait. The earthquake has injured ninety.", "injured", "2003-05-21"),
    (BOMB, "Relief workers wait. A tremor has injured nine.", "injured", THURSDAY),  # another blow, of no stated day
    (QUAKE + BOMB, "Relief workers wait. Ninety people have died.", "died", THURSDAY),  # by which of the two?
    (QUAKE, "Relief workers wait. Spanish troops have killed two smugglers.", "killed", THURSDAY),  # no quake did it
    (QUAKE, "Relief workers wait. Two smugglers were killed.", "killed", "2003-05-21"),
    (QUAKE, "Relief workers wait. Peru has offered help.", "offered", THURSDAY),  # no harm
    (QUAKE, "Relief workers wait. Two more died on Thursday.", "died", THURSDAY),
    ("The earthquake struck at 4 a.m. ", "Relief workers wait. Two have died.", "died", THURSDAY),  # of which day?
    ("Nobody has claimed the bombing. ", "Relief workers wait. Two have died.", "died", THURSDAY),
    ("A storm will hit the coast on Saturday. ", "Relief workers wait. Two have died.", "died", THURSDAY),
]


@pytest.mark.parametrize(("before", "told", "trigger", "expected"), DATED)
def test_harm_is_dated_by_the_blow_that_did_it(before: str, told: str, trigger: str, expected: str) -> None:
    article = Article("a", before + told, THURSDAY)
    at = article.text.index(trigger, len(before))
    mention = mention_at(article, at, at + len(trigger))
    assert str(mention.date) == expected
    if expected != THURSDAY:
        assert mention.basis == "inherited"
        assert mention.time is not None
        assert mention.time.start < len(before)
