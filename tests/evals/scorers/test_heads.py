import pytest

from evals.scorers.heads import named, score


@pytest.mark.parametrize(
    ("leader", "holders", "hit"),
    [
        ("Orlov", ["Ivan Orlov"], True),
        ("Campora", ["Ana Camporra"], True),
        ("R.Torres", ["Rosa Torres"], True),
        ("deVries", ["Jan de Vries"], True),
        ("Ana Torres (2nd time)", ["Luis Vega", "Ana Torres"], True),
        ("Rossi & Bruni", ["Carla Bruni"], True),
        ("Boris III", ["King Boris III"], True),
        ("Boris III", ["King Carl III"], False),
        ("Orlov", ["Ivan Petrov"], False),
        ("Orlov", [], False),
    ],
)
def test_named(leader, holders, hit):
    assert named(leader, holders) is hit


def test_a_settled_disagreement_counts_apart():
    gold = [
        {"id": "1", "country": "RUR", "leader": "Orlov", "settled": False},
        {"id": "2", "country": "RUR", "leader": "Petrov", "settled": True},
        {"id": "3", "country": "GRA", "leader": "Vega", "settled": False},
        {"id": "4", "country": "GRA", "leader": "Vega", "settled": False},
    ]
    figures = score(gold, [{"id": key, "holders": ["Ivan Orlov", "Ana Vega"]} for key in "123"]).figures
    assert figures["agree"] == 50.0
    assert figures["agree_or_settled"] == 75.0
    assert figures["countries"] == 0.0
