from kg.conflicts import COLUMNS, as_record, as_row
from tests.conflicts.samples import conflict


def test_a_row_has_the_first_passage_of_each_value_and_the_places_of_the_others() -> None:
    found = dict(zip(COLUMNS, as_row(conflict(), "en"), strict=True))
    assert (found["kind"], found["label"]) == ("holders", "Bí thư Quận ủy Đống Đa")
    assert (found["value1"], found["source1"], found["start1"], found["end1"]) == ("Lê Văn An", "ba.txt", "7", "12")
    assert (found["value2"], found["quote2"]) == ("Trần Thị Bình", "bà Trần Thị Bình, Bí thư Quận ủy")
    assert found["also"] == "một.txt:10-40"
    assert found["reason"].endswith("An and Trần Thị Bình")


def test_an_object_has_every_passage() -> None:
    found = as_record(conflict(), "vi", "https://example.org/")
    assert list(found) == ["iri", "kind", "concept", "about", "label", "reason", "values", "statements"]
    assert found["iri"].startswith("https://example.org/conflict/holders-")
    assert [each["evidence"] for each in found["statements"]] == ["e:3", "e:1", "e:2"]
    assert list(found["statements"][0]) == ["value", "source", "start", "end", "quote", "evidence"]
    assert (found["statements"][0]["start"], found["statements"][0]["end"]) == (7, 12)
