"""What differs between two texts, word by word, in one line that people read."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

__all__ = ["word_diff"]

_PARTS = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)


def word_diff(old: str, new: str) -> str:
    """Return `new` with what `old` had in [-brackets-] and what it brings in {+braces+}.

    "" where they are equal. The signs are those of wdiff and of `git diff --word-diff`.
    """
    if old == new:
        return ""
    ours, theirs = _PARTS.findall(old), _PARTS.findall(new)
    out = []
    matcher = SequenceMatcher(a=ours, b=theirs, autojunk=False)
    for kind, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        before, after = "".join(ours[a_start:a_end]), "".join(theirs[b_start:b_end])
        if kind == "equal":
            out.append(after)
            continue
        out += [f"[-{before}-]"] if before else []
        out += [f"{{+{after}+}}"] if after else []
    return "".join(out)
