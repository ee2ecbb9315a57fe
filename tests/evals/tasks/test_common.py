import pytest

from evals.tasks.common import ranges, report_of
from tests.factory import make_report

TEXT = " The dam held.\n\n\n\nIt rained , he said."


def test_a_report_is_made_of_the_text_alone_unless_told():
    row = {"id": 7, "text": TEXT, "date": "2020-01-02", "title": "Dam", "outlet": "X", "url": "http://x.org"}
    report = report_of(row)
    assert (report.text, report.title, report.published.known) == (TEXT, "", False)
    told = report_of(row, date="date", with_source=True)
    assert (told.title, told.published.value) == ("Dam", "2020-01-02")


@pytest.mark.parametrize("date", [None, "", "soon"])
def test_a_date_that_is_none_is_not_told(date):
    assert not report_of({"text": TEXT, "date": date}, date="date").published.known


def test_an_empty_text_raises():
    with pytest.raises(ValueError, match=r"."):
        report_of({"text": ""})


def test_ranges_leave_out_what_is_not_there():
    report = make_report(TEXT)
    assert ranges(report.span(1, 4), None, report.span(5, 8)) == [[1, 4], [5, 8]]
