from tacitus.accounts.opposed import opposed, takes_a_stand
from tests.accounts.factory import make_scene
from tests.stories.factory import make_coded


def test_a_charge_and_a_denial():
    a = make_coded("Estoria blamed Baltania for the raid on its port.", "2026-03-04", outlet="A")
    b = make_coded("Baltania denied any part in the raid on the port.", "2026-03-04", outlet="B")
    found = list(opposed(make_scene(a, b)))
    assert len(found) == 1
    assert found[0].summary.startswith("Two sides disagree: ")


def test_two_speakers_with_yes_and_no():
    yes, no = "families paid a ransom for the boats", "no ransom was paid for the boats"
    a = make_coded(f"The mayor said {no}.", "2026-03-04", outlet="A", said=(("the mayor", no),))
    b = make_coded(f"A cousin said {yes}.", "2026-03-04", outlet="B", said=(("a cousin", yes),))
    assert len(list(opposed(make_scene(a, b)))) == 1


def test_two_charges_are_no_answer():
    a = make_coded("Estoria blamed Baltania for the raid.", "2026-03-04", outlet="A")
    b = make_coded("Estoria accused Baltania of the raid.", "2026-03-04", outlet="B")
    assert list(opposed(make_scene(a, b))) == []


def test_stands():
    assert takes_a_stand("the army denied it")
    assert not takes_a_stand("the army came")


def test_what_is_denied_in_the_words_after_it():
    words = "soldiers of Estoria burned the old mill"
    told = make_coded(
        f"Farmers said {words}. The army denied it. Rain fell.", "2026-03-04", said=(("farmers", words),)
    )
    (found,) = opposed(make_scene(told))
    assert [side.spans[0].text for side in found.sides] == [words, "The army denied it"]


def test_a_denial_of_nothing_told_is_left_alone():
    told = make_coded("Rain fell on the mill. The army denied it.", "2026-03-04")
    assert list(opposed(make_scene(told))) == []
