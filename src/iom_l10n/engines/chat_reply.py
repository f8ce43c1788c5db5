"""The JSON document in a chat endpoint's reply: read strictly, whatever chatter stands around it.

Taken from around it is only what is certain: the thoughts of a reasoning model and a Markdown
fence. Numbers tell which text is whose, so their order does not matter; each must be there once.
"""

from __future__ import annotations

import json
import re
from typing import Any

from iom_l10n.errors import EngineBadReplyError
from iom_l10n.messages import _

__all__ = ["content_of", "numbered_texts"]

_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?[ \t]*\n(.*?)\n[ \t]*```", re.DOTALL | re.IGNORECASE)


def content_of(document: Any) -> str:
    """Return what the model said; raises EngineBadReplyError when it did not finish."""
    try:
        choice = document["choices"][0]
        message = choice["message"]
        content = message.get("content")
        refused = message.get("refusal") or choice.get("finish_reason") == "content_filter"
        cut = choice.get("finish_reason") == "length"
    except (LookupError, TypeError, AttributeError) as error:
        raise _bad(_("the answer is not that of a chat endpoint")) from error
    if refused:
        raise _bad(_("the engine refused"))
    if not isinstance(content, str) or not content.strip():
        raise _bad(_("the answer is empty"))
    if cut:
        raise _bad(_("the answer was cut at the model's limit"))
    return content


def numbered_texts(content: str, count: int) -> list[str]:
    """Return the texts 1 to `count` in order; raises EngineBadReplyError when they are others."""
    rows = _document(_THOUGHTS.sub("", content))
    rows = rows.get("translations") if isinstance(rows, dict) else rows
    if not isinstance(rows, list):
        raise _bad(_("the answer holds no list of translations"))
    texts: dict[int, str] = {}
    for row in rows:
        number = row.get("n") if isinstance(row, dict) else None
        text = row.get("text") if isinstance(row, dict) else None
        if not isinstance(number, int) or not isinstance(text, str) or number in texts:
            raise _bad(_("the answer holds a translation without its number or text"))
        texts[number] = text
    if sorted(texts) != list(range(1, count + 1)):
        raise _bad(
            _("the engine answered {found} texts for {expected}").format(
                found=len(texts), expected=count
            )
        )
    return [texts[number] for number in range(1, count + 1)]


def _document(content: str) -> Any:
    fenced = _FENCED.findall(content)
    candidates = [content, *(fenced if len(fenced) == 1 else ())]
    for candidate in candidates:
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    raise _bad(_("the model did not answer with one JSON document"))


def _bad(message: str) -> EngineBadReplyError:
    return EngineBadReplyError(message, _("try again or choose another model"))
