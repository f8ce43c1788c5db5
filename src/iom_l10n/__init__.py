"""iom-l10n: from a French press release to published translations."""

__all__ = ["__version__"]

__version__ = "0.1.0"
