from __future__ import annotations

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.web.actor import actor_page


def test_an_actor_with_posts_names_and_words(store: Store) -> None:
    page = actor_page(store, "a_quispe")
    assert (page.line.name, page.cameo, page.statement_count) == ("Rosa Quispe", "PERGOV", "3")
    (post,) = page.posts
    assert (post.title, post.since, post.until) == ("Health Minister", "2025-07-01", "")
    assert [words for words, _ in page.names]
    assert all(said.speaker == "Rosa Quispe" for said in page.statements)
    for each in page.mentions:
        start, end = (int(part) for part in each.words.anchor.removeprefix("c").split("-"))
        text = store.report(each.words.report_id).report.text
        assert text[start:end] in each.words.words


def test_no_such_actor(store: Store) -> None:
    with pytest.raises(NotFoundError, match="a_none"):
        actor_page(store, "a_none")
