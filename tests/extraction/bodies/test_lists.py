import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Giao các Sở: Nội vụ, Tài chính và Xây dựng tỉnh Lào Cai.",
            ["Sở Nội vụ Lào Cai", "Sở Tài chính Lào Cai", "Sở Xây dựng Lào Cai"],
        ),
        (
            "UBND huyện Nam Đàn và thị xã Cửa Lò ký kết.",
            ["Ủy ban nhân dân huyện Nam Đàn", "Ủy ban nhân dân thị xã Cửa Lò"],
        ),
        (
            "UBND các phường 5, 6 và 7 (quận 8) họp.",
            [
                "Ủy ban nhân dân phường 5, quận 8",
                "Ủy ban nhân dân phường 6, quận 8",
                "Ủy ban nhân dân phường 7, quận 8",
            ],
        ),
        (
            "UBND các xã Tân Lập, Tân Hội, huyện Đan Phượng họp.",
            ["Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã Tân Hội"],
        ),
        (
            "UBND các huyện Nam Đàn, Đô Lương, TP Vinh, tỉnh Nghệ An họp.",
            ["Ủy ban nhân dân huyện Nam Đàn", "Ủy ban nhân dân huyện Đô Lương", "Ủy ban nhân dân thành phố Vinh"],
        ),
        ("UBND tỉnh Nghệ An, Hà Tĩnh ký kết.", ["Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Hà Tĩnh"]),
        ("Công an huyện Nam Đàn, tỉnh Nghệ An điều tra.", ["Công an huyện Nam Đàn"]),
        ("UBND huyện Nam Đàn, xã Kim Liên là nơi đón khách.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        (
            "UBND huyện Nam Đàn và xã Kim Liên thăm hỏi.",
            ["Ủy ban nhân dân huyện Nam Đàn", "Ủy ban nhân dân xã Kim Liên"],
        ),
        ("UBND các huyện Sa Pa, Bát Xát báo cáo.", ["Ủy ban nhân dân huyện Sa Pa", "Ủy ban nhân dân huyện Bát Xát"]),
        (
            "Khen các trường THPT Kim Liên, Việt Đức.",
            ["Trường Trung học phổ thông Kim Liên", "Trường Trung học phổ thông Việt Đức"],
        ),
        (
            "Tặng các trường: THCS Hải Bối, Tiểu học Cổ Loa.",
            ["Trường Trung học cơ sở Hải Bối", "Trường Tiểu học Cổ Loa"],
        ),
        ("Các bộ, ngành và các sở vào cuộc.", []),
        ("Năm 2017 Trường Cao đẳng Sao Mai tuyển sinh.", ["Trường Cao đẳng Sao Mai"]),
        (
            "Tỉnh Lào Cai giao Sở Nội vụ, Xây dựng và Y tế rà soát.",
            ["Sở Nội vụ Lào Cai", "Sở Xây dựng Lào Cai", "Sở Y tế Lào Cai"],
        ),
        ("Bộ Y tế, Công an và quân đội họp.", ["Bộ Y tế"]),
        ("Bộ Công an, Y tế và quân đội họp.", ["Bộ Công an", "Bộ Y tế"]),
        ("Bộ Ngoại giao, Quốc phòng Nhật Bản họp.", ["Bộ Ngoại giao"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
