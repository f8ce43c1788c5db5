"""The nouns of the house: frozen dataclasses, standard library only, no input or output."""

from iom_l10n.model.alignment import Alignment, Relation
from iom_l10n.model.finding import Finding, Problem, Scope, Severity
from iom_l10n.model.locale import SOURCE_LANGUAGE, LocaleTag
from iom_l10n.model.match import DraftWarning, Match, Suggestion
from iom_l10n.model.project import (
    MAX_MEGABYTES,
    CheckSettings,
    Config,
    EngineConfig,
    GateSettings,
    MemorySettings,
    Penalties,
)
from iom_l10n.model.release import (
    CORRECTED,
    DRAFT,
    EMBARGOED,
    WITHDRAWN,
    Block,
    BlockKind,
    CleanedRelease,
    Inline,
    InlineKind,
    Release,
    ReleaseWarning,
    RemovedLine,
    Repair,
    Source,
)
from iom_l10n.model.segment import Segment, SegmentId, Span
from iom_l10n.model.status import GateEntry, GateFailure, LanguageStatus, ReleaseStatus
from iom_l10n.model.term import CasePolicy, Concept, Hit, Term, TermKind, TermStatus
from iom_l10n.model.unit import Origin, OriginKind, Review, State, Suppression, Unit

__all__ = [
    "CORRECTED",
    "DRAFT",
    "EMBARGOED",
    "MAX_MEGABYTES",
    "SOURCE_LANGUAGE",
    "WITHDRAWN",
    "Alignment",
    "Block",
    "BlockKind",
    "CasePolicy",
    "CheckSettings",
    "CleanedRelease",
    "Concept",
    "Config",
    "DraftWarning",
    "EngineConfig",
    "Finding",
    "GateEntry",
    "GateFailure",
    "GateSettings",
    "Hit",
    "Inline",
    "InlineKind",
    "LanguageStatus",
    "LocaleTag",
    "Match",
    "MemorySettings",
    "Origin",
    "OriginKind",
    "Penalties",
    "Problem",
    "Relation",
    "Release",
    "ReleaseStatus",
    "ReleaseWarning",
    "RemovedLine",
    "Repair",
    "Review",
    "Scope",
    "Segment",
    "SegmentId",
    "Severity",
    "Source",
    "Span",
    "State",
    "Suggestion",
    "Suppression",
    "Term",
    "TermKind",
    "TermStatus",
    "Unit",
]
