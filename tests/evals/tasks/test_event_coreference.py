import pytest

from evals.rows import GoldError, write_rows
from evals.tasks.event_coreference import TASK, documents_beside

DOCS = [
    {"id": "d1", "text": "The dam broke .", "tokens": [["The", "dam", "broke", "."]]},
    {"id": "d2", "text": "A dam burst .", "tokens": [["A", "dam", "burst", "."]]},
]
MENTION = {
    "mention_id": "m1",
    "doc_id": "d1",
    "sent": 0,
    "tokens": [2],
    "chain": "c",
    "kind": "event",
    "validated": True,
}


def mentions(**more):
    return [MENTION, MENTION | {"mention_id": "m2", "doc_id": "d2"}, MENTION | more]


@pytest.mark.parametrize("name", ["mentions.jsonl", "mentions.test.jsonl"])
def test_only_validated_events_are_asked_and_no_chain_is_seen(tmp_path, name):
    write_rows(tmp_path / name, [*mentions(kind="entity"), MENTION | {"validated": False}])
    write_rows(tmp_path / name.replace("mentions", "docs"), DOCS)
    gold = TASK.read(tmp_path / name)
    assert [row["mention_id"] for row in gold.rows] == ["m1", "m2"]
    assert gold.work[1] == {
        "id": "d2",
        "text": "A dam burst .",
        "asked": [{"id": "m2", "words": "burst", "sentence": "A dam burst ."}],
    }
    assert [row["mention_id"] for row in TASK.read(tmp_path / name, 1).rows] == ["m1"]


def test_missing_documents_are_told(tmp_path):
    write_rows(tmp_path / "mentions.jsonl", mentions(doc_id="d9"))
    with pytest.raises(GoldError, match=r"named docs\.jsonl is wanted there"):
        documents_beside(tmp_path / "mentions.jsonl")
    write_rows(tmp_path / "docs.jsonl", DOCS)
    with pytest.raises(GoldError, match="no document d9"):
        TASK.read(tmp_path / "mentions.jsonl")
