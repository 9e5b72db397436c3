"""The triples of a block of the search service, read from its words: one subject, properties and their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.errors import UsageError
from kg.serving.searching.tokens import Sort, Token

_VALUES = (Sort.IRI, Sort.NAME, Sort.STRING, Sort.NUMBER, Sort.VARIABLE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A property and one value of it; the language or datatype of a text is left out."""

    predicate: Token
    value: Token


def statements(block: Sequence[Token]) -> Iterator[Statement]:
    """The statements of a block, of which the words between the braces are given.

    Raises ``UsageError`` where it is not made of triples of one subject.
    """
    words = _Words(block)
    subject = None
    while words.next:
        subject, before = words.subject(), subject
        if before is not None and (subject != before or subject == "[]"):
            raise UsageError("SERVICE search:index has two subjects; make one search of each, in a SERVICE of its own")
        if subject == "[":
            yield from _properties(words)
            words.take("]")
            subject = "[]"
        if words.next not in {None, "."}:
            yield from _properties(words)
        if words.next:
            words.take(".")


def _properties(words: "_Words") -> Iterator[Statement]:
    while True:
        predicate = words.one_of((Sort.IRI, Sort.NAME, Sort.WORD, Sort.VARIABLE))
        yield Statement(predicate, words.value())
        while words.skip(","):
            yield Statement(predicate, words.value())
        if not words.skip(";"):
            return
        while words.skip(";"):
            pass
        if words.next in {None, ".", "]"}:
            return


class _Words:
    """The words of a block, one after another."""

    def __init__(self, block: Sequence[Token]) -> None:
        self._block = block
        self._at = 0

    @property
    def next(self) -> str | None:
        """The next word; ``None`` at the end."""
        return self._block[self._at].text if self._at < len(self._block) else None

    def take(self, text: str) -> None:
        """Go over a word that must be there."""
        if not self.skip(text):
            raise self._unexpected(f"{text!r}")

    def skip(self, text: str) -> bool:
        """Go over a word if it is there."""
        if self.next != text:
            return False
        self._at += 1
        return True

    def one_of(self, sorts: Sequence[Sort]) -> Token:
        """The next word, which must be of one of the sorts."""
        if self.next is None or self._block[self._at].sort not in sorts:
            raise self._unexpected("a property")
        self._at += 1
        return self._block[self._at - 1]

    def value(self) -> Token:
        """The next value, without its language or datatype."""
        if self.next is None or self._block[self._at].sort not in _VALUES:
            raise self._unexpected("a value")
        token = self._block[self._at]
        self._at += 1
        if self.skip("^^"):
            self.one_of((Sort.IRI, Sort.NAME))
        elif self.next is not None and self._block[self._at].sort is Sort.LANGUAGE:
            self._at += 1
        return token

    def subject(self) -> str:
        """``[]``, ``[`` where properties follow inside, or a variable or blank node as it is written."""
        if self.skip("["):
            return "[]" if self.skip("]") else "["
        token = self._block[self._at]
        if token.sort is Sort.VARIABLE or token.text.startswith("_:"):
            self._at += 1
            return token.text
        raise self._unexpected("[]")

    def _unexpected(self, wanted: str) -> UsageError:
        found = "ends" if self.next is None else f"has {self.next[:40]!r}"
        return UsageError(
            f"SERVICE search:index {found} where {wanted} is expected; it takes triples of one subject only, "
            'as in { [] search:query "dong da" ; search:thing ?thing }'
        )
