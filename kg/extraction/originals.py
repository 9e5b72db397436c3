"""The components read an article's canonical form; the facts go back to the text as it was given."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from kg.canonical import CanonicalText, canonical
from kg.model import Article, Evidence, Extraction, Fact, Span

F = TypeVar("F", bound=Fact)
_WITHOUT_EVIDENCE = ("home", "impossible_dates")


@dataclass(frozen=True, slots=True)
class Original:
    """An article as it was given, and the same article in canonical form, which is what components read."""

    given: Article
    article: Article
    form: CanonicalText

    @classmethod
    def of(cls, given: Article) -> "Original":
        """The article with its canonical form."""
        form = canonical(given.text)
        if form.text == given.text:
            return cls(given, given, form)
        proper = tuple(Span(*form.own(span.start, span.end)) for span in given.proper)
        return cls(given, replace(given, text=form.text, proper=proper), form)

    def restored(self, found: Extraction) -> Extraction:
        """The extraction with every evidence in the words of the text as given."""
        if self.article is self.given:
            return found
        facts = {
            part.name: self._all(value)
            for part in fields(found)
            if isinstance(value := getattr(found, part.name), tuple) and part.name not in _WITHOUT_EVIDENCE
        }
        return replace(found, article=self.given, **facts)

    def _all(self, facts: Iterable[F]) -> tuple[F, ...]:
        return tuple(map(self._fact, facts))

    def _fact(self, fact: F) -> F:
        """The fact with its evidence as given; it stays the same where the words and their place do."""
        read = fact.evidence
        start, end = self.form.given(read.start, read.end)
        quote = self.given.text[start:end]
        if start == read.start and quote == read.quote:
            return fact
        return replace(fact, evidence=Evidence(start, end, quote, read.rule))
