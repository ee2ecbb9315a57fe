import pytest
from spacy.tokens import Doc

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.times.implied import find_implied
from tacitus.text import normalize
from tests.factory import VOCAB, make_report


def parsed(text: str, published: str = "2019-07-05") -> ParsedReport:
    normal = normalize(text, [(0, len(text))])
    return ParsedReport(make_report(text, published), Doc(VOCAB, words=text.split(" ")), normal, ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They marked the 208th anniversary of the union", "1811"),
        ("They marked its fiftieth anniversary", "1969"),
        ("On the tenth anniversary they sang", "2009"),
        ("The first anniversary is near", "2018"),
        ("Their wedding anniversary is near", None),
        ("The 999th anniversary of the town", "1020"),
    ],
)
def test_the_year_an_anniversary_implies(text, value):
    assert [when.value for when in find_implied(parsed(text))] == ([value] if value else [])


def test_it_is_an_inference_with_its_words_and_its_ground():
    (when,) = find_implied(parsed("They marked the 208th anniversary of the union"))
    assert when.inferred
    assert when.span.text == "the 208th anniversary"
    assert when.reason == "implied: 208 years before 2019, the year of publication"
    assert (when.start.year, when.end.year) == (1811, 1812)


def test_without_a_day_of_publication_nothing_is_implied():
    assert find_implied(parsed("They marked the 208th anniversary", published="")) == ()
