from evals.scorers.names import score

GOLD = [
    {"id": "1", "same": True, "kind": "order"},
    {"id": "2", "same": True, "kind": "accent"},
    {"id": "3", "same": False, "kind": "family"},
    {"id": "4", "same": False, "kind": "family"},
]


def test_precision_and_recall():
    figures = score(GOLD, [{"id": "1", "same": True}, {"id": "3", "same": True}]).figures
    assert (figures["precision"], figures["recall"], figures["f1"]) == (50.0, 50.0, 50.0)
    assert (figures["recall order"], figures["recall accent"]) == (100.0, 0.0)
    assert "recall family" not in figures
