"""The gathering of stories into sagas a piece at a time, as `streaming` gathers reports into stories.

Outlines of stories → windows → ties → drafts → told sagas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from tacitus.records.ids import ReportId, SagaId
from tacitus.records.report import Report
from tacitus.records.saga import Outline, Saga, SagaDraft
from tacitus.records.window import Draft, Window


def outline(draft: Draft, day_of: Mapping[ReportId, date | None]) -> Outline:
    """Return a story as far as it decides on its saga.

    Args:
        draft: The story.
        day_of: Days of publication.
    """
    from tacitus.stories.sagas import outline_of

    return outline_of(draft, day_of)


def pack(outlines: Iterable[Outline]) -> bytes:
    """Return outlines as bytes, to be sent to another machine."""
    from tacitus.stories.packed import pack_outlines

    return pack_outlines(outlines)


def unpack(packed: bytes) -> Iterator[Outline]:
    """Yield the outlines that `pack` packed."""
    from tacitus.stories.packed import unpack_outlines

    return unpack_outlines(packed)


def in_order(outlines: Iterable[Outline]) -> list[Outline]:
    """Return stories in the order of their middle reports' publication, undated ones last."""
    from tacitus.stories.sagas import by_middle

    return sorted(outlines, key=by_middle)


def windows(ordered: Sequence[Outline]) -> Iterator[Window]:
    """Yield the windows in which stories are compared, in the order of time."""
    from tacitus.stories.sagas import saga_windows

    return saga_windows(ordered)


def ties(window: Window, profiles: Iterable[bytes]) -> bytes:
    """Return the ties of a window's own stories, packed.

    Args:
        window: The window: middle reports of stories.
        profiles: Of these reports, in the window's order, packed.
    """
    from tacitus.stories.packed import pack_ties, unpack_profile
    from tacitus.stories.sagas import find_threads

    return pack_ties(window, find_threads(window, [unpack_profile(each) for each in profiles]))


def drafts(ordered: Sequence[Outline], tied: Iterable[tuple[Window, bytes]]) -> Iterator[SagaDraft]:
    """Yield the sagas that ties make, each as soon as it cannot grow."""
    from tacitus.stories.packed import unpack_ties
    from tacitus.stories.sagas import draft_sagas

    return draft_sagas(ordered, ((window, unpack_ties(window, packed)) for window, packed in tied))


def saga_id(draft: SagaDraft) -> SagaId:
    """Return the id of a saga."""
    from tacitus.stories.sagas import saga_id as made

    return made(draft)


def tell(draft: SagaDraft, report_of: Callable[[ReportId], Report]) -> Saga:
    """Return a saga; it is told in the words of the middle reports of its stories."""
    from tacitus.stories.sagas import tell_saga

    return tell_saga(draft, report_of)
