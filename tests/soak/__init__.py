"""Long tests, not part of `make test`: `make soak` runs them in 40 minutes and writes down the figures."""

SOAKS: dict[str, tuple[str, ...]] = {
    "mixed_folder": (),
    "fuzz_readers": ("--minutes", "8"),
    "fuzz_guided": ("--minutes", "3"),
    "fuzz_api": ("--minutes", "3"),
    "kills": (),
    "determinism": (),
}
"""Each test of this folder, with the options by which `make soak` runs it."""
