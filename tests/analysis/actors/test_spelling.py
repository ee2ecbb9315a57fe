"""Spellings of one word, whichever language's way they follow."""

import re

import pytest

from tacitus import data
from tacitus.analysis.actors.spelling import alike, readings, skeleton, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ryabkov", "Riabkov"),
        ("Kovalchuk", "Kovaltchouk"),
        ("Zelensky", "Zelenskyy"),
        ("Zelenskiy", "Zelensky"),
        ("Gaddafi", "Qadhafi"),
        ("Mohammed", "Muhammad"),
        ("Yeltsin", "Jelzin"),
        ("Yeltsin", "Eltsine"),
        ("Lukashenko", "Lukaschenko"),
        ("Medvedev", "Medwedew"),
        ("Guaidó", "Guaido"),
        ("Khatami", "Hatami"),
        ("Kuchma", "Kouchma"),
        ("Brezhnev", "Breschnew"),
        ("Shamanov", "Chamanov"),
        ("Grinko", "Hrynko"),
        ("Tikhonova", "Tsikhonova"),
        ("Schroeder", "Schröder"),
        ("Tokarayev", "Tokaraev"),
        ("Burdzhani", "Burjani"),
        ("Alavizadeh", "Alavizada"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brown", "Braun"),
        ("Chen", "Chan"),
        ("Chen", "Shen"),
        ("Hu", "Ho"),
        ("Ivanov", "Ivanova"),
        ("Peres", "Perez"),
        ("Mursi", "Mirsa"),
        ("Young", "Jung"),
        ("Zhijun", "Jun"),
        ("Hansen", "Hanson"),
    ],
)
def test_names_that_only_look_alike(one, other):
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hafez", "Hafiz", True),
        ("Meshaal", "Mashal", True),
        ("Nagib", "Najib", True),
        ("Nayef", "Nayif", True),
        ("Hassan", "Hussein", False),
        ("Salim", "Salem", False),
        ("Huda", "Hadi", False),
    ],
)
def test_a_script_without_short_vowels(one, other, same):
    assert alike(one, other, unwritten=True) is same


def test_a_short_word_is_read_one_way():
    assert readings("Chan") == {skeleton("Chan")}
    assert len(readings("Chamanov")) > 1


def test_the_data_gives_a_reason_for_each_rule():
    table = data.read_toml("actors/variants.toml")
    assert all(re.compile(pattern) and reason for pattern, _, reason in table["rules"])
    assert all(each["reason"] and each["rules"] for each in table["conventions"])
    spelled = [name for group in table["groups"] for name in group]
    assert len(spelled) == len(set(spelled))
    assert variants().nicknames["bill"] == ("william",)
