"""Any chat endpoint that speaks like OpenAI's: Ollama, vLLM, llama.cpp, a cloud service.

The source is data in the request and never an instruction; what comes back is believed only when
it is one translation for each segment, in the right language and of a sensible length.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

from iom_l10n.engines.chat_prompt import VERSION, prompt
from iom_l10n.engines.chat_reply import content_of, numbered_texts
from iom_l10n.engines.chatter import judged
from iom_l10n.engines.engine import Advice, Closing, Draft, EngineSpec
from iom_l10n.engines.passing import PassingFault
from iom_l10n.engines.posting import Poster
from iom_l10n.engines.serving import (
    configured_reach,
    key_of,
    missing_server,
    remedy_for,
)
from iom_l10n.engines.signs import from_brackets, to_brackets
from iom_l10n.engines.statuses import require_success
from iom_l10n.errors import EngineBadReplyError, EngineTimeoutError, EngineUnavailableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.engines.posting import Reply
    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SPECS"]

_NAME = "openai"
_EXAMPLE = 'url = "http://localhost:11434/v1", model = "gemma3"'
_REFUSED_WISHES = frozenset({400, 422})
# Not every server and model takes these; one that refuses them is asked without.
_WISHES: dict[str, Any] = {"temperature": 0, "response_format": {"type": "json_object"}}


class Chat(Closing):
    """One model for one pair of languages."""

    hides_names = False

    def __init__(self, target: LocaleTag, settings: EngineConfig) -> None:
        self.spec = SPECS[0]
        self.target = target
        self.name = f"{_NAME}/{settings.model}"
        self.details: tuple[tuple[str, str], ...] = (("prompt", VERSION),)
        self._model = settings.model or ""
        self._key_env = settings.key_env
        self._wishes = _WISHES
        key = key_of(settings)
        self._poster = Poster(
            _NAME, settings.url or "", {"Authorization": f"Bearer {key}"} if key else {}
        )

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text, without advice."""
        return self.translate_advised(texts, [Advice()] * len(texts), timeout=timeout)

    def translate_advised(
        self, texts: Sequence[str], advice: Sequence[Advice], *, timeout: float
    ) -> list[Draft]:
        """Return one draft a text; what was answered badly is asked for once more, alone."""
        deadline = time.monotonic() + timeout
        drafts = self._drafts(texts, advice, deadline, remind=False)
        for place, draft in enumerate(drafts):
            if draft.fault:
                again = self._again(texts[place], advice[place], deadline)
                drafts[place] = again if again is not None else draft
        return drafts

    def close(self) -> None:
        """Close the connections."""
        self._poster.close()

    def _again(self, text: str, told: Advice, deadline: float) -> Draft | None:
        """Return a second answer, None when there is none: the other drafts are worth keeping."""
        try:
            (draft,) = self._drafts([text], [told], deadline, remind=True)
        except (PassingFault, EngineBadReplyError, EngineTimeoutError):
            return None
        return draft

    def _drafts(
        self, texts: Sequence[str], advice: Sequence[Advice], deadline: float, *, remind: bool
    ) -> list[Draft]:
        sent = [to_brackets(text) for text in texts]
        asked = prompt(sent, advice, self.target, remind=remind)
        content = content_of(self._document(list(asked.messages), deadline))
        language = self.target.partition("-")[0]
        drafts = []
        for text, answer in zip(sent, numbered_texts(content, len(sent)), strict=True):
            found, fault = judged(answer, text, language, asked.mark)
            drafts.append(Draft(text="" if fault else from_brackets(found), fault=fault))
        return drafts

    def _document(self, messages: list[dict[str, str]], deadline: float) -> Any:
        reply = self._posted(messages, self._wishes, deadline)
        if reply.status in _REFUSED_WISHES and self._wishes:
            plain = self._posted(messages, {}, deadline)
            if plain.status not in _REFUSED_WISHES:  # else it was the text, not the wishes
                self._wishes = {}
            reply = plain
        require_success(reply, engine=_NAME, key_env=self._key_env)
        return reply.document()

    def _posted(
        self, messages: list[dict[str, str]], wishes: dict[str, Any], deadline: float
    ) -> Reply:
        request = {"model": self._model, "messages": messages, "stream": False, **wishes}
        return self._poster.post("/chat/completions", request, timeout=deadline - time.monotonic())


def _missing(settings: EngineConfig) -> str:
    return missing_server(_NAME, settings, with_model=True)


def _open(_source: LocaleTag, target: LocaleTag, settings: EngineConfig) -> Chat:
    if reason := _missing(settings):
        raise EngineUnavailableError(f"{_NAME}: {reason}", SPECS[0].remedy(settings))
    return Chat(target, settings)


SPECS = (
    EngineSpec(
        name=_NAME,
        languages="fr → what the model knows",
        needs=f"engines.{_NAME}.url, engines.{_NAME}.model",
        network=True,
        third_party=True,
        open=_open,
        missing=_missing,
        remedy=partial(remedy_for, _NAME, example=_EXAMPLE),
        reach=configured_reach,
        max_batch=16,
        max_characters=3000,
    ),
)
