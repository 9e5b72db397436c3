"""A command of QuickStatements: one statement with its qualifiers and one reference."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Snak:
    """A property (``P580``) and its value, as ``kg.quickstatements.values`` writes it, or an item."""

    property: str
    value: str


@dataclass(frozen=True, slots=True)
class Command:
    """Say of the item ``subject`` that its ``property`` has a value; what is there already is not added again.

    Commands with the same subject, property and value add their qualifiers and references to one statement.
    """

    subject: str
    property: str
    value: str
    qualifiers: tuple[Snak, ...] = ()
    reference: tuple[Snak, ...] = ()

    def line(self) -> str:
        """The command as a line, without its end: a source's property is written with an S."""
        qualifiers = (cell for each in self.qualifiers for cell in (each.property, each.value))
        sources = (cell for each in self.reference for cell in (f"S{each.property[1:]}", each.value))
        return "\t".join((self.subject, self.property, self.value, *qualifiers, *sources))

    def place(self) -> tuple[int, int, str]:
        """Where the command stands among others: by the numbers of its item and property, then by its line."""
        return int(self.subject[1:]), int(self.property[1:]), self.line()


def to_text(commands: Iterable[Command]) -> str:
    """The commands as a file: each once, in order."""
    return "".join(f"{command.line()}\n" for command in sorted(set(commands), key=Command.place))
