"""Language names, as types."""

from __future__ import annotations

from typing import NewType

__all__ = ["SOURCE_LANGUAGE", "LocaleTag"]

LocaleTag = NewType("LocaleTag", str)
"""A validated BCP 47 tag ("es", "pt-BR"); paths use its POSIX form ("pt_BR")."""

SOURCE_LANGUAGE = LocaleTag("fr")
