"""The evidence bundle of a story: its sources, findings and words as JSON, Markdown and HTML, to take away.

The same store gives the same bytes: no clock is read, and everything stands in a fixed order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from tacitus import __version__
from tacitus.records.account import Side
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.store.store import Store
from tacitus.views.brief import Brief, BriefLine, BriefSection, story_brief
from tacitus.views.story import outlet_name
from tacitus.views.whole import write_whole

SHORT = 6
"""Words of a quotation where the text itself may not be passed on."""
_QUOTED = re.compile(r"“([^”]*)”")
_SOURCES = """
SELECT r.id, p.sha256, p.media_type,
  (SELECT group_concat(f.fetched, ' ') FROM fetches f WHERE f.url = r.url OR f.location = r.url) AS fetched
FROM reports r JOIN pages p ON p.id = r.page_id
JOIN story_reports s ON s.report_id = r.id WHERE s.story_id = ? ORDER BY s.position
"""


def write_bundle(store: Store, story_id: str, folder: Path, *, text: bool = True) -> tuple[Path, ...]:
    """Write a story's evidence into a folder, as `bundle.json`, `bundle.md` and `bundle.html`.

    Args:
        store: Where the story is.
        story_id: Its id.
        folder: Where to write; made when it is not there.
        text: False to leave out the texts, and all but the first words of each quotation: offsets remain.

    Returns:
        The files written.

    Raises:
        NotFoundError: No story has that id.
    """
    content = bundle(store, story_id, text=text)
    folder.mkdir(parents=True, exist_ok=True)
    written = {
        "bundle.json": json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        "bundle.md": "\n".join(_markdown(content)) + "\n",
        "bundle.html": "\n".join(_html(content)) + "\n",
    }
    for name, told in written.items():
        write_whole(folder / name, [told.encode()])
    return tuple(folder / name for name in written)


def bundle(store: Store, story_id: str, *, text: bool = True) -> dict[str, Any]:
    """Return a story's evidence as plain data: sources, brief, findings with their words, versions.

    Args:
        store: Where the story is.
        story_id: Its id.
        text: Whether the texts and whole quotations are in it.

    Raises:
        NotFoundError: No story has that id.
    """
    brief = story_brief(store, story_id)
    sources = {row["id"]: row for row in store.query(_SOURCES, (story_id,)).to_dicts()}
    findings = store.findings(story_id)
    versions = sorted({f"{finding.trace.rule} {finding.trace.version}" for finding in findings})
    return {
        "story": {"id": brief.story_id, "title": brief.title if text else _cut(brief.title)},
        "program": f"tacitus {__version__}",
        "rules": versions,
        "with_text": text,
        "reports": [
            _report(number, report, sources.get(report.id, {}), text=text)
            for number, report in enumerate(brief.reports, 1)
        ],
        "brief": [_section(brief, section, text=text) for section in brief.sections],
        "findings": [
            {
                "id": finding.id,
                "kind": finding.kind.value,
                "summary": finding.summary if text else shortened(finding.summary),
                "origins": finding.origins,
                "trace": asdict(finding.trace),
                "sides": [_side(brief, side, text=text) for side in finding.sides],
            }
            for finding in findings
        ],
    }


def shortened(sentence: str) -> str:
    """Return a sentence with each of its quotations cut to a few words."""
    return _QUOTED.sub(lambda match: f"“{_cut(match[1])}”", sentence)


def _cut(words: str) -> str:
    told = words.split()
    return " ".join(told) if len(told) <= SHORT else " ".join(told[:SHORT]) + " …"


def _report(number: int, report: Report, source: dict[str, Any], *, text: bool) -> dict[str, Any]:
    address = (
        report.address if "://" in report.address else report.address.replace("\\", "/").rsplit("/", 1)[-1]
    )
    told: dict[str, Any] = {
        "number": number,
        "id": report.id,
        "outlet": outlet_name(report),
        "title": report.title if text else _cut(report.title),
        "published": str(report.published.day or "undated"),
        "address": address,
        "url": report.url,
        "sha256": source.get("sha256") or "",
        "media_type": source.get("media_type") or "",
        "retrieved": source.get("fetched") or "",
        "characters": len(report.text),
    }
    return told | {"text": report.text} if text else told


def _section(brief: Brief, section: BriefSection, *, text: bool) -> dict[str, Any]:
    return {
        "key": section.key,
        "heading": section.heading,
        "more": section.more,
        "lines": [_line(brief, line, text=text) for line in section.lines],
    }


def _line(brief: Brief, line: BriefLine, *, text: bool) -> dict[str, Any]:
    return {
        "text": line.text if text else shortened(line.text),
        "finding": line.finding_id,
        "spans": [_span(brief, span, text=text) for span in line.spans],
    }


def _side(brief: Brief, side: Side, *, text: bool) -> dict[str, Any]:
    return {
        "report": brief.number(side.report_id),
        "spans": [_span(brief, span, text=text) for span in side.spans],
        "alone": [_span(brief, span, text=text) for span in side.alone],
        "records": list(side.record_ids),
    }


def _span(brief: Brief, span: Span, *, text: bool) -> dict[str, Any]:
    return {
        "report": brief.number(span.report_id),
        "start": span.start,
        "end": span.end,
        "words": span.text if text else _cut(span.text),
    }


def _markdown(content: dict[str, Any]) -> Iterator[str]:
    yield f"# {_md(content['story']['title'])}"
    yield ""
    yield f"Story `{content['story']['id']}`, read by {content['program']}."
    yield "Offsets count the code points of each text."
    yield ""
    yield "## Sources"
    yield ""
    for report in content["reports"]:
        yield (
            f"{report['number']}. {_md(report['outlet'])}, {report['published']}: {_md(report['title'])}  \n"
            f"   `{report['url'] or report['address']}`, SHA-256 `{report['sha256']}`"
            + (f", retrieved {report['retrieved']}" if report["retrieved"] else "")
        )
    for section in content["brief"]:
        yield from ("", f"## {section['heading']}", "")
        for line in section["lines"]:
            yield f"- {_md(line['text'])}"
            yield from (f"  - {_md(told)}" for told in _places(line["spans"]))
    yield from ("", "## All findings", "")
    for finding in content["findings"]:
        yield f"- **{finding['kind']}** `{finding['id']}`: {_md(finding['summary'])}"
        yield f"  ({_md(finding['trace']['reason'])})"
        for side in finding["sides"]:
            yield from (f"  - {_md(told)}" for told in _places(side["spans"] + side["alone"]))
    yield from ("", "## Rules", "", *(f"- `{rule}`" for rule in content["rules"]))
    for report in content["reports"]:
        if "text" in report:
            yield from (
                "",
                f"## Text of source {report['number']}",
                "",
                "```",
                report["text"].replace("```", "'''"),
                "```",
            )


def _md(text: str) -> str:
    """Return a text on one line that Markdown shows as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(text.split()))


def _places(spans: list[dict[str, Any]]) -> Iterator[str]:
    for span in spans:
        yield f"({span['report']}) {span['start']}:{span['end']} “{' '.join(span['words'].split())}”"


def _html(content: dict[str, Any]) -> Iterator[str]:
    title = escape(content["story"]["title"])
    yield "<!doctype html>"
    yield f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    yield f"<h1>{title}</h1>"
    yield f"<p>Story {content['story']['id']}, read by {escape(content['program'])}.</p>"
    yield "<h2>Sources</h2><ol>"
    for report in content["reports"]:
        place = report["url"] or report["address"]
        told = f"{report['outlet']}, {report['published']}: {report['title']} ({place})"
        retrieved = f", retrieved {report['retrieved']}" if report["retrieved"] else ""
        yield f"<li>{escape(told)}<br>SHA-256 {report['sha256']}{escape(retrieved)}</li>"
    yield "</ol>"
    for section in content["brief"]:
        yield f"<h2>{escape(section['heading'])}</h2><ul>"
        for line in section["lines"]:
            yield f"<li>{escape(line['text'])}{_links(content, line['spans'])}</li>"
        yield "</ul>"
    yield "<h2>All findings</h2><ul>"
    for finding in content["findings"]:
        spans = [span for side in finding["sides"] for span in side["spans"] + side["alone"]]
        yield f"<li><b>{finding['kind']}</b> {escape(finding['summary'])}{_links(content, spans)}</li>"
    yield "</ul>"
    for report in content["reports"]:
        if "text" in report:
            yield f"<h2>Text of source {report['number']}</h2><pre style='white-space:pre-wrap'>"
            yield f"{_anchored(content, report)}</pre>"
    yield "</body></html>"


def _links(content: dict[str, Any], spans: list[dict[str, Any]]) -> str:
    """Return the words of spans as a list; with the texts at hand, each leads to its place."""
    told = []
    for span in spans:
        words = escape(
            f"({span['report']}) {span['start']}:{span['end']} “{' '.join(span['words'].split())}”"
        )
        place = f"r{span['report']}-{span['start']}"
        told.append(
            f'<li><a href="#{place}">{words}</a></li>' if content["with_text"] else f"<li>{words}</li>"
        )
    return f"<ul>{''.join(told)}</ul>"


def _anchored(content: dict[str, Any], report: dict[str, Any]) -> str:
    """Return a report's text with a target where cited words begin."""
    lines = [line["spans"] for section in content["brief"] for line in section["lines"]]
    lines += [side["spans"] + side["alone"] for finding in content["findings"] for side in finding["sides"]]
    starts = sorted(
        {span["start"] for spans in lines for span in spans if span["report"] == report["number"]}
    )
    text, last, parts = report["text"], 0, []
    for start in starts:
        parts.append(f'{escape(text[last:start])}<a id="r{report["number"]}-{start}"></a>')
        last = start
    return "".join(parts) + escape(text[last:])
