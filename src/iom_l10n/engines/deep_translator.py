"""The engines of deep-translator 1.11.4 that take French, behind one adapter.

The library has no timeout, one request a text, gives None for punctuation and wants an API key
even for a server of one's own; it runs in a child process that is ended at our deadline. Qcri is
left out: it knows no French.
"""

from __future__ import annotations

import importlib.util
import os
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from iom_l10n.engines.child import Child
from iom_l10n.engines.deep_translator_errors import engine_error
from iom_l10n.engines.engine import Closing, Draft, EngineSpec
from iom_l10n.engines.signs import from_brackets, to_brackets
from iom_l10n.errors import EngineUnavailableError, EngineUnsupportedPairError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SERVICES", "SPECS"]

_INSTALL = 'pip install "iom-l10n[online]"'
_VERSION = "1.11.4"
_CHILD = "iom_l10n.engines.deep_translator_child"
_POLITE = 5.0  # sites without a key, which shut out whoever asks faster
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One online service: its class, the language codes it wants, and where its keys are.

    `rate` is how many texts a second it bears from one address. `keys` maps a parameter to the
    environment variable that holds it. `codes` overrides the plain language of a tag; `languages`
    are the plain languages it takes beside French, empty for many.
    """

    cls: str
    keys: tuple[tuple[str, str], ...] = ()
    codes: dict[str, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    shown: str = "fr → over 100 languages"
    max_batch: int = 8
    rate: float = 0.0


_LARGE = frozenset({"en", "es", "pt", "ar", "de", "it", "ru", "zh", "ja", "ko"})
SERVICES: dict[str, Service] = {
    "google": Service(cls="GoogleTranslator", codes={"zh": "zh-CN", "he": "iw"}, rate=_POLITE),
    "mymemory": Service(
        cls="MyMemoryTranslator",
        codes={
            "fr": "fr-FR",
            "en": "en-GB",
            "en-US": "en-US",
            "es": "es-ES",
            "pt": "pt-PT",
            "pt-BR": "pt-BR",
            "ar": "ar-SA",
            "ca": "ca-ES",
            "de": "de-DE",
            "it": "it-IT",
            "ru": "ru-RU",
            "zh": "zh-CN",
        },
        shown="fr → over 300 locales, 500 characters a text",
        rate=_POLITE,
    ),
    "deepl": Service(
        cls="DeeplTranslator",
        keys=(("api_key", "DEEPL_API_KEY"),),
        languages=_LARGE - {"ar", "ko"},
        shown="fr → 26 languages (no ar)",
    ),
    "microsoft": Service(
        cls="MicrosoftTranslator",
        keys=(("api_key", "MICROSOFT_API_KEY"),),
        codes={"pt-PT": "pt-pt"},
    ),
    "yandex": Service(cls="YandexTranslator", keys=(("api_key", "YANDEX_API_KEY"),)),
    "libre": Service(
        cls="LibreTranslator",
        keys=(("api_key", "LIBRE_API_KEY"),),
        languages=_LARGE,
        shown="fr → ar, de, en, es, it, ja, ko, pt, ru, zh …",
    ),
    "baidu": Service(
        cls="BaiduTranslator",
        keys=(("appid", "BAIDU_APPID"), ("appkey", "BAIDU_APPKEY")),
        codes={"fr": "fra", "es": "spa", "ar": "ara", "ja": "jp", "ko": "kor"},
        languages=_LARGE,
        shown="fr → ar, de, en, es, it, ja, ko, pt, ru, zh …",
    ),
    "papago": Service(
        cls="PapagoTranslator",
        keys=(("client_id", "PAPAGO_CLIENT_ID"), ("secret_key", "PAPAGO_SECRET_KEY")),
        codes={"zh": "zh-CN"},
        languages=frozenset({"en", "es", "ja", "ko", "zh", "vi", "id", "th", "ru", "de", "it"}),
        shown="fr → de, en, es, it, ja, ko, ru, zh …",
    ),
    "chatgpt": Service(
        cls="ChatGptTranslator",
        keys=(("api_key", "OPEN_API_KEY"),),
        shown="fr → any (needs the Python package openai below 1.0)",
    ),
    "linguee": Service(
        cls="LingueeTranslator",
        codes={"fr": "french", "en": "english", "es": "spanish", "pt": "portuguese"},
        languages=frozenset({"en", "es", "pt"}),
        shown="fr → en, es, pt: words and short phrases",
        rate=_POLITE,
    ),
    "pons": Service(
        cls="PonsTranslator",
        languages=frozenset({"en", "es", "pt", "ar", "de", "it"}),
        shown="fr → ar, de, en, es, it, pt: words and short phrases",
        rate=_POLITE,
    ),
}


class DeepTranslator(Closing):
    """One service for one pair of languages."""

    hides_names = False

    def __init__(
        self, spec: EngineSpec, source: LocaleTag, target: LocaleTag, settings: EngineConfig
    ) -> None:
        service = SERVICES[spec.name]
        self.spec = spec
        self.target = target
        self.name = f"{spec.name}/deep-translator-{_VERSION}"
        self.details: tuple[tuple[str, str], ...] = ()
        if settings.model:
            self.details = (("model", settings.model),)
        self._request: dict[str, Any] = {
            "class": service.cls,
            "url": _address(service, settings),
            "exact_codes": spec.name == "papago",
            "keyed": bool(service.keys),
            "parameters": {
                "source": _code(service, source),
                "target": _code(service, target),
                **_keys(service, settings),
                **({"model": settings.model} if settings.model else {}),
            },
        }
        self._child = Child(_CHILD)

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text; what has no word in it is its own translation."""
        asked = [text for text in texts if _WORD.search(text)]
        sent = [to_brackets(text) for text in asked]
        answers = self._child.ask({**self._request, "texts": sent}, len(sent), timeout=timeout)
        for answer in answers:
            if name := answer.get("error"):
                raise engine_error(self.spec.name, str(name), str(answer.get("code", "")))
        texts_back = iter(from_brackets(answer.get("text") or "") for answer in answers)
        return [Draft(text=next(texts_back) if _WORD.search(text) else text) for text in texts]

    def close(self) -> None:
        """End the child process."""
        self._child.close()


def _address(service: Service, settings: EngineConfig) -> str:
    """Return the address of one's own server; the library appends a word to LibreTranslate's."""
    url = settings.url or ""
    return url.rstrip("/") + "/" if url and service.cls == "LibreTranslator" else url


def _code(service: Service, tag: LocaleTag) -> str:
    language = tag.partition("-")[0]
    return service.codes.get(tag) or service.codes.get(language) or language


def _keys(service: Service, settings: EngineConfig) -> dict[str, str]:
    """Return the keys from the environment; they never appear in a message."""
    found = {
        parameter: os.environ.get(_variable(service, place, settings), "")
        for place, (parameter, _name) in enumerate(service.keys)
    }
    if service.cls == "LibreTranslator" and settings.url and not found["api_key"]:
        found["api_key"] = "none"  # a server of one's own asks for no key; the library does
    if service.cls == "DeeplTranslator" and not found["api_key"].endswith(":fx"):
        return {**found, "use_free_api": ""}
    return found


def _variable(service: Service, place: int, settings: EngineConfig) -> str:
    """Return the name of the environment variable for a key; `key_env` renames the first."""
    return settings.key_env if settings.key_env and place == 0 else service.keys[place][1]


def _missing(name: str, settings: EngineConfig) -> str:
    if importlib.util.find_spec("deep_translator") is None:
        return _("deep-translator is not installed")
    service = SERVICES[name]
    if name == "chatgpt" and importlib.util.find_spec("openai") is None:
        return _("the Python package openai is not installed")
    for place, (parameter, _name) in enumerate(service.keys):
        if not _keys(service, settings)[parameter]:
            return _("the environment variable {name} is not set").format(
                name=_variable(service, place, settings)
            )
    return ""


def _open(
    name: str, source: LocaleTag, target: LocaleTag, settings: EngineConfig
) -> DeepTranslator:
    if reason := _missing(name, settings):
        raise EngineUnavailableError(f"{name}: {reason}", _remedy(name, settings))
    languages = SERVICES[name].languages
    unknown = languages and target.partition("-")[0] not in languages
    if source.partition("-")[0] != "fr" or unknown:
        raise EngineUnsupportedPairError(
            _("{engine} does not translate from {source} to {target}").format(
                engine=name, source=source, target=target
            ),
            _("choose another engine"),
        )
    spec = next(spec for spec in SPECS if spec.name == name)
    return DeepTranslator(spec, source, target, settings)


def _remedy(name: str, _settings: EngineConfig) -> str:
    if importlib.util.find_spec("deep_translator") is None:
        return _INSTALL
    if name == "chatgpt":
        return 'pip install "openai<1"'
    return _("set it, or name another variable in engines.{name}.key_env").format(name=name)


SPECS = tuple(
    EngineSpec(
        name=name,
        languages=service.shown,
        needs=", ".join([_INSTALL, *(variable for _parameter, variable in service.keys)]),
        network=True,
        third_party=True,
        open=partial(_open, name),
        missing=partial(_missing, name),
        remedy=partial(_remedy, name),
        max_batch=service.max_batch,
        rate=service.rate,
    )
    for name, service in SERVICES.items()
)
