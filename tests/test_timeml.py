"""TimeML: what is written can be read back, by this library and by any XML parser, and nothing hostile is expanded."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from strategies import articles
from timeline import Article, EvidenceError, ReadingError, TimeExpression, find_times, from_timeml, to_timeml

ARTICLE = Article(
    "a<b", "They will meet & talk on Friday,\r\nnot in early 1999.\n", "1999-02-10", "Nordic Wire", 'So "they" say'
)
FORM = "<TimeML><DOCID>{id}</DOCID><DCT>{dct}</DCT><TEXT>{text}</TEXT></TimeML>"


def document(text: str, dct: str = "", id: str = "a") -> str:  # noqa: A002
    return FORM.format(id=id, dct=dct, text=text)


def written(article: Article) -> tuple[str, list[TimeExpression]]:
    times = find_times(article.text, article.published)
    return to_timeml(article, times), times


def attributes(time: TimeExpression) -> tuple[object, ...]:
    return time.start, time.end, time.text, time.type, time.value, time.mod, time.relative


# -- writing ---------------------------------------------------------------------------------------------------------


def test_a_document_as_others_read_it() -> None:
    root = ElementTree.fromstring(written(ARTICLE)[0])
    assert root.tag == "TimeML"
    assert root.findtext("DOCID") == "a<b"
    assert root.findtext("TITLE") == 'So "they" say'
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert created.attrib == {
        "tid": "t0", "type": "DATE", "value": "1999-02-10", "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }  # fmt: skip
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == ARTICLE.text
    friday, early = body.findall("TIMEX3")
    assert friday.attrib == {"tid": "t1", "type": "DATE", "value": "1999-02-12", "temporalFunction": "true"}
    assert early.attrib == {
        "tid": "t2", "type": "DATE", "value": "1999", "mod": "START", "temporalFunction": "false"
    }  # fmt: skip
    assert early.text == "early 1999"


def test_an_undated_article_has_no_creation_time() -> None:
    text, _ = written(evolve(ARTICLE, published=None))
    assert "<DCT></DCT>" in text
    assert from_timeml(text)[0].published is None


@pytest.mark.parametrize(
    "times",
    [
        [TimeExpression(0, 5, "Later", "DATE", "FUTURE_REF")],  # other words stand there
        [TimeExpression(0, 50, "Talks", "DATE", "PAST_REF")],
        [TimeExpression(3, 3, "", "DATE", "PAST_REF")],
        [TimeExpression(6, 10, "last", "DATE", "1998"), TimeExpression(6, 15, "last year", "DATE", "1998")],
    ],
)
def test_expressions_that_do_not_stand_there_are_refused(times: list[TimeExpression]) -> None:
    with pytest.raises(EvidenceError, match="article 'x'"):
        to_timeml(Article("x", "Talks last year."), times)


# -- the round trip --------------------------------------------------------------------------------------------------


@given(articles())
def test_news_comes_back(article: Article) -> None:
    text, times = written(article)
    read, found = from_timeml(text)
    assert (read.id, read.published) == (article.id, article.published)
    assert len(read.text) == len(article.text)
    assert list(map(attributes, found)) == list(map(attributes, times))


ANY = st.text(st.characters(categories=None), max_size=40) | st.text("<>&]'\"\r\n\t\x00\x0b\x1b\x85\ufffe\ud800𝔘é ")


@given(ANY, ANY, ANY, ANY, st.none() | st.dates(), st.booleans())
def test_any_text_keeps_its_offsets(
    name: str, before: str, words: str, after: str, published: date | None, relative: bool
) -> None:
    words = words or "now"
    time = TimeExpression(
        len(before), len(before + words), words, "DATE", after or "1999", name or None, relative=relative
    )
    article = Article(name, before + words + after, published, title=after or None)
    read, (found,) = from_timeml(to_timeml(article, [time]))
    assert read == Article(legal(name), legal(article.text), published, title=legal(after) or None)
    assert attributes(found) == attributes(
        evolve(time, text=legal(words), value=legal(time.value), mod=legal(name) or None)
    )


def legal(text: str) -> str:
    """The text without characters that XML 1.0 forbids."""
    return "".join(letter if allowed(ord(letter)) else "\ufffd" for letter in text)


def allowed(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


# -- reading what others wrote ---------------------------------------------------------------------------------------


def test_other_tags_are_passed_over() -> None:
    friday = '<TIMEX3 tid="t1" type="DATE" value="1999-02-05">Friday</TIMEX3>'
    made = f'<EVENT eid="e1">met</EVENT> <SIGNAL>on</SIGNAL> {friday}<TLINK lid="l1"/>'
    article, times = from_timeml(document(f"They {made}."))
    assert article.text == "They met on Friday."
    assert [(one.start, one.end, one.text, one.value) for one in times] == [(12, 18, "Friday", "1999-02-05")]


def test_nested_expressions_come_outer_first_and_those_without_words_not_at_all() -> None:
    inner = '<TIMEX3 type="DATE" value="1999">1999</TIMEX3>'
    empty = '<TIMEX3 type="DURATION" value="P1Y"/>'
    _, times = from_timeml(document(f'<TIMEX3 type="DURATION" value="P2Y">two years from {inner}</TIMEX3>{empty}'))
    assert [(one.text, one.value) for one in times] == [("two years from 1999", "P2Y"), ("1999", "1999")]


@pytest.mark.parametrize(
    ("value", "day"),
    [("1998-03-03", date(1998, 3, 3)), ("1998-03-03T16:00", date(1998, 3, 3)), ("1998-03", None), ("XXXX", None)],
)
def test_the_creation_time(value: str, day: date | None) -> None:
    article, _ = from_timeml(document("Talks.", f'<TIMEX3 type="DATE" value="{value}">then</TIMEX3>'))
    assert article.published == day


def test_entities_that_xml_itself_knows_are_read() -> None:
    assert from_timeml(document("Talks &amp; tea &#x1D518;<![CDATA[ <b>]]>"))[0].text == "Talks & tea 𝔘 <b>"


BILLION_LAUGHS = (
    '<?xml version="1.0"?>\n<!DOCTYPE TimeML [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (BILLION_LAUGHS + document("&j;"), "type declaration"),
        ('<!DOCTYPE TimeML [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + document("&f;"), "type declaration"),
        ('<!DOCTYPE TimeML SYSTEM "TimeML.dtd">' + document("Talks."), "remove it"),
        (document("&unknown;"), "undefined entity"),
        ("<TimeML><TEXT>Talks", "no element found|unclosed"),
        ("", "no element found"),
        ("\ud800", "surrogates"),
        ("<TimeML>Talks.</TimeML>", "no <TEXT>"),
        ("<TimeML><TEXT>Talks.</TEXT><TEXT>Tea.</TEXT></TimeML>", "more than one <TEXT>"),
        (document("They <TEXT>talk</TEXT> on."), "more than one <TEXT>"),
        (document('<TIMEX3 type="ERA" value="1999">1999</TIMEX3>'), "type 'ERA'"),
        (document("<TIMEX3>1999</TIMEX3>"), "type None"),
    ],
)
def test_what_is_refused(text: str, why: str) -> None:
    with pytest.raises(ReadingError, match=why):
        from_timeml(text)
