"""The tree in errors.py's docstring and its classes are one."""

from __future__ import annotations

import re

from iom_l10n import errors


def test_the_picture_and_the_classes_are_equal() -> None:
    drawn: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").split("\n"):
        found = re.fullmatch(r"    ([│├└─ ]*)(\w+)", line)
        if found is None:
            continue
        depth, name = len(found[1]), found[2]
        above = [one for one in above if one[0] < depth]
        drawn[name] = above[-1][1] if above else None
        above.append((depth, name))
    classes = {
        name: None if name == "L10nError" else getattr(errors, name).__bases__[0].__name__
        for name in errors.__all__
    }
    assert drawn == classes


def test_an_error_is_one_line_with_place_and_hint() -> None:
    error = errors.ReleaseError("broken\nfile", "mend it", path="a.txt", line=3)
    assert str(error) == "a.txt:3: broken file; mend it"
    assert str(errors.L10nError("broken")) == "broken"
    assert str(errors.L10nError("broken", path="a.txt")) == "a.txt: broken"


def test_bad_input_is_2_and_an_unfinished_job_is_3() -> None:
    assert errors.CatalogSyntaxError("x").exit_code == 2
    assert errors.EngineTimeoutError("x").exit_code == 3
    assert errors.CannotWriteError("x").exit_code == 3
