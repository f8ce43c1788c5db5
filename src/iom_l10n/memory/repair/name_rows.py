"""The tables of names beside this module: a row a name, French, English, Spanish, Portuguese."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["COLUMNS", "name_rows"]

COLUMNS = ("fr", "en", "es", "pt")


@cache
def name_rows(file: str) -> dict[str, dict[str, list[str]]]:
    """Return the forms of each name by language, by its first French form."""
    lines = files(__package__).joinpath(file).read_text("utf-8").splitlines()
    rows = ([cell.split("/") for cell in line.split("\t")] for line in lines if line[:1] != "#")
    return {row[0][0]: dict(zip(COLUMNS, row, strict=True)) for row in rows}
