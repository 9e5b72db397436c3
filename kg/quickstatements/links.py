"""Links that somebody reviewed: only these lead to statements.

A judgement ``same`` is a review, whatever the thing. Units and posts may also rest on a link of ``kg link`` to an item
that sources independent of each other identify in the bundled table; people always need a judgement.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.judgements import Judgements, is_item
from kg.model import Verdict
from kg.namespaces import WD
from kg.quickstatements.items import instead_of, is_of_kind, is_sourced
from kg.quickstatements.sources import Row

NO_ITEM = "it has no item of Wikidata"
KINDS = ("person", "post", "unit")
"""Kinds of thing about which statements are made, or that they name."""

_TRUSTED = frozenset({"post", "unit"})
"""Kinds for which a well sourced item needs no judgement."""


@dataclass(frozen=True, slots=True)
class Link:
    """The item of a thing, or ``why`` it has none that counts."""

    item: str = ""
    why: str = NO_ITEM


class Links:
    """The links of a store; a thing stands for all local identities that are one with it."""

    def __init__(self, rows: Iterable[Row], identities: Mapping[str, str], judged: Judgements, base: str) -> None:
        """Take the rows of ``exact_matches.rq``, the representative of each thing, and what was judged."""
        self._judged, self._base, self._identities = judged, base, identities
        self._exact = self._exact_matches(rows)
        self._by_judgement = self._judged_items()
        things = {thing for thing in (*self._exact, *self._by_judgement) if self.kind(thing) in KINDS}
        self._links = _unrivalled({thing: self._link(thing) for thing in sorted(things)})

    @property
    def things(self) -> Mapping[str, Link]:
        """Every thing of which a link was proposed or judged, with the link that counts or the reason for none."""
        return self._links

    def of(self, thing: str) -> Link:
        """The link of a representative."""
        return self._links.get(thing, Link())

    def kind(self, thing: str) -> str:
        """The kind of a thing: the beginning of its path."""
        return thing.removeprefix(self._base).partition("/")[0]

    def _exact_matches(self, rows: Iterable[Row]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for row in rows:
            thing, item = row["thing"], row["item"].removeprefix(str(WD))
            if is_item(item) and not self._doubted(thing.removeprefix(self._base), item):
                found.setdefault(self._representative(thing), set()).add(item)
        return found

    def _doubted(self, name: str, item: str) -> bool:
        decided = self._judged.between(name, item)
        return self._judged.different(name, item) or (decided is not None and decided.verdict is Verdict.UNSURE)

    def _judged_items(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for group in self._judged.same_groups:
            items = set(filter(is_item, group))
            for name in group - items if items else ():
                found.setdefault(self._representative(self._base + name), set()).update(items)
        return found

    def _representative(self, thing: str) -> str:
        return self._identities.get(thing, thing)

    def _link(self, thing: str) -> Link:
        judged = self._by_judgement.get(thing, set())
        items = sorted(judged or self._exact[thing])
        if len(items) > 1:
            return Link(why=f"it is linked with several items: {' and '.join(items)}")
        item, kind = items[0], self.kind(thing)
        if other := instead_of(item):
            return Link(why=f"{item} is not to be used; judge whether it is {other}")
        if not is_of_kind(item, kind):
            return Link(why=f"{item} is not the item of a {'position' if kind == 'post' else kind}")
        if not judged and kind not in _TRUSTED:
            return Link(why=f"nobody has judged the link with {item}")
        if not judged and not is_sourced(item):
            return Link(why=f"only one source identifies {item}, and nobody has judged the link")
        return Link(item, "")


def _unrivalled(links: Mapping[str, Link]) -> dict[str, Link]:
    """The links without those to an item that several things are linked with."""
    claims = Counter(link.item for link in links.values() if link.item)
    return {
        thing: Link(why=f"{link.item} is linked with {claims[link.item]} things") if claims[link.item] > 1 else link
        for thing, link in links.items()
    }
