"""A perfect reading of the seed reports, made of the gold sheet itself: what every check should accept."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from evals.tasks.seeds.facets import ACTS
from evals.tasks.seeds.gold import SeedGold, Spot, spot
from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.actor import Actor, ActorKind, Mention, MentionKind
from tacitus.records.coded import CodedReport, Comparison
from tacitus.records.event import Count, EventMention, Participant, PloverType, Status
from tacitus.records.ids import ActorId, PlaceId, StatementId, StoryId
from tacitus.records.place import Place, PlaceMention, PlaceRole, Precision
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tacitus.records.when import NO_TIME, Grain, When
from tests.factory import TRACE

_UTC_DAYS = r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"
_RESOLVED = {"tA2": "1811-07-05", "tB1": "2019-01-01/2019-07-05", "tB3": "2019-05"}


def when_of(value: str, span: Span | None = None) -> When:
    """A time from the words of the sheet."""
    if found := re.match(_UTC_DAYS, value):
        start, last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in found.groups())
        end = When.of_day(last.date(), "told").end
        return When(start, end, Grain.RANGE, f"{found[1]}/{found[2]}", "told", span)
    if found := re.match(r"\d{4}-\d\d-\d\d", value):
        return When.of_day(date.fromisoformat(found.group()), "told", span)
    if found := re.match(r"(\d{4})-(\d\d)", value):
        start = datetime(int(found[1]), int(found[2]), 1, tzinfo=UTC)
        return When(start, None, Grain.MONTH, found.group(), "a truncated month", span)
    if value.startswith("PAST_REF"):
        return When(None, None, Grain.PAST, "PAST_REF", "the past", span)
    return NO_TIME


class Perfect:
    """Makes coded reports of the sheet."""

    def __init__(self, gold: SeedGold, reports: dict[str, Report]) -> None:
        self.gold = gold
        self.reports = reports
        self.actors = {row["id"]: self._actor(row) for row in gold.data["actors"]}

    def _actor(self, row: dict[str, str]) -> Actor:
        kind = ActorKind.PERSON if row["type"] == "person" else ActorKind.BODY
        names = tuple(str(one["text"]) for one in row["mentions"])  # type: ignore[index]
        sector = (row["plover_sector"] or "").split(" ")[0].strip("–-")
        code = row["country"] or ""
        return Actor(ActorId(f"a_{row['id']}"), row["name"], kind, code, sector, "", TRACE, names)

    def span(self, where: Spot) -> Span:
        """Words of a report."""
        return self.reports[where.doc].span(where.start, where.end)

    def coded(self, doc: str) -> CodedReport:
        """One report, read perfectly."""
        return CodedReport(
            self.reports[doc],
            actors=tuple(self.actors.values()),
            mentions=tuple(self._mentions(doc)),
            times=tuple(self._times(doc)),
            statements=tuple(self._statements(doc)),
            events=tuple(self._events(doc)),
        )

    def _mentions(self, doc):
        for name, actor in self.actors.items():
            for one in self.gold.mentions(name):
                if one.doc == doc and one.text != "his country":
                    yield Mention.make(actor.id, self.span(one), MentionKind.NAME, TRACE)
        for found in re.finditer(r"\bhis country\b", self.reports[doc].text):
            where = self.reports[doc].span(*found.span())
            yield Mention.make(self.actors["rus_gov"].id, where, MentionKind.EPITHET, TRACE)
        for name in ("pWASH", "pNAM"):
            if doc == "B":
                where = self.span(self.gold.place(name))
                yield Mention.make(self.actors["usa_gov"].id, where, MentionKind.METONYM, TRACE)

    def _times(self, doc):
        for row in self.gold.data["times"]:
            if row["span"] and row["span"]["doc"] == doc:
                words = self.span(spot(row["span"]))
                yield when_of(_RESOLVED.get(row["id"], row["value"]), words)

    def _statements(self, doc):
        for row in self.gold.data["statements"]:
            if row["doc"] != doc:
                continue
            content = self.span(spot(row["content"]))
            also = tuple(self.span(spot(one)) for one in row.get("also", ()))
            direct = row["form"].startswith("direct")
            via = self.gold.mentions("sputnik") if row["via"] else ()
            owner = self.gold.actor("sputnik")["name"] if via else self.actors[row["speaker"]].name
            yield Statement(
                id=StatementId(f"s_{row['id']}"),
                speaker=Party(self.actors[row["speaker"]].id, self.actors[row["speaker"]].name, None),
                cue=self.span(spot(row["cue"])) if row["cue"] else None,
                content=(content,),
                manner=Manner.DIRECT if direct else Manner.INDIRECT,
                act=self._act(row["act"]),
                modality=Modality.ASSERTION,
                negated=row["polarity"] != "+",
                trace=TRACE,
                evidence=(content, *also),
                via=tuple(Party(None, owner, self.span(one)) for one in via),
                quoted=self._quoted(content) if direct or "partial" in row["form"] or via else (),
                words_owner=owner,
                addressee=self._told(row["addressee"]),
                place=self._place(row.get("place"), content),
                when=When.of_day(date(2019, 7, 5), "the story's", None)
                if "inferred" not in row["time"] and row["time"][:5] not in ("2019-", "PAST_")
                else when_of(row["time"])
                if "inferred" not in row["time"]
                else When(
                    None, datetime(2019, 7, 6, tzinfo=UTC), Grain.DAY, "2019-07-05", "story", inferred=True
                ),
            )

    def _act(self, told: str) -> Act:
        return Act(ACTS[re.split("[ /]", told)[0]])

    def _told(self, name: str | None) -> Party | None:
        if name is None or "implied" in name:
            return None
        actor = self.actors.get(name)
        return Party(None, name, None) if actor is None else Party(actor.id, actor.name, None)

    def _place(self, told: str | None, content: Span) -> PlaceMention | None:
        if told is None:
            return None
        name = told.split(",")[0]
        report = next(one for one in self.reports.values() if one.id == content.report_id)
        start = report.text.index(name)
        place = Place(PlaceId("pl_1"), name, "VEN", "", 10.0, -67.0, "base", Precision.POINT)
        return PlaceMention(place, report.span(start, start + len(name)), PlaceRole.MENTIONED, TRACE)

    def _quoted(self, content: Span) -> tuple[Span, ...]:
        report = next(one for one in self.reports.values() if one.id == content.report_id)
        pieces = re.finditer(r"[^\[\]]+(?![^\[]*\])", content.text.rstrip(","))
        return tuple(report.span(content.start + one.start(), content.start + one.end()) for one in pieces)

    def _events(self, doc):
        for row in self.gold.data["events"]:
            evidence = tuple(self.span(spot(one)) for one in row["evidence"] if one["doc"] == doc)
            if not evidence:
                continue
            plans = ("planned", "stated intention", "commitment")
            status = Status.PLANNED if row["status"].startswith(plans) else Status.ACTUAL
            status = Status.ONGOING if "standing" in row["status"] else status
            status = Status.DENIED if "denial" in row["status"] else status
            kind = PloverType(row["plover"]) if row["plover"] in PloverType.__members__ else PloverType.REJECT
            value = row["date"].removeprefix("said 2019-07-05; planned ")
            yield EventMention(
                EventMention.make_id(kind, evidence[0], status),
                kind,
                "",
                (),
                "",
                1,
                0.0,
                status,
                self._side(row["actor"], evidence[0], row["id"]),
                self._side(row["recipient"], evidence[0], row["id"]),
                evidence[0],
                evidence,
                TRACE,
                when=when_of(value),
                counts=self._counts(row["id"]),
            )

    def _side(self, names: list[str], words: Span, event: str) -> tuple[Participant, ...]:
        counted = spot(self.gold.counts()[3]["span"])
        found = []
        for name in names:
            code = re.match(r"[A-Z]{3}\b", name)
            where = self.span(counted) if event == "E12" and "several" in name else words
            found.append(Participant(None, name, code.group() if code else "", "", "", where))
        return tuple(found)

    def _counts(self, event: str) -> tuple[Count, ...]:
        wanted = {"E8": self.gold.counts()[:2], "E11": self.gold.counts()[2:3]}.get(event, [])
        return tuple(
            Count(one["n"], one["unit"], not one["approx"], self.span(spot(one["span"]))) for one in wanted
        )

    def comparison(self) -> Comparison:
        """The two tensions that the sheet tells of, and the account of the report without a date."""
        people = [one for one in self.gold.mentions("rus_personnel") if one.doc == "A"]
        labels = [one for one in people if one.text.startswith(("technical", "about"))]
        twice = [self.gold.statement(name).content for name in ("B-S9", "B-S10")]
        story = StoryId("st_1")
        day = replace(When.of_day(date(2019, 7, 5), "the story's"), inferred=True)
        times = tuple(replace(when, inferred=True) for when in self._times("B"))
        return Comparison(
            (Account(story, self.reports["B"].id, 0, 0, (), (day, *times)),),
            tuple(
                Finding(
                    Finding.make_id(story, FindingKind.TENSION, sides),
                    story,
                    FindingKind.TENSION,
                    "two ways",
                    sides,
                    TRACE,
                )
                for spots in (labels, twice)
                if (sides := tuple(Side(self.reports[one.doc].id, (self.span(one),)) for one in spots))
            ),
        )
