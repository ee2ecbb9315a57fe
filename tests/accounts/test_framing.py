from tacitus.accounts.framing import framing
from tests.accounts.factory import make_scene
from tests.stories.factory import make_coded


def summaries(a: str, b: str, said: tuple[tuple[str, str], ...] = ()) -> list[str]:
    scene = make_scene(
        make_coded(a, "2026-03-04", outlet="A"), make_coded(b, "2026-03-04", outlet="B", said=said)
    )
    return [finding.summary for finding in framing(scene)]


def test_a_plain_and_a_loaded_word_with_their_owners():
    words = "a depot of the terrorists burned"
    assert summaries(
        "The town is held by rebels.", f"The general said {words}.", (("the general", words),)
    ) == ["A in its own voice: “rebels”; the general (in B): “terrorists”."]


def test_what_they_call_it():
    found = summaries(
        "Marchers spoke against the harbor law in Duro.",
        "Marchers cursed what they call the Baltanian law in Duro.",
    )
    assert found == ["A in its own voice: “harbor law”; they (in B): “the Baltanian law”."]


def test_two_plain_words_frame_nothing():
    assert summaries("The town is held by rebels.", "The town is held by insurgents.") == []


def test_a_word_used_of_many_things_answers_in_a_sentence_of_the_same_thing_only():
    loaded = "The regime in Duro closed the harbor of Tessin."
    assert summaries("The government of Baltania paid its teachers.", loaded) == []
    assert summaries("The government closed the harbor of Tessin.", loaded) == [
        "A in its own voice: “government”; B in its own voice: “regime”."
    ]
