from tacitus.accounts.clauses import clauses_of
from tacitus.accounts.match import Weights, bases, matches
from tests.stories.factory import make_coded

A = clauses_of(
    make_coded("The old bridge of Duro was opened at noon. Bakers sang in the square.", "2026-03-04")
)
B = clauses_of(
    make_coded("The bridge at Duro stayed closed. The mayor wrote a long letter.", "2026-03-04", outlet="B")
)
WEIGHTS = Weights([*A, *B])


def test_clauses_of_one_thing_are_matched():
    found = matches([A, B], WEIGHTS, 0.1)
    assert [(match.a.span.text, match.b.span.text, match.mutual) for match in found] == [
        ("The old bridge of Duro was opened at noon", "The bridge at Duro stayed closed", True)
    ]


def test_likeness_runs_from_none_to_the_same():
    one, other = A[0].meanings, A[1].meanings
    assert WEIGHTS.likeness(one, one) == 1.0
    assert WEIGHTS.likeness(one, other) == 0.0
    assert 0.0 < WEIGHTS.likeness(one, B[0].meanings) < 1.0


def test_a_word_and_its_opposite_have_one_base():
    assert bases(frozenset({"begin"})) == bases(frozenset({"shut"}))


def test_rare_is_what_few_clauses_have():
    assert WEIGHTS.rare("bridg")
    assert WEIGHTS.rare("unheard")
