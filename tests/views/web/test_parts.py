from __future__ import annotations

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.web import parts
from tacitus.views.web.gathered import gather
from tacitus.views.web.parts import part_address, part_page, part_pages


def test_each_part_has_its_pages(store: Store) -> None:
    gathered = gather(store, "st_1")
    assert dict(part_pages(gathered)) == {"shared": 1, "statements": 1, "events": 1}
    shared = part_page(gathered, "shared", 1)
    assert [len(group.findings) for group in shared.groups] == [1]
    said = part_page(gathered, "statements", 1)
    assert (said.first, said.last, said.count) == (1, 2, 2)
    assert len(part_page(gathered, "events", 1).happenings) == 1


def test_a_long_part_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SIZE", 1)
    gathered = gather(store, "st_1")
    first, second = (part_page(gathered, "statements", number) for number in (1, 2))
    assert (first.previous, first.next) == ("", "st_1-statements-2.html")
    assert (second.previous, second.next, second.first) == ("st_1-statements.html", "", 2)
    assert [each.statements for each in first.speakers] != [each.statements for each in second.speakers]


@pytest.mark.parametrize(("key", "number"), [("shared", 2), ("shared", 0), ("only", 1), ("nothing", 1)])
def test_no_such_part(store: Store, key: str, number: int) -> None:
    with pytest.raises(NotFoundError):
        part_page(gather(store, "st_1"), key, number)


def test_addresses() -> None:
    assert part_address("t_1", "only") == "t_1-only.html"
    assert part_address("t_1", "only", 3) == "t_1-only-3.html"
