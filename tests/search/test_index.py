"""The index on names of real units and of made-up people and bodies."""

from itertools import islice, product

import pytest

from kg.gazetteers.units import all_units
from kg.resources import table
from kg.search import Entry, Index
from kg.text import ascii_fold

BODIES = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Công an", "Sở Giáo dục và Đào tạo", "Mặt trận Tổ quốc Việt Nam")


def entry(id_, name, kind="Body", mentions=1, **more):
    return Entry(id_, (name,), frozenset({kind}), mentions, **more)


SOME = (
    entry("u1", "quận Đống Đa", "Unit", 5, short=("Đống Đa",)),
    entry("u2", "huyện Đông Đà", "Unit", 2, short=("Đông Đà",)),
    entry("b1", "Ủy ban nhân dân tỉnh Hà Giang", mentions=3),
    entry("b2", "Ủy ban nhân dân tỉnh Hà Nam", mentions=9),
    entry("b3", "Ủy ban nhân dân tỉnh Hậu Giang", mentions=9),
    entry("b4", "Sở Giáo dục và Đào tạo Hà Nội"),
    entry("p1", "Trần Sỹ Thanh", "Person"),
    entry("p2", "Trần Thanh Sơn", "Person", 8),
    entry("p3", "Nguyễn Văn Hùng", "Person", 1),
    entry("p4", "Nguyễn Văn Hưng", "Person", 7),
    Entry("p5", ("Nguyễn Văn Hùng", "Văn Hùng Nguyễn"), frozenset({"Person"}), 4),
)


@pytest.fixture(scope="module")
def index():
    return Index(SOME)


def ids(hits):
    return [hit.entry.id for hit in hits]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Đống Đa", "u1"),
        ("dong da", "u1"),
        ("Đông Đà", "u2"),
        ("ubnd tinh ha giang", "b1"),
        ("UBND tỉnh Hà Nam", "b2"),
        ("Sở GD&ĐT Hà Nội", "b4"),
        ("tran sy thanh", "p1"),
        ("TRAN SI THANH", "p1"),
        ("Transythanh", "p1"),
        ("Tran Sy Thnh", "p1"),
        ("Tran Sy Thanhh", "p1"),
        ("Trna Sy Thanh", "p1"),
        ("Traanf Syx Thanh", "p1"),
        ("Nguyễn Văn Hùng", "p5"),
        ("Nguyễn Văn Hưng", "p4"),
        ("nguyen van hung", "p4"),
        ("Van Hung Nguyen", "p5"),
    ],
)
def test_what_was_meant_comes_first(index, typed, id_):
    assert ids(index.find(typed, 3))[0] == id_


def test_only_what_is_accepted_is_found(index):
    assert ids(index.find("dong da", 5, lambda each: each.id == "u2")) == ["u2"]


@pytest.mark.parametrize("typed", ["", "?!", "xyzzyx"])
def test_nothing_is_like_it(index, typed):
    assert index.find(typed, 5) == []


def test_the_limit_is_kept(index):
    assert len(index.find("Nguyễn Văn Hùng", 2)) == 2


@pytest.mark.parametrize(
    ("prefix", "first"),
    [("tran s", "p2"), ("trần sỹ th", "p1"), ("ubnd tinh h", "b2"), ("đống đ", "u1"), ("nguyen van hung", "p4")],
)
def test_a_beginning_is_completed(index, prefix, first):
    assert index.complete(prefix, 5)[0].id == first


def test_completions_go_on_where_they_ended(index):
    everything = [each.id for each in index.complete("", 20)]
    assert len(everything) == len(SOME)
    assert everything == [each.id for skip in range(0, 20, 4) for each in index.complete("", 4, skip)]
    assert [each.id for each in index.complete("nguyen", 1, 1)] == ["p5"]


def test_the_order_in_which_entries_come_does_not_matter():
    turned = Index(reversed(SOME))
    assert [each.id for each in turned.entries] == [each.id for each in Index(SOME).entries]


def test_by_id(index):
    assert index.get("p1").names == ("Trần Sỹ Thanh",)
    assert index.get("nobody") is None


def test_an_empty_index():
    index = Index(())
    assert index.find("Hà Nội", 5) == index.complete("Hà", 5) == []


def thousand_names():
    """Units, bodies of units and people, a third each; no two of a kind that are spelled with the same letters."""
    units = [unit.label for unit in all_units()]
    bodies = (f"{body} {unit}" for unit, body in product(units[::7], BODIES))
    given = sorted({unit.name.split()[-1] for unit in all_units() if unit.name.replace(" ", "").isalpha()})
    surnames = table("names.toml")["common"]
    people = (" ".join(parts) for parts in product(given, ("Văn", "Thị", "Sỹ"), surnames))
    for kind, labels in (("Unit", units), ("Body", bodies), ("Person", people)):
        distinct = {ascii_fold(label): label for label in labels}
        yield from ((kind, label) for label in islice(distinct.values(), 0, None, max(1, len(distinct) // 334)))


def test_a_thousand_names_without_diacritics():
    named = list(islice(thousand_names(), 1000))
    index = Index(entry(str(at), name, kind) for at, (kind, name) in enumerate(named))
    right = sum(
        index.find(ascii_fold(name), 1, lambda each, kind=kind: kind in each.kinds)[0].entry.names[0] == name
        for kind, name in named
    )
    assert len(named) >= 900
    assert right / len(named) >= 0.99
