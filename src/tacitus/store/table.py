"""Table: the answer to a query, ready for people and for data frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tacitus.errors import SettingsError

if TYPE_CHECKING:
    import pandas
    import pyarrow


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with named columns, in order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one mapping of column to value a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas data frame; codes stay text ("010" is not 10).

        Raises:
            SettingsError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise SettingsError(
                'pandas is not installed; install it with: pip install "tacitus[tables]"'
            ) from error
        return pd.DataFrame.from_records(list(self.rows), columns=list(self.columns))

    def to_arrow(self) -> pyarrow.Table:
        """Return an Arrow table.

        Raises:
            SettingsError: pyarrow is not installed.
        """
        try:
            import pyarrow as pa
        except ImportError as error:
            raise SettingsError(
                'pyarrow is not installed; install it with: pip install "tacitus[tables]"'
            ) from error
        columns = list(zip(*self.rows, strict=True)) or [()] * len(self.columns)
        return pa.table({name: list(values) for name, values in zip(self.columns, columns, strict=True)})
