"""One trie of folded words for everything the grammars know, read in one pass over the text.

``Lexicon.scan`` gives, for each word that begins an entry, the longest entry of each kind that begins there:
at ``Ủy`` in ``Ủy ban nhân dân quận`` the body type of four words. Kinds do not compete; grammars ask for theirs.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.extraction.words.tokens import Tokens, folded_words

Entry: TypeAlias = tuple[int, Any]
"""The word where an entry ends (exclusive), and what it stands for."""

Found: TypeAlias = dict[str, Entry]
"""By kind: the longest entry that begins at a word."""

Entries: TypeAlias = defaultdict[str, dict[int, Entry]]
"""By kind: the words where entries begin, in order, and the longest entry that begins there."""


_Node: TypeAlias = tuple[dict[str, Any], dict[str, "_Node"]]
"""The entries that end at a node, by kind, and the nodes that the next word leads to."""


@dataclass(slots=True)
class Lexicon:
    """A trie of folded words."""

    root: dict[str, _Node] = field(default_factory=dict)

    def add(self, kind: str, form: str, value: object) -> None:
        """Enter a form of one or more words; a later entry of the same kind and form takes the place of an earlier."""
        leaf: dict[str, Any] = {}
        inner = self.root
        for word in folded_words(form):
            leaf, inner = inner.get(word) or inner.setdefault(word, ({}, {}))
        leaf[kind] = value

    def add_all(self, kind: str, forms: Iterable[str], value: object = True) -> None:  # noqa: FBT002  # a flag's value
        """Enter several forms of one thing."""
        for form in forms:
            self.add(kind, form, value)

    def scan(self, tokens: Tokens) -> tuple[list[Found | None], Entries]:
        """For each word what begins there, or ``None``; and the same by kind."""
        forms, root = tokens.forms, self.root
        found: list[Found | None] = [None] * len(forms)
        entries: Entries = defaultdict(dict)
        for index, form in enumerate(forms):
            node = root.get(form)
            position = index
            while node is not None:
                position += 1
                leaf, inner = node
                if leaf:
                    here = found[index]
                    if here is None:
                        here = found[index] = {}
                    for kind, value in leaf.items():
                        here[kind] = entries[kind][index] = position, value
                node = inner.get(forms[position]) if inner else None
        return found, entries
