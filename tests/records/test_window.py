from tacitus.records.ids import ReportId
from tacitus.records.window import Window


def test_a_window_ends_after_its_own_reports():
    ids = tuple(ReportId(f"r_{at}") for at in range(5))
    assert Window("w", ids, (3, 4, 5, 6, 90), (1, 3)).ends == 6
