"""French typography and forms in a draft become the target's.

An engine keeps « », the space before ; : ! ? and the numbers as it found them; readers must not.
"""

from __future__ import annotations

import re

from iom_l10n.text.grouping import decimal_sign, groups_four, parted, thousands_sign

__all__ = ["in_local_form", "with_first_letter", "with_source_edges"]

# Grouped by spaces or with a decimal comma; what engines already wrote otherwise stays.
_NUMBER = re.compile(
    r"(?<![\w.,+/-])(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:,\d+)?|\d+,\d+)(?![\w/-]|[.,]\d)"
)
_LOOSE_MARK = re.compile("[ \u00a0\u202f]+(?=[:;!?»](?!\\w)|[%](?!\\w))")
_DOUBLE_SPACE = re.compile(r"(?<=\S)  +(?=\S)")
_OPEN_QUOTE = re.compile("«[ \u00a0\u202f]*")
_CLOSE_QUOTE = re.compile("[ \u00a0\u202f]*»")
_STOP_INSIDE = re.compile(r"(?<![.?!…])([.,])”$")
_ASKED = re.compile(r"([¿¡]?)((?:[^.!?…¿¡;:]|\.(?=\w))*)([?!])")
_ENDS = ".!?…:;,"
_SPACES_IN_GROUPS = str.maketrans("", "", " \u00a0\u202f\u2009")
_PERCENT = re.compile(r"\bpercent\b")
# The year stands after "de" where French has it after a space.
_MONTHS = {
    language: re.compile(rf"\b({names}) ((?:19|20)\d\d)\b")
    for language, names in (
        (
            "es",
            (
                "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
                "|diciembre"
            ),
        ),
        (
            "pt",
            (
                "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro"
                "|dezembro"
            ),
        ),
    )
}
_LANGUAGES_WITH_OPEN_MARKS = frozenset({"es"})
_FOUR = 4


def in_local_form(text: str, language: str) -> str:
    """Return the draft with the target's quotes, spacing and number form."""
    if language == "fr":
        return text
    text = _NUMBER.sub(lambda match: _number(match.group(), language), text)
    text = _LOOSE_MARK.sub("", _DOUBLE_SPACE.sub(" ", text))
    if language != "ar":  # Arabic has the guillemets too
        text = _CLOSE_QUOTE.sub("”", _OPEN_QUOTE.sub("“", text))
        in_english = language == "en"
        text = text.replace("”,", ",”") if in_english else _STOP_INSIDE.sub(r"”\1", text)
    if language in _MONTHS:
        text = _MONTHS[language].sub(r"\1 de \2", text)
    if language == "en":
        text = _PERCENT.sub("per cent", text)
    if language in _LANGUAGES_WITH_OPEN_MARKS:
        text = _ASKED.sub(_with_open_mark, text)
    return text


def _number(written: str, language: str) -> str:
    whole, _comma, fraction = written.translate(_SPACES_IN_GROUPS).partition(",")
    was_parted = any(sign in written for sign in " \u00a0\u202f\u2009")
    if was_parted and (len(whole) > _FOUR or groups_four(language)):
        whole = parted(whole, thousands_sign(language))
    return whole + (decimal_sign(language) + fraction if fraction else "")


def _with_open_mark(match: re.Match[str]) -> str:
    opened, words, mark = match.groups()
    body = words.lstrip(" “(\u00a0—–-")
    if opened or not any(char.isalnum() for char in body):
        return match.group()
    lead = words[: len(words) - len(body)]
    return lead + ("¿" if mark == "?" else "¡") + body + mark


def with_source_edges(draft: str, source: str) -> str:
    """Return the draft with the source's outer spaces and final mark."""
    core, given = draft.strip(), source.strip()
    if not core or not given:
        return draft
    source_end = given.rstrip('»”" \u00a0\u202f)*_')[-1:]
    draft_end = core.rstrip('»”")*_')[-1:]
    if source_end in _ENDS and draft_end not in _ENDS:
        core += source_end
    elif source_end not in _ENDS and draft_end == "." and not given.endswith("."):
        core = core.removesuffix(".")
    lead = source[: len(source) - len(source.lstrip())]
    tail = source[len(source.rstrip()) :]
    return lead + core + tail


def with_first_letter(draft: str, source: str) -> str:
    """Return the draft with the case of the source's first letter; nothing moves.

    A name or an acronym that the source has, too, keeps its capital.
    """
    first = next((place for place, char in enumerate(draft) if char.isalnum()), None)
    source_first = next((char for char in source if char.isalnum()), "")
    if first is None:
        return draft
    letter = draft[first]
    if source_first.isupper() and letter.islower():
        changed = letter.upper()
    elif source_first.islower() and letter.isupper() and not _is_name(draft[first:], source):
        changed = letter.lower()
    else:
        return draft
    return draft[:first] + changed + draft[first + 1 :] if len(changed) == 1 else draft


def _is_name(draft: str, source: str) -> bool:
    word = re.match(r"\w+", draft)
    return word is None or word.group() in source or word.group()[1:2].isupper()
