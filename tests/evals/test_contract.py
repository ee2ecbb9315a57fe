"""Each task on a gold file that the repository has never seen, in our own words: the contract's shapes."""

import json

import pytest

from evals import command
from evals.rows import read_rows, write_rows

TEXT = (
    "The mayor of Lima said on Friday that the bridge was safe. “We checked it twice,” she told reporters."
    "\n\n"
    "Police in Peru arrested three protesters on 4 July 2019."
)
ROW = {"id": "x1", "text": TEXT, "date": "2019-07-05", "dct": "2019-07-05"}
GOLD = {
    "attribution": {"attributions": []},
    "events": {"events": []},
    "event_types": {"source_text": "Police in Peru", "target_text": "three protesters", "event": "COERCE"},
    "status": {"words": "arrested", "start": TEXT.index("arrested"), "status": "actual"},
    "actors": {"actor": "the Peruvian police", "context": "", "expect": {"country": "PER", "sector": "COP"}},
    "times": {"timexes": []},
    "places": {"places": []},
    "when_where": {"events": [{"dates": [], "locations": [], "optional": False}]},
    "stories": {"story_id": "s1", "title": "", "outlet": "", "url": ""},
    "sagas": {"story_id": "s1"},
    "same_event": {"pair_id": "p1", "text1": TEXT, "text2": TEXT, "overall": 1.0},
}
SHAPE = {
    "attribution": ("attributions", {"source", "cue", "content", "act", "manner"}),
    "events": ("events", {"source", "event", "mode", "cameo", "target", "status"}),
    "times": ("timexes", {"start", "end", "type", "value"}),
    "places": ("places", {"start", "end", "name", "lat", "lon", "country", "geonameid"}),
    "when_where": ("events", {"date", "country", "places"}),
}
FIELDS = {
    "event_types": {"id", "event"},
    "status": {"id", "status", "type", "at_trigger"},
    "actors": {"id", "country", "sector"},
    "stories": {"id", "cluster"},
    "sagas": {"id", "cluster"},
    "same_event": {"pair_id", "score"},
}


@pytest.mark.model
@pytest.mark.parametrize("task", GOLD)
def test_a_prediction_has_the_shape_of_the_contract(task, tmp_path, capsys):
    gold, out = tmp_path / "never-seen", tmp_path / "out.jsonl"
    write_rows(gold, [ROW | GOLD[task]])
    code = command.main([task, "--gold", str(gold), "--predictions", str(out)])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    assert json.loads(printed.out.splitlines()[-1])["task"] == task
    (row,) = read_rows(out)
    if task in FIELDS:
        assert set(row) == FIELDS[task]
        return
    name, fields = SHAPE[task]
    assert row["id"] == "x1"
    assert row[name], "nothing found in a plain text"
    assert all(set(one) == fields for one in row[name])
