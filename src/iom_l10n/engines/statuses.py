"""What an HTTP status means for us: go on, ask again later, or stop this engine.

The server's own words are never shown: some repeat the key or the text that they were sent.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from iom_l10n.engines.passing import PassingFault
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineQuotaExceededError,
    EngineRateLimitedError,
    EngineUnavailableError,
)
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.engines.posting import Reply

__all__ = ["key_refused", "require_success", "seconds_to_wait"]

_REFUSED = frozenset({401, 403})
_QUOTA = frozenset({402, 456})  # 456 is DeepL's own
_TOO_MANY = 429
_AWAY = frozenset({502, 503, 504})
_NO_SUCH_PLACE = frozenset({404, 405, 410})
_SUCCESS, _REDIRECT, _CLIENT, _SERVER = 200, 300, 400, 500


def require_success(reply: Reply, *, engine: str, key_env: str | None) -> None:
    """Return when the status is a success.

    Raises PassingFault when the server wants us later, and an EngineError otherwise.
    """
    status = reply.status
    if _SUCCESS <= status < _REDIRECT:
        return
    if status < _CLIENT:
        raise EngineUnavailableError(
            _("the server sends us to another address (HTTP {status})").format(status=status),
            _("set engines.{name}.url to the final address").format(name=engine),
        )
    if status in _REFUSED:
        raise key_refused(engine=engine, key_env=key_env, status=status)
    if status in _QUOTA:
        raise EngineQuotaExceededError(
            _("the account's quota is used up (HTTP {status})").format(status=status),
            _("wait for the next period or choose another engine"),
        )
    if status in _NO_SUCH_PLACE:
        raise EngineUnavailableError(
            _("the server knows no such address or model (HTTP {status})").format(status=status),
            _("check engines.{name}.url and engines.{name}.model").format(name=engine),
        )
    after = seconds_to_wait(reply.retry_after)
    if status == _TOO_MANY:
        raise PassingFault(
            EngineRateLimitedError(
                _("the server asks for fewer requests (HTTP {status})").format(status=status),
                _("wait a while and run the command again"),
            ),
            after=after,
        )
    if status in _AWAY:
        raise PassingFault(
            EngineUnavailableError(
                _("the server is not ready (HTTP {status})").format(status=status),
                _("wait a while and run the command again"),
            ),
            after=after,
        )
    error = EngineBadReplyError(
        _("the server refused the request (HTTP {status})").format(status=status),
        _("try again or choose another engine"),
    )
    if status >= _SERVER:
        raise PassingFault(error, after=after)
    raise error


def key_refused(*, engine: str, key_env: str | None, status: int) -> EngineUnavailableError:
    """Return the error for a key that is missing or not accepted; its value is never named."""
    if key_env:
        hint = _("check the environment variable {name}").format(name=key_env)
    else:
        hint = _("name the environment variable of the key in engines.{name}.key_env").format(
            name=engine
        )
    return EngineUnavailableError(
        _("the server refuses access (HTTP {status})").format(status=status), hint
    )


def seconds_to_wait(header: str) -> float | None:
    """Return what Retry-After says, in seconds: a number or a date; None when it says nothing."""
    text = header.strip()
    try:
        seconds = float(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError):
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - datetime.now(UTC)).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else None
