from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from evals.speed.curves import main, panels_of, ticks

SAMPLES = [
    *(
        {"stage": "reading", "reports": n, "cpu_s": n / 100, "peak_mb": 300 + n / 1000, "store_mb": n / 50}
        for n in range(1_000, 21_000, 1_000)
    ),
    {"stage": "grouping", "reports": 20_000, "cpu_s": 999, "peak_mb": 999, "store_mb": 999},
]


@pytest.mark.parametrize(
    ("most", "wanted"),
    [
        (100_000, [0, 25_000, 50_000, 75_000, 100_000]),
        (679, [0, 200, 400, 600, 800]),
        (13.2, [0, 5, 10, 15]),
        (1, [0, 0.25, 0.5, 0.75, 1]),
        (0.03, [0, 0.01, 0.02, 0.03]),
    ],
)
def test_an_axis_has_round_numbers(most: float, wanted: list[float]) -> None:
    assert ticks(most) == pytest.approx(wanted)


def test_the_curves_are_those_of_reading() -> None:
    time, memory, store = panels_of(SAMPLES)
    assert [round(value, 6) for _, value in time.points] == [10] * len(time.points)
    assert time.points[-1][0] == memory.points[-1][0] == store.points[-1][0] == 20_000
    assert (memory.points[-1][1], store.points[-1][1]) == (320, 400)


def test_the_longest_run_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, picture = tmp_path / "archive.json", tmp_path / "growth.svg"
    assert main([str(figures)]) == 1
    assert "archive.json" in capsys.readouterr().err
    figures.write_text(
        json.dumps([{"reports": 20_000, "samples": SAMPLES}, {"reports": 3, "samples": SAMPLES[:1]}])
    )
    assert main([str(figures), "--out", str(picture)]) == 0
    assert "20,000" in capsys.readouterr().out
    drawn = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 (made here)
    words = ["".join(each.itertext()) for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"store, MB", "most memory, MB", "reports read", "20k"} <= set(words)
