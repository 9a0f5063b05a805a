"""Spanish: what is found in news, which way it points, and what is passed over."""

from __future__ import annotations

import pytest

from timeline.times import find_times

WEDNESDAY = "1999-03-10"


def values(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(it.text, it.value) for it in find_times(text, published, "es")]


NEWS = [
    (
        "El ministro de Exteriores viajará el viernes a Varsovia, donde el próximo 12 de abril se celebrará una "
        "conferencia de tres días. La visita, prevista en un principio para febrero, se aplazó hace dos semanas.",
        [
            ("el viernes", "1999-03-12"),
            ("el próximo 12 de abril", "1999-04-12"),
            ("tres días", "P3D"),
            ("febrero", "1999-02"),
            ("hace dos semanas", "1999-W08"),
        ],
    ),
    (
        "Las dos delegaciones firmaron el lunes pasado en Oslo el acuerdo negociado desde 1997. El texto entrará en "
        "vigor el 1.º de mayo y tendrá una duración de diez años, según dijo ayer la portavoz.",
        [
            ("el lunes pasado", "1999-03-08"),
            ("1997", "1997"),
            ("el 1.º de mayo", "1999-05-01"),
            ("diez años", "P10Y"),
            ("ayer", "1999-03-09"),
        ],
    ),
    (
        "«Mañana hablaremos», dijo el embajador por la mañana. La comisión se reúne cada jueves desde el 14 de abril "
        "del año pasado, y a finales de este año presentará su informe sobre los años noventa.",
        [
            ("Mañana", "1999-03-11"),
            ("por la mañana", "1999-03-10TMO"),
            ("cada jueves", "XXXX-WXX-4"),
            ("el 14 de abril del año pasado", "1998-04-14"),
            ("finales de este año", "1999"),
            ("los años noventa", "199"),
        ],
    ),
    (
        "¿Volverá el rey en Navidad? Su última visita, del 9 al 12 de octubre de 1998, acabó mal; dos días después se "
        "rompieron las relaciones. La próxima semana habrá otra reunión, esta vez a las 17:30 del martes.",
        [
            ("Navidad", "1999-12-25"),
            ("9", "1998-10-09"),
            ("12 de octubre de 1998", "1998-10-12"),
            ("dos días después", "1998-10-14"),
            ("La próxima semana", "1999-W11"),
            ("a las 17:30 del martes", "1999-03-16T17:30"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_news(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


DIRECTIONS = [
    ("El enviado llegó el sábado.", "1999-03-06"),
    ("El enviado llegará el sábado.", "1999-03-13"),
    ("El enviado ha llegado el sábado.", "1999-03-06"),
    ("El enviado va a llegar el sábado.", "1999-03-13"),
    ("El sábado se reunirán los ministros.", "1999-03-13"),
    ("La tregua dura hasta el sábado.", "1999-03-13"),
    ("Nada se mueve desde el sábado.", "1999-03-06"),
    ("El enviado dijo el sábado que dimitirá.", "1999-03-06"),
    ("La reunión está prevista para el sábado.", "1999-03-13"),
    ("El parlamento de Irán votó el sábado.", "1999-03-06"),
    ("Cayeron el 15 de enero.", "1999-01-15"),
    ("Se verán el 15 de enero.", "2000-01-15"),
]


@pytest.mark.parametrize(("text", "value"), DIRECTIONS)
def test_direction(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


UNDATED = [
    ("Se fue el viernes.", "el viernes", "XXXX-WXX-5"),
    ("Se fue el 14 de abril.", "el 14 de abril", "XXXX-04-14"),
    ("Se fue en abril.", "abril", "XXXX-04"),
    ("Se fue ayer.", "ayer", "XXXX-XX-XX"),
    ("Se fue el mes pasado.", "el mes pasado", "XXXX-XX"),
    ("Se fue la semana pasada.", "la semana pasada", "XXXX-WXX"),
    ("Se fue hace dos años.", "hace dos años", "XXXX"),
    ("Se fue el 14/04/1999.", "14/04/1999", "1999-04-14"),
    ("Se fue en abril de 1999.", "abril de 1999", "1999-04"),
    ("Se fue a las 17:30.", "a las 17:30", "XXXX-XX-XXT17:30"),
]


@pytest.mark.parametrize(("text", "words", "value"), UNDATED)
def test_without_a_publication_day_nothing_is_invented(text: str, words: str, value: str) -> None:
    assert values(text, None) == [(words, value)] or values(text, None) == [(f"el {words}", value)]


MODIFIERS = [
    ("Llegó a principios de marzo.", "START"),
    ("Llegó a mediados de marzo.", "MID"),
    ("Llegó a finales de 1997.", "END"),
    ("Tardó unas tres semanas.", "APPROX"),
    ("Tardó casi tres semanas.", "LESS_THAN"),
    ("Tardó más de tres semanas.", "MORE_THAN"),
    ("Tardó al menos tres semanas.", "EQUAL_OR_MORE"),
    ("Llegó en marzo.", None),
]


@pytest.mark.parametrize(("text", "mod"), MODIFIERS)
def test_modifier(text: str, mod: str | None) -> None:
    (found,) = find_times(text, WEDNESDAY, "es")
    assert found.mod == mod


NO_TIMES = [
    "Plácido Domingo cantó en la Plaza de Mayo.",
    "El alcalde mayor y la marcha de Marcial.",
    "Abril Zamora y Julio Iglesias viven en Miami.",
    "El segundo intento fue mejor que el primero.",
    "Una niña de 13 años y su tío de 40 cantaron.",
    "Ganaron 3-2, luego 25:12, con 10/1 en las apuestas.",
    "Cuesta 1999 euros y pesa más de 2000 kilos.",
    "El vuelo 1812 llevaba 300 pasajeros.",
    "Toda la mañana sonó la misma canción.",
    "De martes a nada, mar de fondo, set y partido.",
    "La Primavera de Praga no fue una casa de verano.",
    "Murió a los 80 años.",
    "Los 20 países del bloque votaron.",
    "El artículo 12 de las 1.999 páginas.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time_is_read_where_none_is_written(text: str) -> None:
    assert values(text) == []


NUMBERS = [
    ("dos", "P2D"),
    ("treinta y un", "P31D"),
    ("ciento veinte", "P120D"),
    ("mil quinientos", "P1500D"),
    ("1.500", "P1500D"),
    ("2,5", "P2.5D"),
    ("dos mil", "P2000D"),
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_number(words: str, value: str) -> None:
    assert [it for _, it in values(f"Duró {words} días.")] == [value]
