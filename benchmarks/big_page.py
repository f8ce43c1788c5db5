"""A press page as large sites serve it: much navigation, styles, scripts and drawings, one article.

The page is made, not stored: same seed, same page.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["big_page"]

_WORDS = """les équipes mobiles de l&rsquo;OIM ont distribué des abris d&rsquo;urgence aux familles
    déplacées par les inondations dans la province voisine où la saison des pluies commence plus tôt
    que prévu selon le rapport publié hier avec le soutien de l&rsquo;Union européenne et des
    autorités locales qui demandent une aide supplémentaire pour la reconstruction""".split()  # noqa: SIM905
_SECTIONS = ("Qui sommes-nous", "Notre travail", "Nos pays", "Données", "Participer", "Actualités")
_PARAGRAPHS = 25
_ENTRIES = 14
_RELATED = 8


def big_page(seed: int = 13) -> str:
    """Return a page of about 100 KB with a title and 25 paragraphs in its article."""
    random = Random(seed)

    def words(count: int) -> str:
        return " ".join(random.choice(_WORDS) for _word in range(count))

    menu = "".join(
        f'<li class="menu-item menu-item--expanded"><a href="/fr/{at}" class="menu-link" '
        f'data-drupal-link-system-path="node/{at}">{section}</a><ul class="menu submenu">'
        + "".join(
            f'<li class="menu-item"><a href="/fr/{at}/{entry}" class="menu-link" '
            f'data-drupal-link-system-path="node/{at}{entry}">{words(3)}</a></li>\n'
            for entry in range(_ENTRIES)
        )
        + "</ul></li>\n"
        for at, section in enumerate(_SECTIONS)
    )
    drawing = "".join(
        f'<svg viewBox="0 0 24 24" class="icon"><title>Icône {at}</title><path d="M'
        + " ".join(f"{random.uniform(0, 24):.2f}" for _point in range(80))
        + 'Z"/></svg>'
        for at in range(12)
    )
    script = "".join(
        f"window.settings.push({{id:{at},path:'/fr/{at}',html:'<b>{at}</b>'}});"
        for at in range(200)
    )
    style = "".join(f".block-{at} > .field{{margin:0 {at}px;color:#{at:06x}}}" for at in range(200))
    footer = "".join(f'<li><a href="/fr/info/{at}">{words(2)}</a></li>' for at in range(20))
    related = "".join(
        f'<article class="node teaser"><h3><a href="/fr/news/{at}"><span>{words(9)}</span></a></h3>'
        f'<div class="field--date"><time datetime="2024-0{1 + at}-11">11 mai 2024</time></div>'
        f"<p>{words(30)}</p></article>\n"
        for at in range(_RELATED)
    )
    body = "".join(_paragraph(at, words, random) for at in range(_PARAGRAPHS))
    return f"""<!DOCTYPE html>
<html lang="fr" dir="ltr"><head><meta charset="utf-8"><title>{words(8)} | OIM</title>
<meta property="article:published_time" content="2024-05-14T10:00:00+0200">
<link rel="stylesheet" href="/a.css"><style>{style}</style>
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"datePublished": "2024-05-14T10:00:00+0200"}}]}}</script><script>{script}</script></head>
<body class="path-node page-node-type-news">
<a href="#main-content" class="visually-hidden focusable">Aller au contenu principal</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas>
<header role="banner">{drawing}<nav class="main"><ul class="menu">{menu}</ul></nav>
<form action="/search"><label>Rechercher</label><input name="q"><button>Chercher</button></form>
</header>
<nav class="mobile"><ul class="menu">{menu}</ul></nav>
<main id="main"><div class="region region-content"><article class="node node--type-news full">
<h1 class="page-title"><span class="field">L&rsquo;OIM {words(9)}</span></h1>
<div class="social-sharing">{drawing}<a href="https://social.example.org/?u=1">Partager</a></div>
<div class="layout layout--onecol"><div class="layout__region"><div class="field field--body">
{body}</div></div></div>
<div class="field field--tags"><a href="/fr/tag/1">abris</a> <a href="/fr/tag/2">pluies</a></div>
</article></div></main>
<section class="views-related"><h2>Actualités liées</h2>{related}</section>
<div id="cookie-banner"><h2>Cookies</h2><p>{words(40)}</p><button>Accepter</button></div>
<footer role="contentinfo"><ul class="menu">{footer}</ul><p>&copy; 2024 OIM</p></footer>
</div><script>{script}</script></body></html>
"""


def _paragraph(at: int, words: Callable[[int], str], random: Random) -> str:
    if at % 8 == 7:  # noqa: PLR2004 - every eighth is a heading
        return f"<h2>{words(5).capitalize()}</h2>\n"
    text = f"{words(random.randint(45, 100)).capitalize()}&nbsp;: {words(12)}"
    if not at:
        text = f"<strong>Genève</strong>&nbsp;&ndash; {text}"
    elif at % 3 == 0:
        text = f'{text} <a href="https://www.example.org/{at}">{words(3)}</a> <em>{words(2)}</em>'
    return f'<p class="text-align-justify">{text}.</p>\n'
