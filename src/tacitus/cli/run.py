"""`tacitus run`: read reports on a cluster into Parquet."""

from __future__ import annotations

import click

from tacitus.cli.options import settings_options
from tacitus.runs.cluster import Plan
from tacitus.runs.cluster import run as run_cluster
from tacitus.settings import Settings

EPILOG = """\b
Examples:
  tacitus run --cluster 'local-cluster[2,1,2048]' --in /data/reports --out /data/parquet
  tacitus run --cluster spark://host:7077 --in /mnt/archive --out s3a://bucket/parquet
  tacitus load /data/parquet --db news.db
"""


@click.command(epilog=EPILOG)
@click.option(
    "--cluster", required=True, metavar="MASTER", help="Spark master: local[2], spark://host:7077, …"
)
@click.option(
    "--in", "inputs", required=True, multiple=True, metavar="PATH", help="File or folder; may be given again."
)
@click.option("--out", required=True, metavar="DIR", help="Folder for Parquet, seen by every machine.")
@click.option("--files", default=16, show_default=True, help="Files coded by one task.")
@settings_options("model", "stock_parse", "cues", "rules", "actors", "places", "columns")
def run(cluster: str, inputs: tuple[str, ...], out: str, files: int, settings: Settings) -> None:
    """Read reports on a Spark cluster into Parquet.

    Every machine needs Tacitus and sees the inputs at the same path. A run that is cut short goes on where it
    stopped when it is started again. tacitus load brings the result into a store: the same content as tacitus
    read would give. docs/cluster.md tells how to set it up.
    """
    done = run_cluster(Plan(cluster, inputs, out, files), settings)
    click.echo(
        f"{done.reports:,} reports in {done.stories:,} stories written to {out}; {done.waves} of "
        f"{done.waves + done.known} waves coded now. Next: tacitus load {out} --db news.db"
    )
