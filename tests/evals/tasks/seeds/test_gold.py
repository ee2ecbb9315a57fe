import pytest

from evals.rows import GoldError
from evals.tasks.seeds.gold import SeedGold, Spot
from tests.evals.tasks.seeds.sheet import TEXT, write_sheet


@pytest.fixture
def gold(tmp_path):
    write_sheet(tmp_path)
    return SeedGold(tmp_path)


def test_the_sheet_by_its_ids(gold):
    assert gold.phenomena[49] == "Thing 49"
    assert gold.place("pA") == Spot("A", 0, 4, "MARA")
    assert gold.block("A1").end == len(TEXT)
    assert [one.id for one in gold.statements()] == ["A-S1", "A-S2"]
    assert gold.statement("A-S2").also[0].text == "mend"
    assert gold.mentions("voss")[0].text == "The envoy Ida Voss"


def test_types_that_an_event_may_have(gold):
    assert gold.event("E1").types == ("AGREE", "COOPERATE")
    assert gold.event("E1").countries == ("ABW",)
    assert gold.event("E2").types == ()


def test_what_is_not_there_is_told(gold, tmp_path):
    with pytest.raises(GoldError, match="no times entry t1"):
        gold.time("t1")
    with pytest.raises(GoldError, match=r"no SEED_GOLD\.json"):
        SeedGold(tmp_path / "elsewhere")


def test_a_sheet_with_another_number_of_phenomena_is_refused(tmp_path):
    write_sheet(tmp_path, phenomena=48)
    with pytest.raises(GoldError, match="lists 48 phenomena"):
        SeedGold(tmp_path)


@pytest.mark.parametrize(
    ("start", "end", "touches"), [(0, 5, False), (4, 6, True), (9, 10, True), (10, 12, False)]
)
def test_touches(start, end, touches):
    assert Spot("A", 5, 10).touches(start, end) is touches
