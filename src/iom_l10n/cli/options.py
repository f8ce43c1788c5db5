"""Options that many commands share, so that they are spelt and explained alike."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from iom_l10n.messages import _

__all__ = [
    "FailOn",
    "Format",
    "Ids",
    "Json",
    "Languages",
    "OneLanguage",
    "Outputs",
    "ProjectDir",
    "Quiet",
    "Verbose",
    "file_argument",
    "file_option",
    "with_example",
]

Ids = Annotated[
    list[str] | None, typer.Argument(metavar="ID", help=_("Releases; all when none is named."))
]
Languages = Annotated[
    list[str] | None,
    typer.Option("-l", "--language", metavar="LANG", help=_("Only this language; may repeat.")),
]
OneLanguage = Annotated[
    str, typer.Option("-l", "--language", metavar="LANG", help=_("The language (BCP 47 tag)."))
]
ProjectDir = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="DIR", help=_("The project's folder; found upward if absent.")
    ),
]
Json = Annotated[bool, typer.Option("--json", help=_("One JSON document on standard output."))]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=_("text, json or jsonl; check and ci also github, sarif, junit."),
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output", metavar="FORMAT=FILE", help=_("Also write this format to a file; may repeat.")
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="SEVERITY", help=_("Exit 1 from this severity on.")),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help=_("Say only what went wrong."))]
Verbose = Annotated[
    int, typer.Option("-v", "--verbose", count=True, help=_("Say more; -vv shows tracebacks."))
]


def file_argument(help: str) -> Any:  # noqa: A002 - the option's name
    """Return an argument for files; what cannot be read is told by whoever reads it."""
    return typer.Argument(metavar="FILE", readable=False, help=help)


def file_option(*names: str, metavar: str = "FILE", help: str) -> Any:  # noqa: A002
    """Return an option for a file; what cannot be read is told by whoever reads it."""
    return typer.Option(*names, metavar=metavar, readable=False, help=help)


def with_example(text: str, example: str) -> str:
    """Return a command's help; the example keeps its line."""
    return f"{text}\n\n\b\n{_('Example:')}\n  {example}"
