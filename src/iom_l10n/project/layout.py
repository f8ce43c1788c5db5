"""Where a project's things lie on disk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import ConfigError, UsageError
from iom_l10n.messages import _
from iom_l10n.project.config import CONFIG_NAME, load_config
from iom_l10n.text.tags import parse_tag, posix

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import Config, LocaleTag

__all__ = ["Project", "find_project", "validate_release_id"]

_RELEASE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_ID = 100


def validate_release_id(text: str) -> str:
    """Return the id if it can be a file name everywhere; raise UsageError otherwise."""
    if _RELEASE_ID.fullmatch(text) and len(text) <= _MAX_ID:
        return text
    raise UsageError(
        _("“{id}” cannot be a release id").format(id=text),
        _("use small letters, digits and single hyphens, at most {n} characters").format(n=_MAX_ID),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with an `iom-l10n.toml`; every path of the house comes from here."""

    root: Path
    config: Config

    @property
    def releases(self) -> Path:
        """Canonical releases, one Markdown file each."""
        return self.root / "releases"

    @property
    def raw(self) -> Path:
        """Originals, byte for byte."""
        return self.releases / "raw"

    @property
    def glossary(self) -> Path:
        """The termbase, one CSV file a domain."""
        return self.root / "glossary"

    @property
    def locales(self) -> Path:
        """Templates and catalogs."""
        return self.root / "locales"

    @property
    def published(self) -> Path:
        """Where `publish` writes unless told otherwise."""
        return self.root / "public"

    @property
    def lock(self) -> Path:
        """The lock of everything that writes."""
        return self.root / ".iom-l10n" / "lock"

    def release_path(self, release: str) -> Path:
        """Return the canonical file of a release id (validated: it may come from outside)."""
        return self.releases / f"{validate_release_id(release)}.md"

    def template_path(self, release: str) -> Path:
        """Return the POT of a release."""
        return self.locales / f"{validate_release_id(release)}.pot"

    def catalog_path(self, release: str, locale: LocaleTag) -> Path:
        """Return the PO of a release in one language."""
        name = f"{validate_release_id(release)}.po"
        return self.locales / posix(locale) / "LC_MESSAGES" / name

    def release_ids(self) -> list[str]:
        """Return the ids of all releases, sorted; other notes in the folder are none."""
        stems = sorted(path.stem for path in self.releases.glob("*.md"))
        return [stem for stem in stems if _RELEASE_ID.fullmatch(stem) and len(stem) <= _MAX_ID]

    def orphans(self) -> list[Path]:
        """Return the catalogs whose release is gone: whoever deleted it left them behind."""
        known = self.release_ids()
        found = self.locales.glob("*/LC_MESSAGES/*.po")
        return sorted(p for p in found if self.catalog_place(p) and p.stem not in known)

    def catalog_place(self, path: Path) -> tuple[str, LocaleTag] | None:
        """Return the release and language of a catalog of this project, None for other files."""
        parts = path.resolve().parts
        here = self.locales.resolve().parts
        if parts[: len(here)] != here or len(parts) != len(here) + 3 or parts[-2] != "LC_MESSAGES":
            return None
        try:
            return path.stem, parse_tag(parts[-3])
        except UsageError:
            return None

    def relative(self, path: Path) -> str:
        """Return the path as reports show it: relative to the project, else as given."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def find_project(start: Path) -> Project:
    """Return the project of a folder or of the nearest one above it.

    Raises ConfigError when there is none, or when its file is wrong.
    """
    start = start.resolve()
    if not start.is_dir():
        raise ConfigError(_("no such folder"), _("check the path"), path=str(start))
    for folder in (start, *start.parents):
        path = folder / CONFIG_NAME
        if path.is_file():
            return Project(root=folder, config=load_config(path))
    raise ConfigError(
        _("no {name} here or in any folder above").format(name=CONFIG_NAME),
        _("run “iom-l10n init” in the project's folder, or name it with --project"),
        path=str(start),
    )
