import json

from evals.draw import around, main, stories_in
from tests.factory import make_report, make_span


def rows(**counts: int) -> list[dict[str, str]]:
    return [
        {"story_id": name, "id": f"{name}{at}", "text": f"Rain fell on {name}."}
        for name, count in counts.items()
        for at in range(count)
    ]


def test_stories_of_two_to_four_reports_in_a_fixed_order():
    found = stories_in(rows(one=1, two=2, four=4, five=5, three=3), 10)
    assert sorted(name for name, _ in found) == ["four", "three", "two"]
    assert found == stories_in(rows(three=3, four=4, two=2), 10)
    assert len(stories_in(rows(two=2, three=3), 1)) == 1


def test_nothing_to_compare_is_nothing_drawn(tmp_path, capsys):
    gold = tmp_path / "docs.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows(one=1)), encoding="utf-8")
    assert main(["--gold", str(gold)]) == 0
    assert capsys.readouterr().out == "0 of 0 findings\n"


def test_a_place_is_shown_in_its_surroundings():
    report = make_report("Rain fell.\n\nSix boats sank at noon.")
    assert around(report, make_span(report, "Six boats")) == "Rain fell. [[Six boats]] sank at noon."
