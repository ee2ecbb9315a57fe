"""Dates of publication as they are written."""

import pytest

from tacitus.records.when import Grain
from tacitus.reports.dates import parse_published


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2019-07-05", "2019-07-05"),
        ("2019/7/5", "2019-07-05"),
        ("20190705", "2019-07-05"),
        ("2019-07-05T10:30:00", "2019-07-05"),
        ("2019-07-05 10:30:00", "2019-07-05"),
        ("5 July 2019", "2019-07-05"),
        ("Friday, 5th July, 2019", "2019-07-05"),
        ("July 5, 2019", "2019-07-05"),
        ("Fri Jul 5 2019", "2019-07-05"),
        ("Sept. 5, 2019", "2019-09-05"),
        ("Published on July 5, 2019 at 10:30", "2019-07-05"),
        ("Posted: 5 Jul 2019 by Jane Roe", "2019-07-05"),
        ("25/12/2019", "2019-12-25"),
        ("12/25/2019", "2019-12-25"),
        ("5.5.2019", "2019-05-05"),
        ("July 2019", "2019-07"),
        ("2019-07", "2019-07"),
        ("2019", "2019"),
        ("2019-07-05T10:30:59Z", "2019-07-05T10:30Z"),
        ("2019-07-05T23:30:00-04:00", "2019-07-05T23:30-04:00"),
        ("2019-07-05 10:30:00 +0200", "2019-07-05T10:30+02:00"),
        ("Fri, 05 Jul 2019 10:30:00 GMT", "2019-07-05T10:30Z"),
        ("1562322600", "2019-07-05T10:30Z"),
        ("1562322600000", "2019-07-05T10:30Z"),
    ],
)
def test_a_date_is_read(raw, value):
    when = parse_published(raw, "the page")
    assert when.value == value
    assert "the page" in when.reason


def test_an_evening_with_its_zone_keeps_its_day():
    when = parse_published("2019-07-05T23:30:00-04:00", "the page")
    assert (str(when.day), when.start.isoformat(), when.grain) == (
        "2019-07-05",
        "2019-07-06T03:30:00+00:00",
        Grain.MINUTE,
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "does not say"),
        ("04/05/2019", "month and day or day and month"),
        ("9999-12-31", "no date between 1900 and 2100"),
        ("0001-01-01T00:00:00Z", "no date between"),
        ("2019-02-30", "no date between"),
        ("yesterday", "no date between"),
        ("99999999999999999999", "no date between"),
        ("Smarch 5, 2019", "no date between"),
    ],
)
def test_what_is_no_date_stays_unknown_with_its_reason(raw, reason):
    when = parse_published(raw, "the page")
    assert not when.known
    assert reason in when.reason
