"""Reading of pages: words of the text, exact day, normalized exact title, authors."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import date

from evals.figures import Figures, Scores, f1, percent
from evals.rows import Row, by_id

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def words(text: str | None) -> Counter[str]:
    """Return how often each word stands in a text, in one letter case and one form of letters."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def normal(text: str | None) -> str:
    """Return the words of a title or name in order, joined by single spaces; marks are left out."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def day_of(value: str | None) -> date | None:
    """Return the day of an ISO date or datetime as written (its own time zone), or None."""
    found = _DAY.match(value or "")
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


class _Count:
    def __init__(self) -> None:
        self.precision = self.recall = self.word_f1 = 0.0
        self.texts = self.with_text = self.dates = self.right_dates = 0
        self.wanted_titles = self.right_titles = self.authors = self.right_authors = 0
        self.wanted = self.kept = self.unwanted = self.dropped = 0
        self.kept_f1 = 0.0
        self.kept_pages = 0

    def add(self, gold: Row, found: Row) -> None:
        if gold.get("gold_text"):
            word_f1 = self._add_text(words(gold["gold_text"]), words(found.get("text")))
            if found and not found.get("refused"):
                self.kept_pages += 1
                self.kept_f1 += word_f1
        if wanted := day_of(gold.get("gold_date")):
            self.dates += 1
            self.right_dates += day_of(found.get("date")) == wanted
        if gold.get("gold_title"):
            self.wanted_titles += 1
            self.right_titles += normal(found.get("title")) == normal(gold["gold_title"])
        if gold.get("gold_authors"):
            self.authors += 1
            names = {normal(name) for name in found.get("authors") or []}
            self.right_authors += names == {normal(name) for name in gold["gold_authors"]}
        text = normal(found.get("text"))
        for snippet in filter(None, map(normal, gold.get("gold_with") or [])):
            self.wanted += 1
            self.kept += snippet in text
        for snippet in filter(None, map(normal, gold.get("gold_without") or [])):
            self.unwanted += 1
            self.dropped += snippet not in text

    def _add_text(self, gold: Counter[str], found: Counter[str]) -> float:
        shared = (gold & found).total()
        precision = shared / found.total() if found else 0.0
        recall = shared / gold.total() if gold else 0.0
        self.texts += 1
        self.precision += precision
        self.recall += recall
        self.word_f1 += f1(precision, recall)
        return f1(precision, recall)


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score what was read from pages.

    Args:
        gold: Rows with `id` and what is known of `gold_text`, `gold_date`, `gold_title`, `gold_authors`, or
            snippets that must (`gold_with`) and must not (`gold_without`) be in the text.
        predictions: Rows with `id`, `title`, `date`, `authors`, `text`; a missing id counts as empty.

    Returns:
        Means over pages that have the gold: `text_*`, `date`, `title`, `authors`, `snippets_kept`,
        `snippets_dropped`; `text_f1_accepted` over pages that
        Tacitus keeps (it refuses those in other languages).
    """
    count = _Count()
    offered = by_id(predictions)
    for row in gold:
        count.add(row, offered.get(str(row["id"]), {}))
    figures: Figures = {
        "text_p": percent(count.precision, count.texts),
        "text_r": percent(count.recall, count.texts),
        "text_f1": percent(count.word_f1, count.texts),
        "text_f1_accepted": percent(count.kept_f1, count.kept_pages),
        "accepted": percent(count.kept_pages, count.texts),
        "date": percent(count.right_dates, count.dates),
        "title": percent(count.right_titles, count.wanted_titles),
        "authors": percent(count.right_authors, count.authors),
        "snippets_kept": percent(count.kept, count.wanted),
        "snippets_dropped": percent(count.dropped, count.unwanted),
    }
    lines = (
        (
            f"{len(gold)} pages, {count.texts} with gold text; {figures['accepted']:.1f} % of these are "
            "accepted, the others refused (another language, or no text)"
        ),
        (
            f"  words of the text: precision {figures['text_p']:.1f}, recall {figures['text_r']:.1f}, "
            f"F1 {figures['text_f1']:.1f} (of the pages accepted: {figures['text_f1_accepted']:.1f})"
        ),
        (
            f"  day right {figures['date']:.1f} % of {count.dates}, title {figures['title']:.1f} % of "
            f"{count.wanted_titles}, authors {figures['authors']:.1f} % of {count.authors}"
        ),
        (
            f"  snippets that belong kept {figures['snippets_kept']:.1f} % of {count.wanted}, "
            f"those that do not left out {figures['snippets_dropped']:.1f} % of {count.unwanted}"
        ),
    )
    return Scores(figures, lines)
