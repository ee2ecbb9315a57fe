from tacitus.store.table import Table
from tacitus.views.plots.figure import WIDTH, Figure, nothing
from tests.views.plots.factory import parsed

FIGURE = Figure("map", "A <title>", "What it & shows.", 100, '<rect width="10"/>', Table(("a",), ((1,),)))


def test_a_picture_for_a_page_tells_what_it_is_to_those_who_do_not_see_it() -> None:
    root = parsed(FIGURE.svg())
    assert root.get("role") == "img"
    told = {each.get("id"): each.text for each in root.iter() if each.get("id")}
    assert [told[name] for name in str(root.get("aria-labelledby")).split()] == [
        "A <title>",
        "What it & shows.",
    ]
    assert root.get("viewBox") == f"0 0 {WIDTH} 100"
    assert root.get("style") is None


def test_a_file_has_its_title_and_paper() -> None:
    root = parsed(FIGURE.document())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("viewBox") == f"0 -34 {WIDTH} 134"
    assert root.get("height") == "134"
    assert [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")] == ["A <title>"]


def test_nothing_is_said_to_be_nothing() -> None:
    figure = nothing("map", "Where", ("place",), "3 left out.")
    assert figure.description == "No event fits. 3 left out."
    assert figure.table.rows == ()
    assert "No event fits." in figure.svg()
