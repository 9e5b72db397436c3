import pytest

from kg.errors import StoreError
from kg.store.releases import Releases


def test_a_release_holds_for_the_same_text_of_the_same_article(tmp_path):
    Releases(tmp_path / "released.json").keep("bài 1", "ab", "đã xem")
    releases = Releases(tmp_path / "released.json")
    assert releases.reason("bài 1", "ab") == "đã xem"
    assert releases.reason("bài 1", "cd") is None
    assert releases.reason("bài 2", "ab") is None


def test_the_file_does_not_depend_on_the_order_of_releases(tmp_path):
    for name, articles in {"one": "ab", "two": "ba"}.items():
        for article in articles:
            Releases(tmp_path / name).keep(article, "ab", "x")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("content", ["{", "[]", '{"a": "b"}', '{"a": {"digest": "x"}}', "\xff"])
def test_a_damaged_file_is_named(tmp_path, content):
    (tmp_path / "released.json").write_text(content, encoding="latin-1")
    with pytest.raises(StoreError, match=r"released.json is not readable; mend it"):
        Releases(tmp_path / "released.json")


def test_a_release_can_be_dropped_and_reasons_reworded(tmp_path):
    releases = Releases(tmp_path / "released.json")
    for article in "ab":
        releases.keep(article, "ab", f"reason {article}")
    releases.drop("a")
    releases.drop("nope")
    releases.reword(str.upper)
    read = Releases(tmp_path / "released.json")
    assert read.reason("a", "ab") is None
    assert read.reason("b", "ab") == "REASON B"
