import json

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
    stone = tombstones.stone(["person/le-van-thu-1"], ["Lê Văn Thử", "LÊ VĂN THỬ"], "yêu cầu")
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
    one, other = (Tombstones.open(tmp_path / "none").stone((), ["Lê Văn Thử"]) for _ in range(2))
    assert one.digest != other.digest


def test_a_person_has_one_tombstone_and_their_order_does_not_matter(tombstones):
    first, second = (tombstones.stone([f"person/{n}"], ["A B"]) for n in "12")
    again = tombstones.stone(["person/1"], ["A B"], "why")
    assert tombstones.with_(first).with_(second).with_(again) == tombstones.with_(again).with_(second)
    assert tombstones.with_(first).without(first) == tombstones


def test_identities_of_one_person_have_one_tombstone(tombstones):
    stone = tombstones.stone(["person/2", "person/1", "person/2"], ["A B", "A C"])
    assert len(stone.people) == 2
    found = tombstones.with_(tombstones.stone(["person/1", "person/3"], ["A B"])).with_(stone)
    (one,) = found.stones
    assert [found.has_person(f"person/{n}") for n in range(5)] == [False, True, True, True, False]
    assert len(one.names) == 2
    everybody = tombstones.stone((), ["A B"])
    assert len(found.with_(everybody).stones) == 2


def test_a_file_from_before_identities_were_joined_is_read(tombstones, tmp_path):
    path = tmp_path / "forgotten.json"
    stones = [tombstones.stone(["person/1"], ["A B"], "why"), tombstones.stone((), ["C D"])]
    after = tombstones.with_(stones[0]).with_(stones[1])
    after.save(path)
    fields = json.loads(path.read_text(encoding="utf-8"))
    for each in fields["people"]:
        each["person"] = "".join(each.pop("people"))
    path.write_text(json.dumps(fields), encoding="utf-8")
    assert Tombstones.open(path) == after


@pytest.mark.parametrize("content", ["{", "[]", '{"key": "xy", "people": []}', '{"key": "00", "people": [{}]}'])
def test_a_damaged_file_is_named(tmp_path, content):
    path = tmp_path / "forgotten.json"
    path.write_text(content)
    with pytest.raises(StoreError, match=r"forgotten\.json is not readable; bring it back from a backup"):
        Tombstones.open(path)


HERE, THERE, NOWHERE = ("ha", "noi"), ("nghe", "an"), ()


@pytest.mark.parametrize(
    ("identity", "name", "places", "forgotten"),
    [
        ("person/new", "Lê Văn Thử", [HERE], True),
        ("person/new", "LÊ VĂN THỬ", [THERE, HERE], True),
        ("person/new", "Lê Văn Thử", [NOWHERE], True),
        ("person/new", "Lê Văn Thử", [THERE], False),
        ("person/new", "Lê Văn Thu", [HERE], False),
        ("person/namesake", "Lê Văn Thử", [HERE], False),
    ],
)
def test_an_identity_to_come_is_taken_for_the_person_who_was_there(tombstones, identity, name, places, forgotten):
    stone = tombstones.stone(["person/known"], ["Lê Văn Thử"], places=[HERE], others=["person/namesake"])
    assert tombstones.with_(stone).has_new(identity, "", [name], places) is forgotten


def test_a_namesake_who_is_forgotten_as_well_stays_no_more(tombstones):
    both = tombstones.with_(tombstones.stone(["person/1"], ["A B"], places=[HERE], others=["person/2"]))
    one = both.with_(both.stone(["person/1", "person/2"], ["A B"], places=[HERE]))
    assert not one.stones[0].others
    assert one.has_person("person/2")
