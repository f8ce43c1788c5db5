"""Every check is tested on its own examples, which are also its documentation."""

from __future__ import annotations

import pytest

from checks_support import findings_of
from iom_l10n.checks import Check, Example, registry
from iom_l10n.model import Scope

BAD = [(check, example) for check in registry() for example in check.bad]
GOOD = [(check, example) for check in registry() for example in check.good]


def _name(value: object) -> str:
    return value.id if isinstance(value, Check) else str(getattr(value, "target", ""))[:30]


def scope_of(check: Check) -> list[str]:
    """All checks look at an example together; those of scope release have texts of their own."""
    return [one.id for one in registry() if one.scope is Scope.RELEASE] if check.inspect else []


@pytest.mark.parametrize(("check", "example"), BAD, ids=_name)
def test_a_bad_example_is_found(check: Check, example: Example) -> None:
    assert check.id in {finding.id for finding in findings_of(example, scope_of(check))}


@pytest.mark.parametrize(("check", "example"), GOOD, ids=_name)
def test_a_good_example_is_silent(check: Check, example: Example) -> None:
    assert [f.message for f in findings_of(example, scope_of(check)) if f.id == check.id] == []


@pytest.mark.parametrize(("check", "example"), BAD, ids=_name)
def test_spans_lie_inside_their_text(check: Check, example: Example) -> None:
    for finding in findings_of(example):
        if finding.source_span is not None and finding.msgid is not None:
            longest = max(len(finding.msgid), len(example.source_plural or ""))
            assert 0 <= finding.source_span.start <= finding.source_span.end <= longest, check.id
        if finding.target_span is not None and finding.msgstr is not None:
            assert 0 <= finding.target_span.start <= finding.target_span.end
            assert finding.target_span.end <= len(finding.msgstr), check.id
