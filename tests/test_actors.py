"""The plain functions under `tacitus actors`."""

import re
from datetime import date
from pathlib import Path

import pytest

from tacitus.actors import check, import_list, show
from tacitus.errors import SettingsError

DOCS = Path(__file__).parent.parent / "docs" / "actors.md"


def written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_person_by_date() -> None:
    merkel = show("Angela Merkel", date(2015, 6, 1))
    assert (merkel.country, merkel.sector, merkel.cameo) == ("DEU", "GOV", "DEUGOV")
    assert [post.title for post in merkel.actors[0].posts if post.is_meant] == ["Chancellor"]
    later = show("Angela Merkel", date(2023, 6, 1))
    assert (later.sector, later.actors[0].sector) == ("ELI", "ELI")


def test_a_family_name_alone() -> None:
    found = show("Merkel", date(2015, 6, 1))
    assert (found.country, found.actors[0].name, found.actors[0].form) == ("", "Angela Merkel", "family name")
    assert "a family name alone" in found.reason


def test_a_metonym_a_phrase_and_a_stranger() -> None:
    assert [each.form for each in show("the Kremlin").actors] == ["metonym"]
    assert (show("Peruvian rebels").cameo, show("Peruvian rebels").actors) == ("PERREB", ())
    assert not show("Quorl Vexley").actors


def test_lists_are_read_too(tmp_path: Path) -> None:
    path = written(tmp_path, "own.csv", "name,kind,country,sector\nDune League,armed,PER,REB\n")
    found = show("the Dune League", None, [path])
    assert (found.cameo, found.actors[0].name) == ("PERREB", "Dune League")


def test_check_tells_mistakes_of_reading_and_of_merging(tmp_path: Path) -> None:
    good = written(tmp_path, "good.csv", "name,country\nDune League,PER\n")
    bad = written(
        tmp_path, "bad.csv", "name,country,action\nA B,XXX,\nDune League,,remove\nNobody Known,,remove\n"
    )
    first, second = check(good, bad)
    assert (first.format, first.actors, first.mistakes) == ("table", 1, ())
    assert [mistake.line for mistake in second.mistakes] == [2, 4]


def test_import(tmp_path: Path) -> None:
    found = import_list(written(tmp_path, "own.actors", "DUNE_LEAGUE_ [PERREB]\n+DL_\nTOY_ [QQQ]\n"))
    assert found.table.splitlines()[1] == "Dune League,DL,body,PER,REB,dictionary"
    assert (found.rows, [mistake.line for mistake in found.mistakes]) == (1, [3])
    again = check(written(tmp_path, "own.csv", found.table))
    assert not again[0].mistakes
    with pytest.raises(SettingsError, match="line 1"):
        import_list(written(tmp_path, "bad.actors", "TOY_ [QQQ]\n"))
    with pytest.raises(SettingsError, match="no entries"):
        import_list(written(tmp_path, "empty.actors", "# nothing\n"))


@pytest.mark.parametrize(("fence", "form"), [("text", "csv"), ("yaml", "yaml")])
def test_the_lists_in_the_docs_have_no_mistake(fence: str, form: str, tmp_path: Path) -> None:
    (text,) = re.findall(rf"```{fence}\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (found,) = check(written(tmp_path, f"own.{form}", text))
    assert found.actors
    assert not found.mistakes
