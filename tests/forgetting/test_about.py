import pytest

from kg.forgetting import About, Saying, Tombstones

NOBODY = Tombstones(b"key")
STONES = NOBODY.with_(NOBODY.stone(["person/le-van-thu-1", "person/le-van-thu-2"], ["Lê Văn Thử"]))
ABOUT = About(STONES, Saying.of(STONES, STONES.names), frozenset({"person/le-van-thu-3", "person/tran-thi-khue-1"}))


@pytest.mark.parametrize(
    "cells",
    [
        ["person/le-van-thu-1", "Q1"],
        ["person/le-van-thu-3", "person/le-van-thu-2"],
        ["person/le-van-thu-4", "Q1"],
        ["body/truong-le-van-thu-1", "body/truong-1"],
        ["person/tran-thi-khue-1", "Q1", "An", "vợ ông LÊ VĂN THỬ"],
        ["# le van thu"],
    ],
)
def test_what_is_about_somebody_forgotten(cells):
    assert ABOUT.any(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ["person/le-van-thu-3", "Q1", "An", "ông Lê Văn Thử kia"],
        ["person/tran-thi-khue-1", "Q1", "An", "bà Khuê"],
        ["person/tran-thi-khue-9", "Q1"],
        ["verdict", "left"],
        [],
    ],
)
def test_what_is_about_others(cells):
    assert not ABOUT.any(cells)
