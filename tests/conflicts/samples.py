"""One contradiction with three passages."""

from kg.conflicts import Conflict, Passage, conflicts

PASSAGES = {
    "e:1": Passage("một.txt", 10, 40, "Bí thư Quận ủy Đống Đa\nLê Văn An", "e:1"),
    "e:2": Passage("hai.txt", 5, 30, "bà Trần Thị Bình, Bí thư Quận ủy", "e:2"),
    "e:3": Passage("ba.txt", 7, 12, "Bí thư Lê Văn An", "e:3"),
}
REASONS = ("?label: ?value1 và ?value2 (?missing)", "?label: ?value1 and ?value2")


def row(evidence1: str, evidence2: str, *, swapped: bool = False) -> dict[str, str]:
    """What a query binds; the same two values in either order."""
    names = ["Lê Văn An", "Trần Thị Bình"]
    first, second = reversed(names) if swapped else names
    sides = {"value1": first, "value2": second, "evidence1": evidence1, "evidence2": evidence2}
    return {"about": "https://example.org/post/1", "label": "Bí thư Quận ủy Đống Đa", **sides}


def conflict() -> Conflict:
    """Two passages say Lê Văn An, one Trần Thị Bình."""
    rows = [row("e:1", "e:2"), row("e:2", "e:3", swapped=True)]
    (found,) = conflicts("holders", "twoHolders", REASONS, rows, PASSAGES)
    return found
