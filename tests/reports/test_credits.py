"""Lines that stand beside the text."""

import pytest

from tacitus.records.report import BlockKind
from tacitus.reports.credits import (
    aside_kind,
    byline_name,
    copyright_holder,
    credited,
    is_byline,
    trailing_credit,
)

LONG = (
    "Reporting by the commission was found to be late, and the ministers said on Monday that they would look "
    "into the reasons for the delay."
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Reporting by Jane Roe in Lima; Editing by John Doe)", BlockKind.CREDIT),
        ("— Reporting by Harbour Wire", BlockKind.CREDIT),
        ("The Associated Press contributed to this report.", BlockKind.CREDIT),
        ("Source: Harbour Wire", BlockKind.CREDIT),
        ("(AP)", BlockKind.CREDIT),
        ("Reuters, AFP", BlockKind.CREDIT),
        ("Photo: Jane Roe / Harbour Wire", BlockKind.CAPTION),
        ("(Image: Jane Roe)", BlockKind.CAPTION),
        ("A bridge over the river in March. Jane Roe/Getty Images", BlockKind.CAPTION),
        ("The minister at the bridge (Photo: AP)", BlockKind.CAPTION),
        ("The minister at the bridge. Jane Roe via AP", BlockKind.CAPTION),
        ("Enlarge this image toggle caption Jane Roe", BlockKind.CAPTION),
        ("Updated at 11:50 a.m. ET", BlockKind.METADATA),
        ("Updated figures show that 12 have died.", None),
        ("He read it in a book (in Spanish)", None),
        ("© The Gazette 2020. All rights reserved.", BlockKind.BOILERPLATE),
        ("Read more: the bridge that nobody crosses", BlockKind.BOILERPLATE),
        (LONG, None),
        ("Photos were taken.", None),
        ("Reuters reported that talks had failed.", None),
        ("Ministers met on Monday.", None),
    ],
)
def test_a_line_is_known_by_its_words(line, kind):
    assert aside_kind(line) is kind


@pytest.mark.parametrize(
    ("line", "name"),
    [("By Jane Roe", "Jane Roe"), ("by Jane Roe in Lima", "Jane Roe in Lima"), ("BY JANE ROE", "JANE ROE")],
)
def test_a_byline_names_the_writer(line, name):
    assert is_byline(line)
    assert byline_name(line) == name


@pytest.mark.parametrize(
    "line", ["By noon they had left.", "by all means", "Byron Roe", "By Monday, it was over."]
)
def test_what_is_no_byline(line):
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© The Gazette 2020. All rights reserved.", "The Gazette"),
        ("© 2020 The Gazette", "The Gazette"),
        ("Copyright © 2019-2020 The Gazette, London", "The Gazette"),
        ("(c) The Gazette", "The Gazette"),
        ("© 2020. All rights reserved.", ""),
        ("©", ""),
    ],
)
def test_the_holder_of_the_rights_is_named(line, name):
    assert copyright_holder(line) == name


@pytest.mark.parametrize(
    ("paragraph", "credit"),
    [
        ("They left, he said. (AP)", " (AP)"),
        ("They left.-REUTERS", "-REUTERS"),
        ("A well-meant offer failed. - Reuters", " - Reuters"),
        ("They left (on Monday)", None),
        ("They left for the AP", None),
        ("(AP)", None),
    ],
)
def test_an_agency_may_end_a_paragraph(paragraph, credit):
    at = trailing_credit(paragraph)
    assert (None if at is None else paragraph[at:]) == credit


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reporting by Harbour Wire", ("Harbour Wire",)),
        ("(Reporting by Jane Roe)", ()),
        ("The Associated Press and Reuters contributed", ("AP", "Reuters")),
        ("Source: Harbour News Agency", ("Harbour News Agency",)),
    ],
)
def test_agencies_are_credited_and_persons_are_not(line, names):
    assert credited(line) == names
