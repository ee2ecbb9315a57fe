import pytest
from spacy.tokens import Doc

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.times.stamps import find_stamps, stamp_timexes
from tacitus.records.report import BlockKind
from tacitus.text import NormalText
from tests.factory import VOCAB, make_report


def above(line: str, kind: BlockKind = BlockKind.METADATA, published: str = "2019-07-05") -> ParsedReport:
    """A report that is nothing but one line about it."""
    return ParsedReport(make_report(line, published, kind=kind), Doc(VOCAB, words=[]), NormalText(), ())


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("date 2019-07-05", "2019-07-05"),
        ("July 05, 2019", "2019-07-05"),
        ("Friday, July 5, 2019", "2019-07-05"),
        ("Posted on 5 July 2019 at 10:35 p.m.", "2019-07-05T22:35"),
        ("GENEVA, July 4", "2019-07-04"),
    ],
)
def test_a_date_line_tells_a_time(line, value):
    assert [stamp.value for stamp in stamp_timexes(above(line))] == [value]


def test_its_record_points_at_the_words_and_says_where_they_stand():
    (when,) = find_stamps(above("  date 2019-07-05"))
    assert when.span.text == "2019-07-05"
    assert when.span.start == 7
    assert when.reason.startswith("a metadata line")


@pytest.mark.parametrize("line", ["By May March", "Page 1,998", "MOSCOW –", "Last Friday"])
def test_names_and_numbers_of_such_lines_are_no_times(line):
    assert find_stamps(above(line, BlockKind.BYLINE, published="")) == ()


def test_a_paragraph_is_read_with_its_sentences_not_as_a_line():
    assert find_stamps(above("He left on July 5, 2019.", BlockKind.PARAGRAPH)) == ()
