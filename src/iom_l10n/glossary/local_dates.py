"""Dates as a spreadsheet's own locale writes them: 31/12/2018, 31.12.2018, 12/31/2018."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

__all__ = ["LAST_MONTH", "LOCAL_DATE", "put_days_first"]

LOCAL_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: 00:00(?::00)?)?")
LAST_MONTH = 12
_COLUMNS = ("valid_from", "valid_until")


def put_days_first(rows: Sequence[MutableMapping[str, str]]) -> None:
    """Turn the dates of a file around that writes months first: one such date proves it for all."""
    dates = [
        (row, column, found)
        for row in rows
        for column in _COLUMNS
        if (found := LOCAL_DATE.fullmatch(row.get(column, "").strip()))
    ]
    if any(int(found[1]) > LAST_MONTH for _row, _column, found in dates):
        return
    if any(int(found[2]) > LAST_MONTH for _row, _column, found in dates):
        for row, column, found in dates:
            row[column] = f"{found[2]}/{found[1]}/{found[3]}"
