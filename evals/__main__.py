"""`python -m evals`: see `evals/README.md`, or run it without arguments for the list of tasks."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    # One thread of arithmetic a process: more only get in each other's way. Must be set before NumPy loads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from evals.command import main

    sys.exit(main())
