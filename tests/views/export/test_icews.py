from tacitus.views.export.icews import COLUMNS, rows
from tacitus.views.export.tabular import checked
from tacitus.views.export.told import dyads
from tests.views.export.factory import BARE, make_told


def test_twenty_columns_with_names_written_out() -> None:
    assert len(COLUMNS) == 20
    first, _ = (checked(row, COLUMNS) for row in rows(dyads(iter([make_told(), BARE]))))
    assert first[1:5] == ["2022-03-04", "Russia", "Government", "Russia"]
    assert first[6:11] == ["194", "-10", "people", "General Population / Civilian / Social", "Ukraine"]
    assert first[13:] == ["The Post", "Kharkiv", "", "Kharkiv Oblast", "Ukraine", "49.98", "36.25"]


def test_an_event_with_one_party_is_left_out() -> None:
    assert list(rows(dyads(iter([make_told(recipients=())])))) == []
