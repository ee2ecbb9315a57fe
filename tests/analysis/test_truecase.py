import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.analysis.truecase import is_in_capitals, truecase

ENGLISH = frozenset({"ambush", "convoy", "grenade", "mortars", "shell", "shelled", "warehouse", "casanova"})


def read(text: str) -> str:
    return truecase(text, ENGLISH.__contains__)


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("THE ARMY SAID TODAY THAT TWO MEN WERE KILLED.", "The army said today that two men were killed."),
        (
            "PRESIDENT ALFREDO CRISTIANI MET THE FRENCH MINISTER IN LIMA.",
            "President Alfredo Cristiani met the French minister in Lima.",
        ),
        (
            "HE DIED IN SAN LUIS DE LA PAZ, NOT IN EL SALVADOR.",
            "He died in San Luis de la Paz, not in El Salvador.",
        ),
        (
            "SHOTS WERE HEARD IN SAN MIGUEL DEPARTMENT AND IN NEW YORK.",
            "Shots were heard in San Miguel Department and in New York.",
        ),
        (
            "THE PEOPLE'S RIVER FRONT (PRF) ATTACKED. THE PRF SAID NOTHING.",
            "The People's River Front (PRF) attacked. The PRF said nothing.",
        ),
        (
            "MEN OF THE PRF [PEOPLE'S RIVER FRONT] WERE SEEN THERE.",
            "Men of the PRF [People's River Front] were seen there.",
        ),
        ("IT MAY RAIN ON 3 MAY AND IN MARCH, HE SAID.", "It may rain on 3 May and in March, he said."),
        ("IT DOESN'T HELP US, BUT THE US WILL COME.", "It doesn't help us, but the US will come."),
        ("MR. J. O'ZORRANO WAS SHOT WITH AN M-16 RIFLE.", "Mr. J. O'Zorrano was shot with an M-16 rifle."),
        (
            "AN AMBUSH ON A CONVOY: A GRENADE HIT THE TRUCK.",
            "An ambush on a convoy: a grenade hit the truck.",
        ),
        ('HE SAID, "WE ARE HERE," AND LEFT THE TOWN.', 'He said, "We are here," and left the town.'),
        (
            "THE 1ST AND THE 3D UNITS OF THE UNITED NATIONS LEFT.",
            "The 1st and the 3d units of the United Nations left.",
        ),
        (
            "QUITO, 5 FEB 90 (AFP) -- [TEXT] THE CITY WAS CALM, AGENCIES SAY.",
            "Quito, 5 Feb 90 (AFP) -- [text] The city was calm, agencies say.",
        ),
        (
            "THE FRONT [HE MEANS THE PARTY] WAS NOT ASKED ABOUT IT.",
            "The front [he means the party] was not asked about it.",
        ),
        (
            "GENERAL VIDES CASANOVA AND COLONEL QUORZA WERE ABSENT.",
            "General Vides Casanova and Colonel Quorza were absent.",
        ),
        (
            "THE MEN SHELLED THE FARM WITH MORTARS AT NIGHT.",
            "The men shelled the farm with mortars at night.",
        ),
    ],
)
def test_capitals_are_read_in_usual_letters(capitals: str, usual: str) -> None:
    assert read(capitals) == usual


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The army said that two men were killed in LIMA.",
        "STOP IT NOW",  # a cry, not a text in capitals
        "NATO and the FBI met in WASHINGTON, D.C., on Friday with others.",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert read(text) == text


def test_the_reports_own_forms_come_first() -> None:
    text = "TALKS WITH FARC AND MCBAIN GO ON IN TOWN\n\nThey say that McBain met the FARC again."
    assert read(text).startswith("Talks with FARC and McBain go on in town")


def test_is_in_capitals_needs_several_words() -> None:
    assert is_in_capitals("FIVE WORDS IN PLAIN CAPITALS")
    assert not is_in_capitals("FOUR WORDS ARE FEW")


@given(st.text(alphabet="ABCDE IÄßİ.,'\"[]-12\n", max_size=80))
def test_no_character_moves(text: str) -> None:
    made = read(text)
    assert len(made) == len(text)
    assert all(a == b or a.lower() == b.lower() for a, b in zip(text, made, strict=True))
