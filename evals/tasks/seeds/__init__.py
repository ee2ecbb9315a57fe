"""The two seed reports: 49 phenomena of real news, each checked on what the pipeline says of them."""

from evals.tasks.seeds.task import TASK

__all__ = ["TASK"]
