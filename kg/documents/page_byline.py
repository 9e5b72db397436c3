"""Who signed an HTML page, where its markup says so."""

import re
from typing import Any

from kg.documents.boilerplate import boilerplate
from kg.documents.bylines import read_byline
from kg.text import nfc, squeeze

_MARKS = ("class", "id", "itemprop", "rel")
_AROUND = frozenset({"aside", "footer", "nav"})
_JOINT = re.compile("[-_]")
_WORD = re.compile(r"[A-Z]?[a-z]+")


def page_authors(tree: Any) -> tuple[str, ...]:
    """The names in the first element of a parsed page (an lxml tree) that is marked as a byline and reads as one."""
    for body in () if tree is None else tree.iter("body"):
        for element in body.iter("a", "address", "b", "div", "em", "li", "p", "span", "strong"):
            if _is_marked(element) and not any(above.tag in _AROUND for above in element.iterancestors()):
                found = read_byline(squeeze(nfc(" ".join(element.itertext()))))
                if found and found.authors:
                    return found.authors
    return ()


def _is_marked(element: Any) -> bool:
    """Whether its marks, such as ``detail-author`` or ``tac-gia``, name a byline and nothing that is not one."""
    marks = " ".join(element.get(mark) or "" for mark in _MARKS)
    words = {word.lower() for word in (*_WORD.findall(marks), *_JOINT.sub("", marks).split())}
    return bool(words & boilerplate().byline_marks) and not words & boilerplate().comment_marks
