import pytest

from kg.errors import KnowledgeError
from kg.resources import gazetteer, resource


def test_a_checkout_finds_its_own_knowledge() -> None:
    assert gazetteer("units.tsv").is_file()
    assert resource("ontology/roles.ttl").is_file()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"ontology/none\.ttl is missing from this installation"):
        resource("ontology/none.ttl")
