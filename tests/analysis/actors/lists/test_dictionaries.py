"""`.actors` dictionaries of TABARI and PETRARCH."""

import pytest

from tacitus.analysis.actors.lists.dictionaries import name_of, read_actors, uncommented

OWN = """# made for this test
<!-- a comment
over two lines -->
JUAN_PEREZ_ORTEGA_ ; once president
+J._PEREZ_ORTEGA_  # short
\t[PERGOV 010728-060728]
\t[PERELI >20060729]

FREE_VALLEY_FRONT_ [PERREB <991231] [PEROPP]
TOYLAND_ [PER]
GHOST_TOWN_ [---]
---STOP---
NOT_READ_ [PERGOV]
"""


def cells(text):
    return [dict(row.cells) for row in read_actors(text).rows]


def test_names_synonyms_codes_and_days():
    perez, late, front, now, land, ghost = cells(OWN)
    assert perez == {
        "name": "Juan Perez Ortega",
        "aliases": "J. Perez Ortega",
        "kind": "person",
        "country": "PER",
        "sector": "GOV",
        "title": "government official",
        "start": "2001-07-28",
        "end": "2006-07-29",
        "source": "dictionary",
    }
    assert (late["sector"], late["start"], "end" in late) == ("ELI", "2006-07-29", False)
    assert (front["name"], front["end"], front["kind"]) == ("Free Valley Front", "2000-01-01", "body")
    assert now["sector"] == "OPP"
    assert (land["kind"], land["country"]) == ("country", "PER")
    assert ghost["kind"] == "nobody"
    assert not read_actors(OWN).faults


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("+TOY_\n", 1, "before any name"),
        ("\t[PERGOV]\n", 1, "before any name"),
        ("TOY_ [PERGOV\n", 1, "brackets do not match"),
        ("TOY_ [PER\nGOV]\n", 1, "brackets do not match"),
        ("TOY_\n", 1, "no code"),
        ("TOY_ [QQQ]\n", 1, "'QQQ' names no country"),
        ("TOY_ [PERGOV]\n+_ \n", 2, "no name after the +"),
        ("TOY_ [PERGOV 990101]\n", 1, "no range of dates"),
        ("TOY_ [PERGOV >9901]\n", 1, "'9901' is no date"),
        ("TOY_ [PERGOV >990231]\n", 1, "no day of the calendar"),
        ("TOY_ [PERGOV 990201-980201]\n", 1, "ends before it begins"),
        ("__ [PERGOV]\n", 1, "is no name"),
    ],
)
def test_mistakes_are_told_with_their_line(text, line, words):
    faults = read_actors(text).faults
    assert any(fault.line == line and words in fault.what for fault in faults), faults


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("FREE_VALLEY_FRONT_", "Free Valley Front"),
        ("MINISTRY_OF_TOYS", "Ministry of Toys"),
        ("MARIE-ANGE_LESPOIR", "Marie-Ange Lespoir"),
        ("FVF_", "FVF"),
        ("Free_Valley", "Free Valley"),
        ("__", ""),
    ],
)
def test_names(phrase, name):
    assert name_of(phrase) == name


def test_comments():
    assert list(uncommented("a # b\n; c\nd<!-- e\nf -->g\n")) == [(1, "a"), (3, "d"), (4, "g")]
