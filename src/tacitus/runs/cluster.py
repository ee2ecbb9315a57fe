"""Runs the walk on a Spark cluster: reports are coded where they are, grouped by windows, told by stories.

Spark does the spreading, the joining and the writing; what is done to a piece is in `runs.pieces`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tacitus import streaming, streaming_sagas
from tacitus.errors import SettingsError
from tacitus.records.ids import ReportId
from tacitus.records.saga import Outline
from tacitus.records.window import Draft, Window
from tacitus.runs.gathering import digest
from tacitus.runs.pieces import Piece, code_inputs, find_ties, pack_drafts, tell_stories, unpack_drafts
from tacitus.runs.spread import batches
from tacitus.settings import Settings
from tacitus.versions import versions_of

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

_FILES = 16
"""Files of one partition, unless the user says otherwise."""
_WAVE = 64
"""Partitions that are written together: a run that is cut short loses one wave at most."""
_TOGETHER = 64
"""Reports whose stories are told by one piece of work, at least."""
_OUTLINES = 10_000
"""Outlines of stories that are written as one row; the sagas are found when they are loaded."""
_PIECES = "report_id string, address string, day date, title string, text string, profile binary, rows binary"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a cluster run is told."""

    master: str
    """Of Spark: `local[2]`, `local-cluster[2,1,2048]`, `spark://host:7077`, `k8s://…`, `yarn`."""
    inputs: tuple[str, ...]
    """Files or folders that every machine sees at the same path."""
    out: str
    """Folder for Parquet, that every machine sees."""
    files: int = _FILES
    """Files of one partition."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a cluster run did."""

    waves: int
    """Waves coded now."""
    known: int
    """Waves that an earlier run had coded."""
    reports: int
    stories: int


def run(plan: Plan, settings: Settings) -> Done:
    """Code, group and compare on a cluster; write Parquet that `runs.load` merges into a store.

    Raises:
        SettingsError: PySpark is not installed.
    """
    spark = _session(plan.master)
    try:
        versions = versions_of(settings)
        coded_by = digest(versions)
        waves = list(_waves(plan))
        names = [f"{plan.out}/reports/wave={digest([coded_by, wave])}" for wave in waves]
        missing = [each for each in zip(waves, names, strict=True) if not _there(spark, each[1])]
        for wave, name in missing:
            frame = spark.createDataFrame(list(enumerate(wave)), "part int, files array<string>")
            coded = frame.repartition(len(wave), "part").mapInArrow(_coding(settings, coded_by), _PIECES)
            coded.write.mode("overwrite").parquet(name)
        pieces = spark.read.parquet(*names) if names else spark.createDataFrame([], _PIECES)
        reports, stories = _gather(spark, pieces, plan.out)
        note = {"versions": versions, "waves": sorted(name.rsplit("/", 1)[1] for name in names)}
        spark.createDataFrame([(json.dumps(note, sort_keys=True),)], "note string").coalesce(1).write.mode(
            "overwrite"
        ).text(f"{plan.out}/note")
        return Done(len(missing), len(waves) - len(missing), reports, stories)
    finally:
        spark.stop()


def _session(master: str) -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise SettingsError(
            'PySpark is not installed; install it with: pip install "tacitus[cluster]" (it needs Java 17)'
        ) from error
    if master.startswith("local"):  # else Spark takes whatever `python3` it finds, which may lack Tacitus
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("tacitus").master(master)
    return builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()


def _waves(plan: Plan) -> Iterator[list[list[str]]]:
    """Yield the partitions of each wave: lists of files, in order."""
    files = iter(_files(plan.inputs))
    partitions = iter(lambda: list(islice(files, plan.files)), [])
    yield from iter(lambda: list(islice(partitions, _WAVE)), [])


def _files(inputs: Sequence[str]) -> list[str]:
    found: list[str] = []
    for each in inputs:
        path = Path(each).absolute()
        inside = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        found += [
            str(one) for one in inside if not any(p.startswith(".") for p in one.relative_to(path).parts)
        ]
    return list(dict.fromkeys(found))


def _there(spark: SparkSession, name: str) -> bool:
    """Tell whether a wave was written whole, on whatever file system."""
    java: Any = spark._jvm
    path = java.org.apache.hadoop.fs.Path(f"{name}/_SUCCESS")
    return bool(path.getFileSystem(spark._jsc.hadoopConfiguration()).exists(path))


def _gather(spark: SparkSession, pieces: DataFrame, out: str) -> tuple[int, int]:
    """Group reports into stories and write what they tell together; return how many of both."""
    from pyspark.sql import functions as f

    # One page met at several addresses is one report: that of the least address, as in a store.
    first = pieces.where("report_id <> ''").groupBy("report_id").agg(f.min("address").alias("address"))
    reports = pieces.join(first, ["report_id", "address"]).dropDuplicates(["report_id"])
    dated = [(ReportId(row["report_id"]), row["day"]) for row in reports.select("report_id", "day").collect()]
    ordered = streaming.in_order(dated)
    windows = list(streaming.windows(ordered))
    members = [(number, each) for number, window in enumerate(windows) for each in window.report_ids]
    ties = (
        spark.createDataFrame(members, "at int, report_id string")
        .join(reports, "report_id")
        .groupBy("at")
        .applyInArrow(_tying(windows), "at int, packed binary")
    )
    packed = {row["at"]: bytes(row["packed"]) for row in ties.collect()}
    tied = ((window, packed[number]) for number, window in enumerate(windows))
    drafts = list(streaming.drafts(ordered, tied, ()))
    parts = list(batches(drafts, _TOGETHER))
    told = (
        spark.createDataFrame(
            [(at, each) for at, batch in enumerate(parts) for draft in batch for each in draft.report_ids],
            "at int, report_id string",
        )
        .join(reports.select("report_id", "rows"), "report_id")
        .join(_sent(spark, parts), "at")
        .groupBy("at")
        .applyInArrow(_tell, "rows binary")
    )
    told.write.mode("overwrite").parquet(f"{out}/stories")
    day_of = dict(ordered)
    outlines = [streaming_sagas.outline(draft, day_of) for draft in drafts]
    packed_outlines = [(streaming_sagas.pack(part),) for part in _parts(outlines)]
    spark.createDataFrame(packed_outlines, "rows binary").write.mode("overwrite").parquet(f"{out}/outlines")
    return len(ordered), len(drafts)


def _parts(outlines: Sequence[Outline]) -> Iterator[Sequence[Outline]]:
    return (outlines[first : first + _OUTLINES] for first in range(0, len(outlines), _OUTLINES))


def _sent(spark: SparkSession, parts: Sequence[list[Draft]]) -> DataFrame:
    rows = [(at, pack_drafts(part)) for at, part in enumerate(parts)]
    return spark.createDataFrame(rows, "at int, drafts binary")


def _coding(
    settings: Settings, coded_by: str
) -> Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """Return what codes the files of partitions; it is sent to the machines of the cluster."""

    def code(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        files = [each for batch in batches for row in batch.to_pylist() for each in row["files"]]
        pieces = code_inputs(files, settings, coded_by) if files else iter(())
        while some := list(islice(pieces, settings.batch_size)):
            yield _batch(some)

    return code


def _tying(windows: Sequence[Window]) -> Callable[[pyarrow.Table], pyarrow.Table]:
    """Return what finds the ties of a window; it is sent to the machines of the cluster."""

    def tie(table: pyarrow.Table) -> pyarrow.Table:
        import pyarrow as pa

        at = table["at"][0].as_py()
        names = [field.name for field in fields(Piece)]
        pieces = [Piece(**{name: row[name] for name in names}) for row in table.to_pylist()]
        packed = find_ties(windows[at], pieces)
        return pa.table({"at": pa.array([at], pa.int32()), "packed": pa.array([packed], pa.binary())})

    return tie


def _tell(table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow as pa

    rows = tell_stories(unpack_drafts(table["drafts"][0].as_py()), table["rows"].to_pylist())
    return pa.table({"rows": pa.array([rows], pa.binary())})


def _batch(pieces: Sequence[Piece]) -> pyarrow.RecordBatch:
    import pyarrow as pa

    types = (pa.string(), pa.string(), pa.date32(), pa.string(), pa.string(), pa.binary(), pa.binary())
    columns = zip(*(astuple(piece) for piece in pieces), strict=True)
    arrays = [pa.array(list(column), kind) for column, kind in zip(columns, types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, [field.name for field in fields(Piece)])
