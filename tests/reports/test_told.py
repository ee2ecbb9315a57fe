"""What a report says about itself, before it is read."""

from tacitus.reports.told import Told


def test_fields_are_taken_by_name_and_made_one_line():
    told = Told.of_fields([("title", "Talks \n end"), ("byline", "A. Roe"), ("unknown", "x")])
    assert (told.title, told.byline, told.outlet) == ("Talks end", "A. Roe", "")


def test_gaps_are_filled_and_a_date_keeps_its_place():
    first = Told(title="Talks", published_by="the record")
    second = Told(title="Other", published="2020-03-04", published_by="the page", outlet="The Gazette")
    filled = first.or_else(second)
    assert (filled.title, filled.outlet) == ("Talks", "The Gazette")
    assert Told().or_else(first) == Told(title="Talks")
    assert (filled.published, filled.published_by) == ("2020-03-04", "the page")
    assert second.or_else(first) == second
