import pytest

from kg.errors import KnowledgeError
from kg.validation.wellformed import check_well_formed
from tests.validation.graphs import graph

SHAPE = "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; {} ] ."


@pytest.mark.parametrize(
    "constraint", ['sh:in "x"', "sh:minCount 1, 2", "sh:class 5", "sh:nodeKind sh:Info", 'sh:severity "high"']
)
def test_a_fault_is_named(constraint: str) -> None:
    with pytest.raises(KnowledgeError, match=r"^s\.ttl has a shape that is not well-formed: [^\n]+$"):
        check_well_formed(graph(SHAPE.format(constraint)), "s.ttl")


def test_a_sound_shape_passes() -> None:
    check_well_formed(graph(SHAPE.format("sh:minCount 1 ; sh:in ( 1 2 )")), "s.ttl")
