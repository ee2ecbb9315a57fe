"""Feeds followed into a store."""

from __future__ import annotations

import pytest

from tacitus import pipeline
from tacitus.runs.follow import Rounds, follow
from tacitus.settings import Settings
from tacitus.store.store import Store
from tests.sources.web.site import Pages, address, serve

SETTINGS = Settings(fetch_delay=0.0, private_addresses=True)
WORDS = "<html><body><p>The minister said on Friday that the dam in {} was open.</p></body></html>"


@pytest.fixture
def site():
    with serve(Pages) as server:
        server.pages = {}
        publish(server, "Bergen")
        yield server


def publish(server, *names):
    for name in names:
        server.pages[f"/{name}"] = (WORDS.format(name).encode(), "")
    paths = sorted(path for path in server.pages if path != "/feed")
    items = "".join(f"<item><link>{address(server, path)}</link></item>" for path in paths)
    server.pages["/feed"] = (f"<rss><channel>{items}</channel></rss>".encode(), f'"{len(paths)}"')


@pytest.mark.model
def test_each_round_adds_what_is_new(tmp_path, site):
    waited = []

    def wait(seconds):
        waited.append(seconds)
        publish(site, "Oslo", "Narvik")

    with Store(tmp_path / "t.db") as store:
        rounds = Rounds(every=60.0, count=3, sleep=wait)
        done = list(follow(store, [address(site, "/feed")], SETTINGS, rounds, lambda _: None))
        assert [each.reports for each in done] == [1, 2, 0]
        assert waited == [60.0, 60.0]
        assert site.asked.count("/Bergen") == 1
        assert store.fetch(address(site, "/Oslo")).body == WORDS.format("Oslo").encode()
        assert store.unread_fetches() == []


@pytest.mark.model
def test_a_run_cut_short_is_taken_up_again(tmp_path, site, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    feeds = [address(site, "/feed")]
    with Store(tmp_path / "t.db") as store:
        with monkeypatch.context() as cut:
            cut.setattr(pipeline, "code_reports", stop)
            with pytest.raises(KeyboardInterrupt):
                list(follow(store, feeds, SETTINGS, Rounds(60.0, 1), lambda _: None))
        assert [fetch.url for fetch in store.unread_fetches()] == [address(site, "/Bergen"), feeds[0]]
        (done,) = follow(store, feeds, SETTINGS, Rounds(60.0, 1), lambda _: None)
        assert (done.reports, site.asked.count("/Bergen")) == (1, 1)


def test_a_feed_out_of_reach_is_put_on_record(tmp_path, site):
    del site.pages["/feed"]
    with Store(tmp_path / "t.db") as store:
        (done,) = follow(store, [address(site, "/feed")], SETTINGS, Rounds(60.0, 1), lambda _: None)
        assert done.refusals == 1
        assert "404" in store.query("SELECT reason FROM refusals").rows[0][0]
