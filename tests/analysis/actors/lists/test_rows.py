"""What lists may say stands in data."""

from tacitus.analysis.actors.lists.codes import known_countries, known_sectors
from tacitus.analysis.actors.lists.rows import Fault, choices, table


def test_tables_name_known_codes_only():
    assert set(table("roles").values()) <= known_sectors()
    assert set(table("titles")) <= known_sectors()
    assert set(table("countries").values()) <= known_countries()
    assert set(table("bodies").values()) <= set(choices("international"))


def test_faults_sort_by_line():
    assert min(Fault(3, "a"), Fault(1, "b")).line == 1
