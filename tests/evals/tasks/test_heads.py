import pytest

from evals.rows import GoldError
from evals.tasks.heads import TASK, holders

HEADER = "stateabb,ccode,leader,sdate,smonth,syear,emonth,eyear\n"


def test_a_month_has_the_leader_who_was_last_to_take_over(tmp_path):
    file = tmp_path / "leaders.csv"
    file.write_text(HEADER + "GBR,200,Blair,2,5,1997,6,2007\nGBR,200,Brown,27,6,2007,5,2010\n")
    rows = {row["month"]: row for row in TASK.read(file).rows}
    assert (min(rows), max(rows), len(rows)) == ("1997-05", "2010-05", 157)
    assert [rows[month]["leader"] for month in ("2007-05", "2007-06", "2007-07")] == [
        "Blair",
        "Brown",
        "Brown",
    ]
    assert rows["2007-06"]["country"] == "GBR"
    figures = TASK.score(list(rows.values()), TASK.code(list(rows.values()))).figures
    assert figures["agree"] == 100.0


def test_another_shape_is_refused(tmp_path):
    file = tmp_path / "leaders.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(GoldError, match="columns"):
        TASK.read(file)


@pytest.mark.parametrize(
    ("country", "month", "name", "there"),
    [
        ("ZAF", "1994-05", "Nelson Mandela", True),
        ("ZAF", "1994-05", "F. W. de Klerk", True),
        ("ZAF", "1994-06", "F. W. de Klerk", False),
        ("SMR", "2020-10", "Alessandro Cardelli", True),
        ("VEN", "2019-06", "Juan Guaido", False),
        ("XKX", "2019-12", "Hashim Thaci", True),
    ],
)
def test_holders(country, month, name, there):
    assert (name in holders(country, month)) is there


def test_settled_disagreements_have_reasons():
    from evals.tasks.heads import SETTLED

    rows = [line.split("\t") for line in SETTLED.read_text().splitlines() if not line.startswith("#")]
    assert rows[0] == ["country", "leader", "first", "last", "ours", "reason"]
    assert all(len(row) == 6 and row[5] and row[2] <= row[3] for row in rows[1:])
