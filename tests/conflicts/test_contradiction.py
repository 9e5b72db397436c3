from itertools import permutations

import pytest

from kg.conflicts import conflicts, evidence_in
from tests.conflicts.samples import PASSAGES, REASONS, conflict, row


def test_rows_with_one_pair_of_values_are_one_contradiction_with_all_its_passages() -> None:
    found = conflict()
    assert [(each.value, each.passage.source) for each in found.statements] == [
        ("Lê Văn An", "ba.txt"),
        ("Lê Văn An", "một.txt"),
        ("Trần Thị Bình", "hai.txt"),
    ]
    assert [each.passage.source for each in found.statements_of("Lê Văn An")] == ["ba.txt", "một.txt"]
    assert set(found.evidence) == set(PASSAGES)


def test_other_values_are_another_contradiction() -> None:
    other = {**row("e:1", "e:2"), "value2": "Vũ Thị Hoa"}
    found = conflicts("holders", "twoHolders", REASONS, [row("e:1", "e:2"), other], PASSAGES)
    assert [each.values[1] for each in found] == ["Trần Thị Bình", "Vũ Thị Hoa"]
    assert len({each.identity for each in found}) == len(found)


def test_the_reason_names_what_the_row_binds() -> None:
    assert conflict().reason_vi == "Bí thư Quận ủy Đống Đa: Lê Văn An và Trần Thị Bình (?missing)"
    assert conflict().reason_en == "Bí thư Quận ủy Đống Đa: Lê Văn An and Trần Thị Bình"


@pytest.mark.parametrize("rows", list(permutations([row("e:1", "e:2"), row("e:3", "e:2")])))
def test_the_order_of_rows_does_not_matter(rows: list[dict[str, str]]) -> None:
    (found,) = conflicts("holders", "twoHolders", REASONS, rows, PASSAGES)
    assert found == conflict()


def test_the_identity_does_not_depend_on_how_many_passages_there_are() -> None:
    (one,) = conflicts("holders", "twoHolders", REASONS, [row("e:1", "e:2")], PASSAGES)
    assert one.identity == conflict().identity
    assert one.identity.path.startswith("conflict/holders-bi-thu-quan-uy-dong-da-")


def test_evidence_of_rows_comes_once() -> None:
    assert evidence_in([row("e:1", "e:2"), row("e:2", "e:3")]) == ["e:1", "e:2", "e:3"]
