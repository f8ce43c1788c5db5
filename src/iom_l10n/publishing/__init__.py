"""Translated releases as people read them."""

from iom_l10n.publishing.html import draft_notice, is_our_html, render_html
from iom_l10n.publishing.preview import PreviewRow, render_preview

__all__ = ["PreviewRow", "draft_notice", "is_our_html", "render_html", "render_preview"]
