import pytest

from kg.extraction.posts.hamlets import hamlet
from tests.extraction.samples import read, reading_of

COMMUNE = "Xã Nam Giang họp\nXã Nam Giang thuộc huyện Nam Đàn, tỉnh Nghệ An. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thôn 5, xã Nam Giang", "thôn 5 xã Nam Giang"),
        ("tổ dân phố số 3 và 4 có", "tổ dân phố số 3 và 4"),
        ("bản Co Lạn", "bản Co Lạn"),
        ("thôn này", None),
        ("họp dân", None),
    ],
)
def test_a_hamlet_with_its_name_and_commune(text: str, name: str | None) -> None:
    found = hamlet(reading_of(text), 0)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Nam, Trưởng thôn 5 xã Nam Giang, nói.", ("Trưởng thôn", "thôn 5 xã Nam Giang")),
        ("Ông Lê Văn Nam, tổ trưởng Tổ dân phố 11, nói.", ("Tổ trưởng", "Tổ dân phố 11")),
        (
            "Ông Lê Văn Nam, Trưởng Ban Công tác Mặt trận tổ dân phố số 3 và 4, nói.",
            ("Trưởng ban", "Ban Công tác Mặt trận tổ dân phố số 3 và 4"),
        ),
        (
            "Bà Lê Thị Hoa, Bí thư Chi đoàn thôn 5 và 6, nói.",
            ("Bí thư", "Chi đoàn thôn 5 và 6"),
        ),
        ("Ông Lê Văn Nam, Bí thư chi bộ thôn 5 xã Nam Giang, nói.", ("Bí thư", "Chi bộ thôn 5 xã Nam Giang")),
    ],
)
def test_heads_of_hamlets_and_of_their_party_cells(text: str, post: tuple[str, str]) -> None:
    assert {(p.role, p.body) for p in read(COMMUNE + text).positions} == {post}
