"""`.agents` dictionaries of TABARI and PETRARCH."""

import pytest

from tacitus.analysis.actors.lists.agents import read_agents

OWN = """# made for this test
!PERSON! = MAN, WOMEN
ALDER!PERSON! {} [~LEG]
BREWER [~BUSAGR] # beer
FOREMAN {FOREMEN} [~LAB]
TOY_MINISTRY [~GOV]
RELIEF_CHARITY [NGO~]
"""


def test_nouns_plurals_and_markers():
    found = read_agents(OWN)
    assert not found.faults
    told = [
        (row.cells["name"], row.cells["kind"], row.cells["sector"], row.cells.get("aliases"))
        for row in found.rows
    ]
    assert told == [
        ("alderman", "word", "LEG", None),
        ("alderwomen", "word", "LEG", None),
        ("brewer", "word", "BUS", None),
        ("foreman", "word", "LAB", "foremen"),
        ("toy ministry", "body word", "GOV", None),
        ("relief charity", "body word", "SOC", None),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("BREWER\n", "no entry"),
        ("BREWER [BUS]\n", "names no role"),
        ("BREWER [~QQQ]\n", "names no role"),
        ("BREWER [~PER]\n", "no role, so it is left out"),
        ("BREW!ER! [~BUS]\n", "!ER! is not defined above"),
        ("BREWER {BREWERS [~BUS]\n", "no entry"),
    ],
)
def test_mistakes_are_told(text, words):
    (fault,) = read_agents(text).faults
    assert fault.line == 1
    assert words in fault.what


def test_a_marker_in_itself_ends():
    assert not read_agents("!A! = x!A!, b\nTOY!A! [~GOV]\n").rows[1:]
