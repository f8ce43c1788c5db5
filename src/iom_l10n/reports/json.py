"""Findings as JSON, exactly as the design promises them to other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Finding, Span

__all__ = ["dumps", "dumps_lines", "finding_dict"]


def finding_dict(finding: Finding) -> dict[str, Any]:
    """Return a finding with exactly the published keys, in their order."""
    return {
        "id": finding.id,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "msgctxt": finding.msgctxt,
        "msgid": finding.msgid,
        "msgstr": finding.msgstr,
        "form": finding.form,
        "source_span": _span(finding.source_span),
        "target_span": _span(finding.target_span),
        "fix": finding.fix,
    }


def dumps(value: object) -> str:
    """Return one JSON document, letters as they are, with a final newline."""
    return _encodable(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def dumps_lines(values: Iterable[object]) -> str:
    """Return JSON lines: one object a line, nothing at all for no object."""
    # U+2028 and U+0085 end a line for many readers: json leaves them as they are.
    return "".join(
        _encodable(json.dumps(value, ensure_ascii=False))
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\u0085", "\\u0085")
        + "\n"
        for value in values
    )


def _encodable(text: str) -> str:
    """Return the text with lone surrogates as JSON escapes: UTF-8 has no form for them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}
