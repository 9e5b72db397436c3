"""The dataset that a request names beside an update, written into the update as USING clauses.

The engine takes no dataset for an update, so each operation with a WHERE clause gets the clauses
(https://www.w3.org/TR/sparql11-protocol/#update-operation, 2.2.3).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.store import grammar
from kg.store.skeleton import tokens

if TYPE_CHECKING:
    from kg.store.querying import Graphs


def with_dataset(text: str, requests: list[Any], graphs: "Graphs") -> str:
    """The update with USING clauses in each operation that has a WHERE clause.

    Raises ``UsageError`` where the update has USING or WITH already.
    """
    changes = [operation for operation in requests if operation.name == "Modify"]
    if any(operation.using or operation.withClause for operation in changes):
        raise UsageError("the update has USING or WITH, and the request names a dataset too; name it in one place only")
    clauses = "".join([f"USING <{iri}> " for iri in graphs.default] + [f"USING NAMED <{iri}> " for iri in graphs.named])
    found = _inserted(text, clauses)
    if not _is_as_meant(found, requests, len(graphs.default) + len(graphs.named)):
        raise UsageError("the update cannot take a dataset from the request; name it with USING")
    return found


def _inserted(text: str, clauses: str) -> str:
    """The text with the clauses before each outer WHERE; ``DELETE WHERE`` is written in full for it."""
    pieces, end = [], 0
    for place, block in _places(text):
        pieces += [text[end:place], block, " " if block else "", clauses]
        end = place
    return "".join([*pieces, text[end:]])


def _places(text: str) -> Iterator[tuple[int, str]]:
    """Where each outer WHERE begins, with its block where it is that of ``DELETE WHERE``."""
    level, last = 0, ""
    for token in tokens(text):
        if brace := token["brace"]:
            level += 1 if brace == "{" else -1
        word = (token["word"] or "").upper()
        if level == 0 and word == "WHERE":
            yield token.start(), _block(text, token.end()) if last == "DELETE" else ""
        last = word


def _block(text: str, start: int) -> str:
    """The first block in braces after a place."""
    level, begin = 0, start
    for token in tokens(text, start):
        if token["brace"] == "{":
            begin = begin if level else token.start()
            level += 1
        elif token["brace"]:
            level -= 1
            if level == 0:
                return text[begin : token.end()]
    return ""


def _is_as_meant(text: str, before: list[Any], count: int) -> bool:
    """Whether nothing but the dataset changed, and that in each operation, as the parser sees it."""
    tree = grammar.update_tree(text)
    after = [] if tree is None else tree.request or []
    names = ["Modify" if operation.name == "DeleteWhere" else operation.name for operation in before]
    return [operation.name for operation in after] == names and all(
        len(operation.using or ()) == count for operation in after if operation.name == "Modify"
    )
