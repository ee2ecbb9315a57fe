import json

from evals.speed.arrival import main, read_reports, ways

TOWNS = ("Piura", "Lima", "Cusco", "Tacna")


def corpus(tmp_path):
    rows = [
        {
            "id": f"{town}-{outlet}",
            "text": f"Floods cut off {town}. Families of {town} fled, wrote {outlet}, and two bridges fell.",
            "title": f"Flood in {town}",
            "outlet": outlet,
            "date": f"2026-02-{number + 10}" if outlet != "C" else None,
        }
        for number, town in enumerate(TOWNS)
        for outlet in "ABC"
    ]
    path = tmp_path / "docs.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_order_and_batches_change_nothing(tmp_path, capsys):
    assert main(["--reports", str(corpus(tmp_path))]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "the same in all ways" in said
    assert json.loads(said[-1]) == {"reports": 12, "ways": 5, "same": True}


def test_every_way_gives_every_report_once(tmp_path):
    reports = read_reports(corpus(tmp_path), 7)
    for _, batches in ways(reports):
        given = [coded.report.id for batch in batches for coded in batch]
        assert sorted(given) == sorted(coded.report.id for coded in reports)
        assert len(given) == 7
