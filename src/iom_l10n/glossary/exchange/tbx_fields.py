"""Values of TBX and of the termbase, side by side (ISO 30042, TBX-Basic data categories)."""

from __future__ import annotations

from iom_l10n.model import TermKind, TermStatus

__all__ = [
    "GENDERS",
    "KINDS",
    "NUMBERS",
    "PARTS_OF_SPEECH",
    "STATUSES",
    "TBX_KINDS",
    "TBX_PARTS_OF_SPEECH",
    "TBX_STATUSES",
]

TBX_STATUSES = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
    TermStatus.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
# Without the ending -admn-sts; other programs write bare words.
STATUSES = {
    "preferredterm": TermStatus.PREFERRED,
    "preferred": TermStatus.PREFERRED,
    "standardizedterm": TermStatus.PREFERRED,
    "legalterm": TermStatus.PREFERRED,
    "regulatedterm": TermStatus.PREFERRED,
    "admittedterm": TermStatus.ADMITTED,
    "admitted": TermStatus.ADMITTED,
    "deprecatedterm": TermStatus.DEPRECATED,
    "deprecated": TermStatus.DEPRECATED,
    "supersededterm": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "forbidden": TermStatus.FORBIDDEN,
    "notrecommended": TermStatus.DEPRECATED,
}
TBX_KINDS = {
    TermKind.TERM: "fullForm",
    TermKind.ACRONYM: "acronym",
    TermKind.ABBREVIATION: "abbreviation",
    TermKind.SHORT_FORM: "shortForm",
    TermKind.VARIANT: "variant",
    TermKind.PHRASE: "phrase",
}
KINDS = {
    "fullform": TermKind.TERM,
    "acronym": TermKind.ACRONYM,
    "initialism": TermKind.ACRONYM,
    "abbreviation": TermKind.ABBREVIATION,
    "shortform": TermKind.SHORT_FORM,
    "variant": TermKind.VARIANT,
    "phrase": TermKind.PHRASE,
    "phraseologicalunit": TermKind.PHRASE,
}
# What TBX-Basic knows; a proper noun is a noun there.
TBX_PARTS_OF_SPEECH = {
    "noun": "noun",
    "properNoun": "noun",
    "verb": "verb",
    "adjective": "adjective",
    "adverb": "adverb",
    "other": "other",
}
GENDERS = {
    "masculine": "masculine",
    "m": "masculine",
    "feminine": "feminine",
    "f": "feminine",
    "neuter": "neuter",
    "n": "neuter",
    "other": "other",
    "othergender": "other",
}
NUMBERS = {
    "singular": "singular",
    "plural": "plural",
    "other": "other",
    "othernumber": "other",
}
PARTS_OF_SPEECH = {
    "noun": "noun",
    "propernoun": "properNoun",
    "proper noun": "properNoun",
    "verb": "verb",
    "adjective": "adjective",
    "adverb": "adverb",
    "other": "other",
}
