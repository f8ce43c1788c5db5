"""The page of a check, as `iom-l10n rule ID` and the documentation show it."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.declaring import Check, Example

__all__ = ["explain"]


def explain(check: Check) -> str:
    """Return a Markdown page: the facts, the docstring, the examples."""
    return "\n".join(_lines(check)) + "\n"


def _lines(check: Check) -> Iterator[str]:
    yield f"# {check.id} {check.name}"
    yield ""
    yield _("Severity: {severity} · scope: {scope} · group: {group} · since {since}").format(
        severity=check.severity, scope=check.scope, group=check.group, since=check.since
    )
    if check.locales is not None:
        yield _("Languages: {languages}").format(languages=", ".join(check.locales))
    yield ""
    yield cleandoc(check.doc)
    stated = len({example.state for example in (*check.bad, *check.good)}) > 1
    for title, examples in (
        (_("Found"), check.bad),
        (_("Not found"), check.good),
    ):
        if not examples:
            continue
        yield ""
        yield f"## {title}"
        for example in examples:
            yield ""
            if stated:  # the texts may be alike, and the state is what matters
                yield f"    state: {example.state}"
            yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    for name, value in example.header or ():
        yield f"    {name}: {value}"
    if not example.target and not example.plural:  # a text of scope release
        yield from (f"    {line}".rstrip() for line in example.source.split("\n"))
        return
    pairs = [("fr", example.source)]
    if example.source_plural is not None:
        pairs.append(("fr", example.source_plural))
    pairs.extend((example.locale, text) for text in example.plural or (example.target,))
    for source, target in example.beside:
        pairs.extend([("fr", source), (example.locale, target)])
    for language, text in pairs:
        yield f"    {language}: {_visible(text)}"


def _visible(text: str) -> str:
    """Return the text with its invisible characters as escapes, so that a page shows them."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
