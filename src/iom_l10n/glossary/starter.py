"""The glossary that a new project begins with: the core concepts, and what their columns hold."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["starter_files"]


def starter_files() -> dict[str, bytes]:
    """Return the starter's files by name, ready to be written into `glossary/`."""
    folder = files(__package__).joinpath("starter")
    return {
        item.name: item.read_bytes()
        for item in sorted(folder.iterdir(), key=lambda item: item.name)
        if item.name.endswith((".csv", ".md"))
    }
