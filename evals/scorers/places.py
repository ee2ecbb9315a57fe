"""Places: recognition, country, and coordinates within 161 km (100 miles), end to end.

The distance and the measure acc@161 km are those of the geocoding literature (Gritta et al. 2018).
"""

from __future__ import annotations

import math
from statistics import median

from evals.figures import Figures, Scores, Tally, percent, prf_line
from evals.rows import Row, by_id
from evals.scorers.spans import pair_spans, same_span

NEAR_KM = 161
_EARTH_RADIUS_KM = 6371.0088


def kilometers(a: Row, b: Row) -> float:
    """Return the great-circle distance of two rows with `lat` and `lon` in degrees (haversine formula)."""
    lat_a, lon_a, lat_b, lon_b = (math.radians(row[name]) for row in (a, b) for name in ("lat", "lon"))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


class _Count:
    """Running counts over documents."""

    def __init__(self) -> None:
        self.strict, self.relaxed, self.near, self.country = Tally(), Tally(), Tally(), Tally()
        self.with_country = self.right_country = 0
        self.with_point = self.near_point = self.near_or_same_id = 0
        self.distances: list[float] = []

    def add(self, gold: list[Row], predicted: list[Row]) -> None:
        pairs = pair_spans(gold, predicted)
        near = country = 0
        for wanted, found in pairs:
            if wanted.get("country"):
                self.with_country += 1
                country += wanted["country"] == found.get("country")
            if wanted.get("lat") is not None:
                near += self._add_point(wanted, found)
        self.right_country += country
        without_point = sum(wanted.get("lat") is None for wanted, _ in pairs)
        self.strict.add(len(predicted), len(gold), sum(same_span(*pair) for pair in pairs))
        self.relaxed.add(len(predicted), len(gold), len(pairs))
        self.country.add(len(predicted), len(gold), country)
        self.near.add(
            len(predicted) - without_point, sum(place.get("lat") is not None for place in gold), near
        )

    def _add_point(self, wanted: Row, found: Row) -> bool:
        self.with_point += 1
        same_id = wanted.get("geonameid") is not None and wanted.get("geonameid") == found.get("geonameid")
        near = False
        if found.get("lat") is not None:
            distance = kilometers(wanted, found)
            self.distances.append(distance)
            near = distance <= NEAR_KM
        self.near_point += near
        self.near_or_same_id += near or same_id
        return near


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score places.

    Args:
        gold: Rows with `id` and `places` of `start`, `end`; where known `lat`, `lon`, `country`, `geonameid`.
        predictions: The same; a missing id counts as empty, missing coordinates as wrong.

    Returns:
        `strict`, `relaxed` (recognition), `near` (end to end within 161 km), `country` (end to end), and the
        accuracy of the places recognized.
    """
    count = _Count()
    offered = by_id(predictions)
    for row in gold:
        count.add(row["places"], offered.get(str(row["id"]), {}).get("places") or [])
    figures: Figures = {
        "gold_count": int(count.relaxed.gold),
        "predicted_count": int(count.relaxed.predicted),
    }
    for name in ("strict", "relaxed", "near", "country"):
        figures |= getattr(count, name).figures(name)
    figures |= {
        "country_accuracy": percent(count.right_country, count.with_country),
        "near_accuracy": percent(count.near_point, count.with_point),
        "near_or_same_id_accuracy": percent(count.near_or_same_id, count.with_point),
        "median_km": round(median(count.distances), 1) if count.distances else None,
    }
    lines = (
        f"{figures['gold_count']} gold places, {figures['predicted_count']} predicted",
        prf_line("same words", "strict", figures),
        prf_line("overlapping words", "relaxed", figures),
        prf_line("end to end, within 161 km", "near", figures),
        prf_line("end to end, country", "country", figures),
        (
            f"  of those recognized: {figures['near_accuracy']:.1f} % within 161 km, "
            f"{figures['country_accuracy']:.1f} % in the right country"
        ),
    )
    return Scores(figures, lines)
