"""What deep-translator and requests raise, as errors of ours.

Most of its exceptions have no common base, so the table is by name; a test holds it complete
against the installed library.
"""

from __future__ import annotations

from iom_l10n.errors import (
    EngineBadReplyError,
    EngineError,
    EngineQuotaExceededError,
    EngineRateLimitedError,
    EngineTimeoutError,
    EngineUnavailableError,
    EngineUnsupportedPairError,
)
from iom_l10n.messages import _

__all__ = ["BY_NAME", "engine_error"]

BY_NAME: dict[str, type[EngineError]] = {
    # deep-translator
    "ApiKeyException": EngineUnavailableError,
    "AuthorizationException": EngineUnavailableError,
    "BaiduAPIerror": EngineBadReplyError,
    "BaseError": EngineBadReplyError,
    "ElementNotFoundInGetRequest": EngineBadReplyError,
    "InvalidSourceOrTargetLanguage": EngineUnsupportedPairError,
    "LanguageNotSupportedException": EngineUnsupportedPairError,
    "MicrosoftAPIerror": EngineBadReplyError,
    "NotValidLength": EngineBadReplyError,
    "NotValidPayload": EngineBadReplyError,
    "RequestError": EngineBadReplyError,
    "ServerException": EngineBadReplyError,
    "TooManyRequests": EngineRateLimitedError,
    "TranslationNotFound": EngineBadReplyError,
    # requests
    "ConnectTimeout": EngineTimeoutError,
    "ReadTimeout": EngineTimeoutError,
    "Timeout": EngineTimeoutError,
    "ConnectionError": EngineUnavailableError,
    "ProxyError": EngineUnavailableError,
    "SSLError": EngineUnavailableError,
    # Python: the library or what it needs is not there
    "ModuleNotFoundError": EngineUnavailableError,
    "ImportError": EngineUnavailableError,
}
_BY_SERVER_CODE: dict[str, type[EngineError]] = {
    "ERR_KEY_INVALID": EngineUnavailableError,
    "ERR_KEY_BLOCKED": EngineUnavailableError,
    "ERR_DAILY_REQ_LIMIT_EXCEEDED": EngineQuotaExceededError,
    "ERR_DAILY_CHAR_LIMIT_EXCEEDED": EngineQuotaExceededError,
    "ERR_TOO_MANY_REQUESTS": EngineRateLimitedError,
    "ERR_LANG_NOT_SUPPORTED": EngineUnsupportedPairError,
    "ERR_SERVICE_NOT_AVAIBLE": EngineUnavailableError,
}


def engine_error(engine: str, name: str, code: str = "") -> EngineError:
    """Return the error for an exception's name; `code` is the word of a ServerException."""
    kind = _BY_SERVER_CODE.get(code) or BY_NAME.get(name, EngineBadReplyError)
    hints = {
        EngineUnavailableError: _("check the network and the key"),
        EngineUnsupportedPairError: _("choose another engine"),
        EngineTimeoutError: _("raise its timeout in iom-l10n.toml"),
        EngineRateLimitedError: _("wait a while and run the command again"),
        EngineQuotaExceededError: _("wait for the next period or choose another engine"),
        EngineBadReplyError: _("try again or choose another engine"),
    }
    messages = {
        EngineUnavailableError: _("{engine} cannot be used ({reason})"),
        EngineUnsupportedPairError: _("{engine} does not translate this pair ({reason})"),
        EngineTimeoutError: _("{engine} gave no answer in time ({reason})"),
        EngineRateLimitedError: _("{engine} asks for fewer requests ({reason})"),
        EngineQuotaExceededError: _("the quota of {engine} is used up ({reason})"),
        EngineBadReplyError: _("{engine} answered something that is no translation ({reason})"),
    }
    return kind(messages[kind].format(engine=engine, reason=code or name), hints[kind])
