"""Each kind of file is handed to its reader, by way of real files."""

import gzip
import json

import pytest

from tacitus.records.refusal import Refusal
from tacitus.settings import Settings
from tacitus.sources import open_sources
from tests.sources.test_documents import RTF, docx, pdf
from tests.sources.test_exports import FACTIVA, MODERN
from tests.sources.test_feeds import ATOM, RSS
from tests.sources.test_mail import PLAIN
from tests.sources.test_news_items import G2, NITF
from tests.sources.test_web_archives import WHOLE

MAILBOX = b"From a@b Fri Jul  5 10:00:00 2019\n" + PLAIN

FILES = {
    "report.pdf": (pdf("The minister spoke."), ["The minister spoke."]),
    "report.docx": (docx("Talks began."), ["Talks began."]),
    "report.rtf": (RTF, ["The café reopened.\nGuests came."]),
    "nexis.docx": (docx(*MODERN.split("\n")), ["Ferry workers", "The dam opened."]),
    "factiva.txt": (FACTIVA.encode(), ["Ferry workers", "The dam opened."]),
    "rss.xml": (RSS, ["Talks began in Oslo."]),
    "atom.xml": (ATOM, ["Voters queued."]),
    "nitf.xml": (NITF, ["BERGEN - The dam opened."]),
    "g2.xml": (G2, ["The bridge closed.", "A plain line."]),
    "mail.eml": (PLAIN, ["Talks began."]),
    "box.mbox": (MAILBOX, ["Talks began."]),
    "crawl.warc": (WHOLE, ["<html>", "Plain words."]),
    "rows.jsonl": (b'{"text": "One."}\n{"text": "Two."}', ["One.", "Two."]),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", sorted(FILES))
def test_every_format_is_known_by_its_content_and_read(tmp_path, name, packed):
    data, beginnings = FILES[name]
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(data) if packed else data)
    pages = [found for found in open_sources([str(path)], Settings()) if not isinstance(found, Refusal)]
    assert len(pages) == len(beginnings)
    for page, beginning in zip(pages, beginnings, strict=True):
        assert page.data.decode().startswith(beginning)


def test_what_the_user_says_of_columns_reaches_every_table(tmp_path):
    told = Settings(columns=(("text", "Words"), ("published", "When")))
    (tmp_path / "a.csv").write_text("Words;When\nOne.;2019-07-05\n")
    (tmp_path / "b.json").write_text(json.dumps([{"Words": "Two.", "When": "2019-07-06"}]))
    (tmp_path / "c.jsonl").write_text('{"Words": "Three.", "text": "not this"}\n{"Words": "Four."}\n')
    found = list(open_sources([str(tmp_path)], told))
    assert [page.data for page in found] == [b"One.", b"Two.", b"Three.", b"Four."]
    assert [dict(page.fields).get("published", "") for page in found] == ["2019-07-05", "2019-07-06", "", ""]


def test_a_large_archive_on_disk_is_not_held_in_memory(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"Report {number}."}) for number in range(50)))
    found = list(open_sources([str(path)], Settings(max_bytes=200)))
    assert len(found) == 50
    assert not any(isinstance(each, Refusal) for each in found)
