"""HDR: the header of a PO file, which tells programs how to read all the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check
from iom_l10n.checks.plural_rules import expected_count, parse_rule
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["charset", "header_missing", "language", "mime_version", "plural_rule"]

_SOUND = (
    ("Language", "es"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
)


def _with(name: str, value: str | None) -> Example:
    """Return an example whose header differs from a sound one in one field."""
    fields = tuple((n, v if n != name else value) for n, v in _SOUND)
    return Example(
        source="Contact presse",
        target="Contacto de prensa",
        header=tuple((n, v) for n, v in fields if v is not None),
    )


def _field(context: CheckContext, name: str) -> str | None:
    for key, value in context.header or ():
        if key.lower() == name:
            return value.strip()
    return None


_GOOD = Example(source="Contact presse", target="Contacto de prensa", header=_SOUND)


@catalog_check(
    id="HDR001",
    name="header-missing",
    severity=Severity.ERROR,
    group="file",
    good=[_GOOD],
    bad=[Example(source="Contact presse", target="Contacto de prensa", header=())],
)
def header_missing(
    _units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a PO file without its header entry.

    **Why it matters.** Programs guess its encoding and language, and guess wrong.

    **How to fix.** Add the header: an entry with an empty msgid. `iom-l10n catalog format`
    writes one.

    **Known false alarms.** None.
    """
    if not context.header and context.is_file:
        yield None, Problem(message=_("the file has no header"))


_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


@catalog_check(
    id="HDR002",
    name="header-charset",
    severity=Severity.ERROR,
    group="file",
    good=[_GOOD, _with("Content-Type", "text/plain; charset=utf-8")],
    bad=[
        _with("Content-Type", "text/plain"),
        _with("Content-Type", "text/plain; charset=CHARSET"),
        _with("Content-Type", "text/plain; charset=ISO-8859-1"),
    ],
)
def charset(_units: Sequence[Unit], context: CheckContext) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a header that names no encoding, or another one than UTF-8.

    **Why it matters.** Every accent may be damaged when the file is opened.

    **How to fix.** `Content-Type: text/plain; charset=UTF-8`, and save the file as UTF-8.

    **Known false alarms.** None: all our files are UTF-8.
    """
    if not context.header:
        return
    value = _field(context, "content-type") or ""
    match = _CHARSET.search(value)
    if match is None:
        yield None, Problem(message=_("the header names no charset"))
    elif match.group(1).lower() not in {"utf-8", "utf8"}:
        yield (
            None,
            Problem(
                message=_("the header says charset {charset}, the file is UTF-8").format(
                    charset=match.group(1)
                )
            ),
        )


@catalog_check(
    id="HDR003",
    name="header-language",
    severity=Severity.ERROR,
    group="file",
    good=[_GOOD, _with("Language", "es_ES")],
    bad=[_with("Language", None), _with("Language", "fr"), _with("Language", "xx_YY")],
)
def language(
    _units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a header without a language, or with another one than the file's.

    **Why it matters.** Tools choose rules, dictionaries and machine translation by it.

    **How to fix.** Write the target language, such as `Language: es`.

    **Known false alarms.** None: a region (es_ES for es) is allowed.
    """
    if not context.header:
        return
    value = _field(context, "language")
    if not value:
        yield None, Problem(message=_("the header names no language"))
        return
    named = re.split(r"[_.@-]", value, maxsplit=1)[0].lower()
    if named == SOURCE_LANGUAGE and context.language != SOURCE_LANGUAGE:
        yield None, Problem(message=_("the header names the source language, fr"))
    elif named != context.language:
        yield (
            None,
            Problem(
                message=_("the header says {found}, the file is {language}").format(
                    found=value, language=context.locale
                )
            ),
        )


@catalog_check(
    id="HDR004",
    name="header-mime",
    severity=Severity.ERROR,
    group="file",
    good=[_GOOD],
    bad=[_with("MIME-Version", None), _with("Content-Transfer-Encoding", None)],
)
def mime_version(
    _units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a header without MIME-Version or Content-Transfer-Encoding.

    **Why it matters.** msgfmt warns, and mail programs may damage the file.

    **How to fix.** `MIME-Version: 1.0` and `Content-Transfer-Encoding: 8bit`.

    **Known false alarms.** None.
    """
    if not context.header:
        return
    for name in ("MIME-Version", "Content-Transfer-Encoding"):
        if not _field(context, name.lower()):
            yield None, Problem(message=_("the header lacks {field}").format(field=name))
            return


@catalog_check(
    id="HDR005",
    name="header-plural-forms",
    severity=Severity.ERROR,
    group="file",
    good=[
        _GOOD,
        _with("Plural-Forms", "nplurals=2; plural=n!=1;"),
        _with("Plural-Forms", None),
    ],
    bad=[
        replace(
            _with("Plural-Forms", None), source_plural="Contacts", plural=("Contacto", "Contactos")
        ),
        _with("Plural-Forms", "nplurals=INTEGER; plural=EXPRESSION;"),
        _with("Plural-Forms", "nplurals=1; plural=0;"),
        _with("Plural-Forms", "nplurals=2; plural=n !=;"),
    ],
)
def plural_rule(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a Plural-Forms field that is invalid, of another language, or missing where it counts.

    A file without plural entries needs none; msgfmt asks for none either.

    **Why it matters.** Programs refuse the file, or show the wrong form.

    **How to fix.** Spanish: `nplurals=2; plural=(n != 1);`. Arabic has six forms.

    **Known false alarms.** A language whose rule is disputed: CLDR counts a third form for
    millions in Spanish and Portuguese, and it is accepted.
    """
    if not context.header:
        return
    value = _field(context, "plural-forms")
    if not value:
        if any(unit.source_plural is not None for unit in units):
            yield None, Problem(message=_("the header lacks {field}").format(field="Plural-Forms"))
        return
    rule = parse_rule(value)
    if rule is None:
        yield None, Problem(message=_("Plural-Forms is not valid: {value}").format(value=value))
        return
    wanted = expected_count(context.locale)
    allowed = {wanted, 3} if context.language in {"es", "pt", "it", "fr"} else {wanted}
    if wanted is not None and rule.forms not in allowed:
        yield (
            None,
            Problem(
                message=_("Plural-Forms counts {found} forms, the language has {wanted}").format(
                    found=rule.forms, wanted=wanted
                )
            ),
        )
