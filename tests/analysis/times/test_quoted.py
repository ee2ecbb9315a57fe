import pytest

from tacitus.analysis.times import find_times
from tests.factory import make_doc, make_parsed

LEAVE = """
" " `` PUNCT punct 2
+We we PRP PRON nsubj 1
leave leave VBP VERB ccomp 5
tomorrow tomorrow NN NOUN npadvmod -1
+, , , PUNCT punct 3
+" " '' PUNCT punct 2
she she PRP PRON nsubj 1
{verb} {lemma} VBD VERB ROOT 0
on on IN ADP prep -1
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -3
"""
PLAIN = """
They they PRP PRON nsubj 1
leave leave VBP VERB ROOT 0
tomorrow tomorrow NN NOUN npadvmod -1
+, , , PUNCT punct 2
she she PRP PRON nsubj 1
said say VBD VERB parataxis -4
on on IN ADP prep -1
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -7
"""


def values(rows: str, published: str = "2019-07-05") -> list[tuple[str, str]]:
    found = find_times(make_parsed(make_doc(rows), published))
    return [(located.record.value, located.record.anchor) for located in found]


@pytest.mark.parametrize(("verb", "lemma"), [("said", "say"), ("warned", "warn"), ("told", "tell")])
def test_words_between_marks_count_from_the_day_of_speaking(verb: str, lemma: str) -> None:
    assert values(LEAVE.format(verb=verb, lemma=lemma)) == [
        ("2019-07-02", "2019-07-01"),
        ("2019-07-01", "2019-07-05"),
    ]


def test_a_day_of_another_deed_is_not_the_day_of_speaking() -> None:
    assert values(LEAVE.format(verb="left", lemma="leave"))[0] == ("2019-07-06", "2019-07-05")


def test_reported_words_count_from_publication() -> None:
    assert values(PLAIN)[0] == ("2019-07-06", "2019-07-05")


def test_without_publication_date_the_day_of_speaking_is_not_known_either() -> None:
    assert values(LEAVE.format(verb="said", lemma="say"), published="")[0] == ("XXXX-XX-XX", "")
