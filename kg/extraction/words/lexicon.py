"""One trie of folded words for everything the grammars know, read in one pass over the text.

``Lexicon.scan`` gives, for each word that begins an entry, the longest entry of each kind that begins there:
at ``Ủy`` in ``Ủy ban nhân dân quận`` the body type of four words. Kinds do not compete; grammars ask for theirs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.extraction.words.tokens import Tokens, folded_words

Found: TypeAlias = Mapping[str, tuple[int, Any]]
"""By kind: of how many words the longest entry is that begins at a word, and what it stands for."""

Starts: TypeAlias = defaultdict[str, list[int]]
"""By kind: the words where entries begin, in order."""


@dataclass(slots=True)
class _Node:
    """What ends at a word, by kind; where the next word leads; once asked for, the longest entries on the way here."""

    ending: dict[str, Any] = field(default_factory=dict)
    following: dict[str, "_Node"] = field(default_factory=dict)
    found: Found | None = None


@dataclass(slots=True)
class Lexicon:
    """A trie of folded words, complete before it is first read."""

    root: _Node = field(default_factory=_Node)

    def add(self, kind: str, form: str, value: object) -> None:
        """Enter a form of one or more words; a later entry of the same kind and form takes the place of an earlier."""
        node = self.root
        for word in folded_words(form):
            node = node.following.get(word) or node.following.setdefault(word, _Node())
        node.ending[kind] = value

    def add_all(self, kind: str, forms: Iterable[str], value: object = True) -> None:  # noqa: FBT002  # a flag's value
        """Enter several forms of one thing."""
        for form in forms:
            self.add(kind, form, value)

    def scan(self, tokens: Tokens) -> tuple[dict[int, Found], Starts]:
        """For each word where an entry begins, what begins there; and by kind the words where entries begin."""
        forms = tokens.forms
        known: dict[int, Found] = {}
        starts: Starts = defaultdict(list)
        for index, node in enumerate(map(self.root.following.get, forms)):
            if node is None:
                continue
            end = index + 1
            while (longer := node.following.get(forms[end])) is not None:
                node, end = longer, end + 1  # noqa: PLW2901  # the node that the longest way leads to
            found = node.found if node.found is not None else self._longest(forms[index:end])
            if found:
                known[index] = found
                for kind in found:
                    starts[kind].append(index)
        return known, starts

    def _longest(self, words: list[str]) -> Found:
        """The longest entries on the way that words lead through the trie, kept at its last node."""
        node = self.root
        found: dict[str, tuple[int, Any]] = {}
        for size, word in enumerate(words, 1):
            node = node.following[word]
            found |= {kind: (size, value) for kind, value in node.ending.items()}
        node.found = found
        return found
