from tacitus.views.export.chronology import calendar
from tests.views.export.factory import BARE, FIRST, make_told


def test_an_entry_has_its_day_and_repeats_byte_for_byte() -> None:
    event = make_told()
    text = "".join(calendar([event, BARE, make_told(day_is_told=False)]))
    assert text == "".join(calendar([event]))
    assert "DTSTART;VALUE=DATE:20220304\r\nDTEND;VALUE=DATE:20220305" in text
    assert "DTSTAMP:20220305T103000Z" in text
    assert "SUMMARY:ASSAULT: Russia\\, Russian army → people" in text


def test_long_lines_are_folded_and_no_letter_is_cut() -> None:
    from dataclasses import replace

    words = "Überfälle; " * 40
    text = "".join(calendar([make_told(tellings=(replace(FIRST, words=words),), status="planned")]))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert words.strip().replace(";", "\\;") in text.replace("\r\n ", "")
    assert "STATUS:TENTATIVE" in text
