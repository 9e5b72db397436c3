"""Whether a line about things, such as a judgement or a link, is about somebody who was forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import Tombstones
from kg.judgements import is_name


@dataclass(frozen=True, slots=True)
class About:
    """Asked about the cells of a line: names of things (IRIs without the base) and texts.

    ``staying`` are the people of the store who were not forgotten. Where a line is about one of them who bears a name
    that is to be forgotten, the name is theirs in all its cells.
    """

    forgotten: Tombstones
    saying: Saying
    staying: frozenset[str]

    def any(self, cells: Sequence[str]) -> bool:
        """Whether one of the cells names somebody who was forgotten, or says their name in any spelling."""
        if any(is_name(cell) and self.forgotten.has_person(cell) for cell in cells):
            return True
        said = [cell for cell in cells if self.saying.spells(cell)]
        return bool(said) and self.staying.isdisjoint(said)
