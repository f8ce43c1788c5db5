"""LibreTranslate over its own batch API: many texts in one request, a key only where one is set.

Servers differ in their name for the Portuguese of Brazil and the Chinese scripts, so for such a
tag the list of languages is looked at once.
"""

from __future__ import annotations

import re
import time
from functools import partial
from typing import TYPE_CHECKING, Any

from iom_l10n.engines.engine import Closing, Draft, EngineSpec
from iom_l10n.engines.posting import Poster
from iom_l10n.engines.serving import (
    configured_reach,
    key_of,
    missing_server,
    remedy_for,
)
from iom_l10n.engines.signs import from_brackets, to_brackets
from iom_l10n.engines.statuses import key_refused, require_success
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineUnavailableError,
    EngineUnsupportedPairError,
)
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.engines.posting import Reply
    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SPECS"]

_NAME = "libretranslate"
_EXAMPLE = 'url = "http://localhost:5000"'
_WORD = re.compile(r"\w")
_BAD_REQUEST = 400
_CODES = {
    "pt-BR": ("pt-BR", "pb", "pt"),
    "zh": ("zh", "zh-Hans"),
    "zh-CN": ("zh-Hans", "zh"),
    "zh-TW": ("zh-Hant", "zt"),
}


class LibreTranslate(Closing):
    """One server for one pair of languages."""

    name = _NAME
    details: tuple[tuple[str, str], ...] = ()
    hides_names = False

    def __init__(self, source: LocaleTag, target: LocaleTag, settings: EngineConfig) -> None:
        self.spec = SPECS[0]
        self.target = target
        self._source = source.partition("-")[0]
        self._key_env = settings.key_env
        self._key = key_of(settings)
        self._code = ""
        self._poster = Poster(_NAME, settings.url or "")

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text; what has no word in it is its own translation."""
        asked = [text for text in texts if _WORD.search(text)]
        answers = iter(self._answers(asked, time.monotonic() + timeout) if asked else [])
        return [
            Draft(text=from_brackets(next(answers))) if _WORD.search(text) else Draft(text=text)
            for text in texts
        ]

    def close(self) -> None:
        """Close the connections."""
        self._poster.close()

    def _answers(self, texts: Sequence[str], deadline: float) -> list[str]:
        request: dict[str, Any] = {
            "q": [to_brackets(text) for text in texts],
            "source": self._source,
            "target": self._target_code(deadline),
            "format": "text",
        }
        if self._key:
            request["api_key"] = self._key
        reply = self._poster.post("/translate", request, timeout=deadline - time.monotonic())
        self._require_success(reply)
        document = reply.document()
        answers = document.get("translatedText") if isinstance(document, dict) else None
        if isinstance(answers, str) and len(texts) == 1:
            answers = [answers]
        if not isinstance(answers, list) or not all(isinstance(one, str) for one in answers):
            raise EngineBadReplyError(
                _("the answer holds no translations"), _("check engines.libretranslate.url")
            )
        if len(answers) != len(texts):
            raise EngineBadReplyError(
                _("the engine answered {found} texts for {expected}").format(
                    found=len(answers), expected=len(texts)
                ),
                _("try another engine"),
            )
        return answers

    def _require_success(self, reply: Reply) -> None:
        if reply.status == _BAD_REQUEST:  # one status for a missing key, a pair and a long text
            said = reply.body[:2000].decode("utf-8", "replace").lower()
            if "api key" in said:
                raise key_refused(engine=_NAME, key_env=self._key_env, status=reply.status)
            if "not supported" in said or "not available" in said:
                raise self._unsupported()
        require_success(reply, engine=_NAME, key_env=self._key_env)

    def _target_code(self, deadline: float) -> str:
        """Return the server's own code of the target language."""
        if not self._code:
            names = _CODES.get(self.target, (self.target.partition("-")[0],))
            self._code = names[0] if len(names) == 1 else self._known(names, deadline)
        return self._code

    def _known(self, names: Sequence[str], deadline: float) -> str:
        reply = self._poster.get("/languages", timeout=deadline - time.monotonic())
        require_success(reply, engine=_NAME, key_env=self._key_env)
        rows = reply.document()
        known = {row.get("code") for row in rows if isinstance(row, dict)} if rows else set()
        found = next((name for name in names if name in known), "")
        if not found:
            raise self._unsupported()
        return found

    def _unsupported(self) -> EngineUnsupportedPairError:
        return EngineUnsupportedPairError(
            _("{engine} does not translate from {source} to {target}").format(
                engine=_NAME, source=self._source, target=self.target
            ),
            _("load this language on the server or choose another engine"),
        )


def _missing(settings: EngineConfig) -> str:
    return missing_server(_NAME, settings, with_model=False)


def _open(source: LocaleTag, target: LocaleTag, settings: EngineConfig) -> LibreTranslate:
    if reason := _missing(settings):
        raise EngineUnavailableError(f"{_NAME}: {reason}", SPECS[0].remedy(settings))
    return LibreTranslate(source, target, settings)


SPECS = (
    EngineSpec(
        name=_NAME,
        languages="fr → about 50 languages, as the server has loaded",
        needs=f"engines.{_NAME}.url",
        network=True,
        third_party=True,
        open=_open,
        missing=_missing,
        remedy=partial(remedy_for, _NAME, example=_EXAMPLE),
        reach=configured_reach,
        max_batch=32,
        max_characters=4000,
    ),
)
