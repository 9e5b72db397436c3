from datetime import date

import pytest

from kg.chronology import Statement, statements
from kg.model import Status


def test_a_row_becomes_a_statement():
    row = (
        *("post", "person", "body", "true", "2020-07-01", "2025-06-30", "2020-04-01", "2025-06-30"),
        *("incoming", "2023-04-10", "2023-04-04", "evidence"),
    )
    assert list(statements([row])) == [
        Statement(
            post="post",
            person="person",
            body="body",
            evidence="evidence",
            status=Status.INCOMING,
            stated=date(2023, 4, 10),
            published=date(2023, 4, 4),
            single_holder=True,
            exists_from=date(2020, 7, 1),
            exists_until=date(2025, 6, 30),
            mandate_start=date(2020, 4, 1),
            mandate_end=date(2025, 6, 30),
        )
    ]


def test_what_a_row_lacks_is_not_known():
    bare = ("post", "person", "body", None, None, None, None, None, "current", None, None, "evidence")
    assert list(statements([bare])) == [Statement("post", "person", "body", "evidence", Status.CURRENT)]


def test_a_status_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="sleeping"):
        list(statements([("p", "q", "b", None, None, None, None, None, "sleeping", None, None, "e")]))
