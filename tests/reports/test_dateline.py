"""The dateline of a report."""

import pytest

from tacitus.reports.dateline import find_dateline

REST = "Ministers of both countries met on Monday."


@pytest.mark.parametrize(
    ("head", "place", "date", "agencies"),
    [
        ("MOSCOW – ", "MOSCOW", "", ()),
        ("AMMAN –– ", "AMMAN", "", ()),
        ("SANA’A, Yemen—", "SANA’A, Yemen", "", ()),
        ("GENEVA, March 4 (AFP) - ", "GENEVA", "March 4", ("AFP",)),
        ("GENEVA, March 4, 2020 (AFP) - ", "GENEVA", "March 4, 2020", ("AFP",)),
        ("BEIJING, Jan. 5 (Xinhua) -- ", "BEIJING", "Jan. 5", ("Xinhua",)),
        ("BOGOTA, 15 JAN 90 (AFP) -- ", "BOGOTA", "15 JAN 90", ("AFP",)),
        ("LONDON (Reuters) - ", "LONDON", "", ("Reuters",)),
        ("LONDON (Reuters) -", "LONDON", "", ("Reuters",)),
        ("CARACAS, Venezuela (AP) — ", "CARACAS, Venezuela", "", ("AP",)),
        ("CHAPEL HILL, N.C. — ", "CHAPEL HILL, N.C.", "", ()),
        ("NEW DELHI/ISLAMABAD, Aug 5 (Reuters) - ", "NEW DELHI/ISLAMABAD", "Aug 5", ("Reuters",)),
        ("MOSCOW, July 5. /TASS/. ", "MOSCOW", "July 5", ("TASS",)),
        ("Beirut, Lebanon (AP) -- ", "Beirut, Lebanon", "", ("AP",)),
        ("Damascus, SANA - ", "Damascus", "", ("SANA",)),
        ("RIO DE JANEIRO - ", "RIO DE JANEIRO", "", ()),
        ("PARIS, Feb 3 (Harbour Wire) - ", "PARIS", "Feb 3", ("Harbour Wire",)),
        ("(Reuters) - ", "", "", ("Reuters",)),
        ("Oct 24 (Reuters) - ", "", "Oct 24", ("Reuters",)),
        ("RICHMOND, Va./WASHINGTON (Reuters) - ", "RICHMOND, Va./WASHINGTON", "", ("Reuters",)),
        ("MOSCOW (USSR), 6 JUL 89 (TASS) -- [TEXT] ", "MOSCOW (USSR)", "6 JUL 89", ("TASS",)),
    ],
)
def test_a_dateline_is_taken_apart(head, place, date, agencies):
    found = find_dateline(head + REST)
    assert (head[: found.place_end], found.date, found.agencies) == (place, date, agencies)
    assert found.end == len(head)


@pytest.mark.parametrize(
    "head",
    [
        "BREAKING - ",
        "UPDATE 1 - ",
        "Paris - the city - ",
        "The ministers (both) - ",
        "THE MINISTER - ",
        "U.N. - ",
        "PUTIN: ",
        "Moscow, Russia: ",
        "A long and winding sentence about nothing in particular that has a dash far from its head - ",
        "",
        "- ",
        "MOSCOW ",
    ],
)
def test_other_heads_are_none(head):
    assert find_dateline(head + REST) is None


def test_a_colon_counts_when_asked():
    assert find_dateline("UNITED NATIONS: " + REST, colon=True).place_end == len("UNITED NATIONS")
    assert find_dateline("Moscow: " + REST, colon=True) is None


def test_a_dateline_needs_words_after_it():
    assert find_dateline("MOSCOW – ") is None
