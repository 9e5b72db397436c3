import pytest

from kg.errors import StoreError
from kg.forgetting import Tombstones, key_of


@pytest.fixture
def tombstones(tmp_path):
    return Tombstones.open(tmp_path / "forgotten.json")


def test_nobody_is_forgotten_where_there_is_no_file(tombstones):
    assert not tombstones
    assert not tombstones.has_person("person/a-1")


def test_the_file_has_digests_and_the_reason_only(tombstones, tmp_path):
    path = tmp_path / "forgotten.json"
    stone = tombstones.stone("person/le-van-thu-1", ["Lê Văn Thử", "LÊ VĂN THỬ"], "yêu cầu")
    tombstones.with_(stone).save(path)
    read = Tombstones.open(path)
    assert read.stones == (stone,)
    assert read.has_person("person/le-van-thu-1")
    assert not read.has_person("person/le-van-thu-2")
    (name,) = stone.names
    assert (name.words, name.digest) == (3, read.of_name(key_of("lê văn thử")))
    text = path.read_text(encoding="utf-8").lower()
    assert "yêu cầu" in text
    assert not [word for word in ("lê", "thử", "le-van", "thu-1") if word in text]


def test_two_stores_have_other_digests_of_a_name(tmp_path):
    one, other = (Tombstones.open(tmp_path / "none").stone("", ["Lê Văn Thử"]) for _ in range(2))
    assert one.digest != other.digest


def test_a_person_has_one_tombstone_and_their_order_does_not_matter(tombstones):
    first, second = (tombstones.stone(f"person/{n}", ["A B"]) for n in "12")
    again = tombstones.stone("person/1", ["A B"], "why")
    assert tombstones.with_(first).with_(second).with_(again) == tombstones.with_(again).with_(second)
    assert tombstones.with_(first).without(first) == tombstones


@pytest.mark.parametrize("content", ["{", "[]", '{"key": "xy", "people": []}', '{"key": "00", "people": [{}]}'])
def test_a_damaged_file_is_named(tmp_path, content):
    path = tmp_path / "forgotten.json"
    path.write_text(content)
    with pytest.raises(StoreError, match=r"forgotten\.json is not readable; bring it back from a backup"):
        Tombstones.open(path)
