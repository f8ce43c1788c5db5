"""No letter of an HTML page is lost, however its tags are nested, closed and named."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from iom_l10n.errors import ReleaseError
from iom_l10n.releases import clean

TEXT = "Les migrants sont arrivés hier dans la ville, où une équipe les a accueillis avec soin."
LETTERS = st.text(alphabet="aéZŒ ;.«»-:\u00a01", max_size=60)
TAGS = """a abbr article aside b blockquote button caption center dd div dl dt em figcaption figure
    font footer form h1 h2 h3 header li main nav noscript object ol option p pre section select
    small span strong sup table tbody td th time tr ul"""
INNER = st.sampled_from(TAGS.split())
NAMES = st.sampled_from(
    ["", " hidden", " class=social", " class=menu", " id=comments", " style='display:none'",
     " aria-hidden=true", " class=entry-title", " class=site-title", " href='http://x.org'",
     " class=sr-only", " role=main", " class=entry-meta"]
)  # fmt: skip
LEAVES = ["<br>", "<br><br>", f"<p>{TEXT}</p>", "<textarea>ab</textarea>", "<img alt=x>"]
NODES = st.recursive(
    LETTERS | st.sampled_from(LEAVES),
    lambda nodes: st.builds(
        lambda tag, name, inner, closed: f"<{tag}{name}>{''.join(inner)}" + f"</{tag}>" * closed,
        INNER, NAMES, st.lists(nodes, max_size=4), st.booleans(),
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(NODES, min_size=1, max_size=6))
def test_every_letter_of_any_page_is_accounted_for(nodes: list[str]) -> None:
    body = "".join(("<h1>Le titre</h1>", f"<p>{TEXT}</p>", *nodes))
    try:
        page = f"<html><body><script>non</script>{body}<style>non</style><!-- non --></body></html>"
        result = clean(page.encode(), name="x.html")
    except ReleaseError:
        return  # nothing but navigation, or no French: the page as a whole is given back
    found = Counter[str]()
    for block in result.release.blocks:
        found.update(letters(block.text))
    for line in result.removed:
        found.update(letters(line.text))
    for repair in result.repairs:
        found.update(letters(repair.before))
        found.subtract(letters(repair.after))
    assert +found == Counter(letters(re.sub("<[^>]*>", "", body)))


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
