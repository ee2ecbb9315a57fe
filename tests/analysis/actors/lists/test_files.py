"""Lists are opened whatever their format; no text from outside breaks the readers."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.analysis.actors.lists.checks import checked
from tacitus.analysis.actors.lists.files import FORMATS, read_list, registry_with
from tacitus.analysis.actors.phrases import code_phrase
from tacitus.analysis.actors.registry import load_registry
from tacitus.errors import SettingsError

CSV = "name,kind,country,sector\nDune League,armed,PER,REB\ntollkeeper,word,,LEG\n"
YAML = "actors:\n  - name: Dune League\n    kind: armed\n"
ACTORS = "DUNE_LEAGUE_ [PERREB >19990131]\n"
AGENTS = "TOLLKEEPER {TOLLKEEPERS} [~LEG]\n"


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("own.csv", CSV, "table"),
        ("own.tsv", CSV.replace(",", "\t"), "table"),
        ("own.yml", YAML, "YAML"),
        ("Own.actors", ACTORS, ".actors dictionary"),
        ("Own.agents.txt", AGENTS, ".agents dictionary"),
        ("own", CSV, "table"),
        ("own.txt", YAML, "YAML"),
        ("own.txt", ACTORS, ".actors dictionary"),
        ("own.txt", AGENTS, ".agents dictionary"),
    ],
)
def test_formats(tmp_path, name, text, kind):
    found = read_list(written(tmp_path, name, text))
    assert found.format == kind
    assert found.actors
    assert not found.faults


def test_lists_change_how_phrases_are_coded(tmp_path):
    assert code_phrase("the tollkeeper of the Dune League", None) == ("", "")
    paths = [
        written(tmp_path, "own.csv", CSV),
        written(tmp_path, "own.actors", "DUNE_LEAGUE_ [PEROPP 990101-001231]\n"),
    ]
    registry = registry_with(paths)
    assert code_phrase("Peruvian tollkeepers", None, registry=registry) == ("PER", "LEG")
    assert code_phrase("the Dune League", date(1999, 7, 1), registry=registry) == ("PER", "OPP")


def test_a_changed_file_is_read_anew_and_the_version_tells(tmp_path):
    path = written(tmp_path, "own.csv", CSV)
    first = registry_with([path])
    assert registry_with([path]) is first
    assert first.version.startswith(load_registry().version + "+")
    written(tmp_path, "own.csv", CSV.replace("REB", "OPP"))
    assert registry_with([path]).version != first.version
    assert registry_with([]) is load_registry()


def test_mistakes_of_a_table_stop_and_are_all_told(tmp_path):
    path = written(tmp_path, "own.csv", "name,country,action\nA B,XXX,\nC D,YYY,\nNobody Known,,remove\n")
    with pytest.raises(SettingsError) as caught:
        registry_with([path])
    assert [f"line {number}" in str(caught.value) for number in (2, 3, 4)] == [True, True, True]


def test_mistakes_of_a_dictionary_leave_their_line_out(tmp_path):
    path = written(tmp_path, "own.actors", ACTORS + "TOY_ [QQQ]\n")
    assert ("dune", "league") in registry_with([path]).terms
    assert len(read_list(path).faults) == 1


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        registry_with([str(tmp_path / "none.csv")])
    path = tmp_path / "own.csv"
    path.write_bytes(b"name\nJos\xe9\n")
    (fault,) = read_list(str(path)).faults
    assert (fault.line, "UTF-8" in fault.what) == (2, True)
    old = tmp_path / "old.actors"
    old.write_bytes(b"JOS\xc9_TOR_ [PERGOV]\n")
    assert read_list(str(old)).actors[0].name == "José Tor"


PIECES = st.sampled_from(
    [
        *("name", "country", "PER", "[PERGOV ", "]", "[~", ">990131", "-", "+", "_", "!A!", "=", "{", "}"),
        *("\n", "\t", ",", ";", '"', "- name: x", "actors:", "posts:", "  ", ": ", "&a", "*a", "#", "|"),
        *("<!--", "-->", "Ana Torres", "1999", "é", "\x00", "\ufeff"),
    ]
)


@given(
    st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)),
    st.sampled_from(sorted(FORMATS)),
)
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_a_reader(text, kind):
    rows = FORMATS[kind](text)
    lines = len(text.splitlines()) + 1
    own = checked(rows.rows)
    assert all(0 <= fault.line <= lines and fault.what for fault in (*rows.faults, *own.faults))
    assert all(1 <= row.line <= lines for row in rows.rows)
    assert all(actor.name for actor in own.actors)
