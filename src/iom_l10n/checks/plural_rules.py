"""The Plural-Forms of a header, read as gettext reads them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["PluralRule", "expected_count", "parse_rule", "plural_count"]

_FORMS = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*", re.DOTALL)
_TOKEN = re.compile(r"\s*(\d+|n|\|\||&&|==|!=|<=|>=|[<>!?:()%*/+-])")


class PluralRule(NamedTuple):
    """How many forms a language has, and the C expression that picks one."""

    forms: int
    expression: str


def parse_rule(value: str) -> PluralRule | None:
    """Return the rule of a Plural-Forms field, None when it is not a valid one."""
    match = _FORMS.fullmatch(value)
    if match is None:
        return None
    count, expression = int(match.group(1)), match.group(2)
    if count < 1 or not _well_formed(expression):
        return None
    return PluralRule(count, expression)


@lru_cache(maxsize=64)
def _well_formed(expression: str) -> bool:
    """Say whether an expression follows gettext's grammar."""
    tokens: list[str] = []
    position = 0
    while position < len(expression):
        match = _TOKEN.match(expression, position)
        if match is None:
            return not expression[position:].strip() and _parses(tokens)
        tokens.append(match.group(1))
        position = match.end()
    return _parses(tokens)


_BINARY = re.compile(r"\|\||&&|[=!]=|[<>]=?|[%*/+-]")


def _parses(tokens: list[str]) -> bool:
    """Walk the signs: operands and operators alternate, brackets and ?: pair up."""
    want_operand = True
    stack: list[str] = []
    for sign in tokens:
        if want_operand:
            if sign == "(":
                stack.append(sign)
            elif sign != "!":
                if not (sign.isdigit() or sign == "n"):
                    return False
                want_operand = False
        elif sign == ")":
            if not _closes(stack):
                return False
        else:
            if not (_BINARY.fullmatch(sign) or _chooses(sign, stack)):
                return False
            want_operand = True
    return not want_operand and all(mark == ":" for mark in stack)


def _closes(stack: list[str]) -> bool:
    while stack and stack[-1] == ":":
        stack.pop()
    return bool(stack) and stack.pop() == "("


def _chooses(sign: str, stack: list[str]) -> bool:
    """Take a part of the choice `a ? b : c`."""
    if sign == "?":
        stack.append("?")
        return True
    if sign == ":" and stack and stack[-1] == "?":
        stack[-1] = ":"
        return True
    return False


@lru_cache(maxsize=64)
def expected_count(locale: str) -> int | None:
    """Return how many forms a language has, None when nobody knows."""
    from babel.messages.plurals import PLURALS  # noqa: PLC0415 - start-up time

    tag = locale.replace("-", "_")
    for key in (tag, tag.split("_", 1)[0]):
        if key in PLURALS:
            return int(PLURALS[key][0])
    return None


def plural_count(header: tuple[tuple[str, str], ...] | None, locale: str) -> int | None:
    """Return the number of forms that entries of a file must have."""
    for name, value in header or ():
        if name.lower() == "plural-forms":
            rule = parse_rule(value)
            if rule is not None:
                return rule.forms
    return expected_count(locale)
