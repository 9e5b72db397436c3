"""Links to Wikidata: things out of what is published, what people judged of them, and the graph of links made anew."""

from collections.abc import Iterable
from pathlib import Path

from kg import judgements
from kg.linking import READERS, Answer, Judged, Question, Thing, members, question
from kg.mapping import links
from kg.model import Judgement
from kg.namespaces import link_graph
from kg.store import StoreDirectory, Writer, open_snapshot, solutions


class Linking:
    """A store whose things are to be linked; raises ``StoreError`` when there is none."""

    def __init__(self, directory: Path) -> None:
        self._directory = StoreDirectory.open(directory)
        self._snapshot = open_snapshot(directory)

    def things(self) -> tuple[Thing, ...]:
        """The things of the kinds that can be linked, of those that are one the representative."""
        return tuple(thing for name in Question for thing in READERS[name](self._answers(question(name))))

    def judged(self) -> tuple[Judged, tuple[str, ...]]:
        """What people judged of things and items, and the things among these that the store does not know."""
        decided = [_thing_and_item(each) for each in judgements.read(self._directory.judgements)]
        about = [(thing, item, each) for thing, item, each in decided if item]
        names = {thing: self._directory.base + thing for thing, _, _ in about}
        ones = {row["thing"]: row["one"] for row in self._answers(members(names.values()))} if names else {}
        found: dict[str, dict[str, Judgement]] = {}
        for thing, item, each in about:
            if one := ones.get(names[thing]):
                found.setdefault(one, {}).setdefault(item, each)
        return found, tuple(sorted(thing for thing, iri in names.items() if iri not in ones))

    def publish(self, answers: Iterable[Answer]) -> None:
        """Put the links of the answers in the place of those that are published."""
        found = [each for answer in answers for each in answer.links]
        with Writer(self._directory.path) as writer:
            writer.replace_graph(link_graph(writer.base), links(found, writer.base))
            writer.publish()

    def _answers(self, text: str) -> list[dict[str, str]]:
        return solutions(self._snapshot, text)


def _thing_and_item(each: Judgement) -> tuple[str, str, Judgement]:
    """The two sides of a judgement; the item is empty where it is about two things."""
    if judgements.is_item(each.left):
        return each.right, each.left, each
    return each.left, each.right if judgements.is_item(each.right) else "", each
