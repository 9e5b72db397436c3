import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Huyện ủy, HĐND, UBND huyện Nam Đàn họp.",
            ["Huyện ủy Nam Đàn", "Hội đồng nhân dân huyện Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"],
        ),
        ("Huyện Nam Đàn đổi mới. UBND huyện chỉ đạo.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        (
            "Tỉnh Lào Cai đón bà Vũ Thị Bách, Phó Bí thư Tỉnh ủy, Trưởng Đoàn ĐBQH tỉnh Nghệ An. Tỉnh Lào Cai vui.",
            ["Tỉnh ủy Nghệ An", "Đoàn đại biểu Quốc hội tỉnh Nghệ An"],
        ),
        ("Huyện ủy Đakrông họp.", ["Huyện ủy Đakrông"]),
        ("Huyện ủy Lăk họp tại huyện Lăk.", ["Huyện ủy Lăk"]),
        ("Phường 7, quận 8 họp. UBND phường báo cáo.", ["Ủy ban nhân dân phường 7, quận 8"]),
        ("Huyện Nam Đàn đổi mới. UBND huyện, xã chỉ đạo.", []),
        ("Tỉnh Nghệ An họp. Các tỉnh ủy, thành ủy và huyện ủy báo cáo.", []),
        ("Sở Y tế Nghệ An họp. Thành ủy Vinh dự.", ["Sở Y tế Nghệ An", "Thành ủy Vinh"]),
        (
            "Huyện Đô Lương nhớ ông Vũ Văn Bách quê huyện Đô Lương, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Nam Đàn.",
            ["Huyện ủy Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"],
        ),
        ("Tỉnh Nghệ An họp. Ban Dân tộc của tỉnh báo cáo.", ["Ban Dân tộc tỉnh Nghệ An"]),
        ("Tỉnh Nghệ An họp. Chủ tịch HĐND tỉnh Đoàn Văn An nói.", ["Hội đồng nhân dân tỉnh Nghệ An"]),
        ("Tỉnh Nghệ An họp. Phó Bí thư tỉnh Đoàn Nghệ An nói.", ["Tỉnh đoàn Nghệ An"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
