"""One trie of folded words for everything the grammars know, read in one pass over the text.

``Lexicon.scan`` gives, for each word that begins an entry, the longest entry of each kind that begins there:
at ``Ủy`` in ``Ủy ban nhân dân quận`` the body type of four words. Kinds do not compete; grammars ask for theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.extraction.words.tokens import Tokens, folded_words

Found: TypeAlias = dict[str, tuple[int, Any]]
"""By kind: the word where the longest entry ends (exclusive), and what it stands for."""

_LEAF = ""


@dataclass(slots=True)
class Lexicon:
    """A trie: each node goes from a folded word to the next node; ``""`` holds the entries that end there."""

    root: dict[str, Any] = field(default_factory=dict)

    def add(self, kind: str, form: str, value: object) -> None:
        """Enter a form of one or more words; a later entry of the same kind and form takes the place of an earlier."""
        node = self.root
        for word in folded_words(form):
            node = node.setdefault(word, {})
        node.setdefault(_LEAF, {})[kind] = value

    def add_all(self, kind: str, forms: Iterable[str], value: object = True) -> None:  # noqa: FBT002  # a flag's value
        """Enter several forms of one thing."""
        for form in forms:
            self.add(kind, form, value)

    def scan(self, tokens: Tokens) -> list[Found | None]:
        """For each word, what begins there, or ``None``."""
        forms, root, count = tokens.forms, self.root, len(tokens.forms)
        found: list[Found | None] = [None] * count
        for index, form in enumerate(forms):
            node = root.get(form)
            if node is None:
                continue
            here: Found = {}
            position = index + 1
            while True:
                leaf = node.get(_LEAF)
                if leaf is not None:
                    for kind, value in leaf.items():
                        here[kind] = (position, value)
                if position >= count or (node := node.get(forms[position])) is None:
                    break
                position += 1
            if here:
                found[index] = here
        return found
