"""Writes pages and what became of them: their addresses, refusals, and what was fetched from the web."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator

from tacitus.records.fetch import Fetch
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.store.rows import Insert, prepare


def prepare_page(page: Page, became: str) -> Iterator[Insert]:
    """Yield the rows of a page and its address."""
    row = {"id": page.id, "media_type": page.media_type, "sha256": page.sha256, "became": became}
    yield from prepare("pages", [row], if_new=True)
    yield from _prepare_address(page)


def _prepare_address(page: Page) -> Iterator[Insert]:
    return prepare("page_addresses", [{"page_id": page.id, "address": page.address}], if_new=True)


def write_page(connection: sqlite3.Connection, page: Page, became: str) -> None:
    """Write that a page was met and what became of it: `report` or `refusal`."""
    for each in prepare_page(page, became):
        each.into(connection)
    connection.execute("UPDATE pages SET became = ? WHERE id = ? AND became <> ?", (became, page.id, became))
    write_address(connection, page)


def write_address(connection: sqlite3.Connection, page: Page) -> bool:
    """Write that a page's bytes were met at its address; tell whether its report has another address now."""
    for each in _prepare_address(page):
        each.into(connection)
    moved = settle_address(connection, page.id)
    refused = connection.execute(
        "SELECT * FROM refusals WHERE sha256 = ? AND stage <> 'sources'"
        " AND address IN (SELECT address FROM page_addresses WHERE page_id = ?)",
        (page.sha256, page.id),
    ).fetchall()
    for each in refused:
        connection.execute("DELETE FROM refusals WHERE id = ?", (each["id"],))
        made = Refusal.make(each["stage"], _least_address(connection, page.id), each["reason"], page.sha256)
        write_refusal(connection, made)
    return moved


def settle_address(connection: sqlite3.Connection, page_id: PageId) -> bool:
    """Give the report made of a page the least of its addresses; tell whether that changed it."""
    least = _least_address(connection, page_id)
    values = (least, page_id, least)
    sql = "UPDATE reports SET address = ? WHERE page_id = ? AND address <> ?"
    return connection.execute(sql, values).rowcount > 0


def _least_address(connection: sqlite3.Connection, page_id: PageId) -> str:
    sql = "SELECT min(address) FROM page_addresses WHERE page_id = ?"
    least: str = connection.execute(sql, (page_id,)).fetchone()[0]
    return least


def prepare_refusal(refusal: Refusal) -> Iterator[Insert]:
    """Yield the row of a refusal; the same one again changes nothing."""
    row = {
        "id": refusal.id,
        "stage": refusal.stage,
        "address": refusal.address,
        "reason": refusal.reason,
        "sha256": refusal.sha256,
    }
    return prepare("refusals", [row], if_new=True)


def write_refusal(connection: sqlite3.Connection, refusal: Refusal) -> None:
    """Write a refusal; the same one again changes nothing."""
    for each in prepare_refusal(refusal):
        each.into(connection)


def write_fetch(connection: sqlite3.Connection, fetch: Fetch) -> None:
    """Write what was fetched from an address, in place of what was there before."""
    connection.execute(
        "INSERT OR REPLACE INTO fetches VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
        (
            fetch.url,
            fetch.fetched,
            fetch.location,
            fetch.etag,
            fetch.modified,
            hashlib.sha256(fetch.body).hexdigest(),
            zlib.compress(fetch.body),
        ),
    )
