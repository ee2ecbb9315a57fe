"""How files would be read."""

from tacitus.runs.look import look
from tacitus.settings import Settings

ROW = "headline;body;date\nDam opens;The dam was opened on Friday.;2019-07-05\n"
FRENCH = "Le barrage a été ouvert vendredi matin par le ministre de la région.\n"


def test_a_look_tells_reports_columns_and_refusals(tmp_path):
    (tmp_path / "a.csv").write_text(ROW)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(FRENCH * 3)
    first, empty, french = look([str(tmp_path)], Settings(), limit=0)
    assert first.columns == (("text", "body"), ("title", "headline"), ("published", "date"))
    assert (first.report.title, first.report.published.value) == ("Dam opens", "2019-07-05")
    assert (empty.report, empty.reason) == (None, "it is empty")
    assert (french.media_type, "Tacitus reads English" in french.reason) == ("text/plain", True)


def test_no_more_is_read_than_asked_for(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "The dam was opened."}\n' * 5)
    assert len(list(look([str(tmp_path / "a.jsonl")], Settings(), limit=2))) == 2
