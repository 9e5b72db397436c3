import pytest

from kg.errors import UsageError
from kg.store.nesting import DEEPEST, depth, refuse_deep


@pytest.mark.parametrize(
    ("query", "levels"),
    [
        ("", 0),
        ("ASK {}", 1),
        ("SELECT * { { ?s ?p [ ?q (1 2) ] } }", 4),
        ("ASK { << ?s ?p ?o >> ?q ?r }", 2),
        ("ASK { ?s <http://example.org/((([[> ?o }", 1),
        ('ASK { ?s ?p "{{{" , \'[[[\' , """{"{""{""" , "\\"{{" }', 1),
        ("ASK { # {{{{\n ?s ?p ?o }", 1),
        ("ASK { FILTER(?a < 3 && ?b > (2)) }", 3),
        ("}}}} {", 0),
    ],
)
def test_only_brackets_of_the_grammar_count(query: str, levels: int) -> None:
    assert depth(query) == levels


def test_what_is_deeper_than_anybody_writes_is_refused() -> None:
    refuse_deep("(" * DEEPEST)
    with pytest.raises(UsageError, match=f"nested {DEEPEST + 1} levels deep"):
        refuse_deep("(" * (DEEPEST + 1))


@pytest.mark.parametrize("piece", ['"', "'", '"""', "\\", "<", "#", '"\\', "<<", "'''\\"])
def test_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    assert depth(piece * (1_000_000 // len(piece))) >= 0
