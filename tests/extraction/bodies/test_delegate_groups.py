import pytest

from tests.extraction.samples import read

COUNCIL = "Hội đồng nhân dân tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HĐND tỉnh Nghệ An họp. Tổ đại biểu số 2 tiếp xúc cử tri.", [COUNCIL, f"Tổ đại biểu số 2 {COUNCIL}"]),
        ("Tổ đại biểu số 5 HĐND tỉnh Nghệ An họp.", [f"Tổ đại biểu số 5 {COUNCIL}"]),
        (
            "HĐND tỉnh Nghệ An họp. Tổ đại biểu huyện Nam Đàn thảo luận.",
            [COUNCIL, f"Tổ đại biểu huyện Nam Đàn {COUNCIL}"],
        ),
        (
            "Tổ đại biểu Quốc hội đơn vị bầu cử số 3 tỉnh Nghệ An họp.",
            ["Tổ đại biểu Quốc hội đơn vị bầu cử số 3 tỉnh Nghệ An"],
        ),
        ("Tổ đại biểu Quốc hội số 1 họp ở tỉnh Nghệ An.", ["Tổ đại biểu Quốc hội số 1 tỉnh Nghệ An"]),
        ("Tổ đại biểu số 2 họp ở tỉnh Nghệ An.", [f"Tổ đại biểu số 2 {COUNCIL}"]),
        ("Tổ đại biểu HĐND tỉnh Nghệ An họp.", ["Tổ đại biểu Hội đồng nhân dân tỉnh Nghệ An"]),
        ("Các tổ đại biểu thảo luận. Tổ đại biểu đã thống nhất.", []),
    ],
)
def test_groups_of_deputies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
