import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện ủy Nam Đàn ra nghị quyết.", ["Huyện ủy Nam Đàn"]),
        ("Đảng bộ huyện Nam Đàn lớn mạnh.", ["Huyện ủy Nam Đàn"]),
        ("Đảng ủy phường Láng Hạ họp.", ["Đảng ủy phường Láng Hạ"]),
        ("Ban Tuyên giáo Tỉnh ủy Lào Cai phát động.", ["Ban Tuyên giáo Tỉnh ủy Lào Cai"]),
        ("Ban Pháp chế HĐND huyện Nam Đàn giám sát.", ["Ban Pháp chế Hội đồng nhân dân huyện Nam Đàn"]),
        ("Ban Thường vụ đã họp.", []),
        ("Tỉnh ủy Minh Hải chỉ đạo.", ["Tỉnh ủy Minh Hải"]),
        ("Đảng ủy UBND tỉnh Lào Cai họp.", ["Đảng ủy Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Đảng ủy các cơ quan Đảng tỉnh Lào Cai họp.", ["Đảng ủy các cơ quan Đảng tỉnh Lào Cai"]),
        ("Ban Tôn giáo tiếp công dân tỉnh Lào Cai.", ["Ban Tôn giáo tỉnh Lào Cai"]),
        ("Bí thư Ban cán sự Đảng, Bộ trưởng Bộ Y tế dự.", ["Ban cán sự Đảng Bộ Y tế", "Bộ Y tế"]),
        ("Đảng bộ, chính quyền và nhân dân tỉnh Lào Cai vui mừng.", ["Tỉnh ủy Lào Cai"]),
        ("Đảng bộ, chính quyền và nhân dân vui mừng.", []),
        (
            "Đảng ủy, HĐND, UBND xã Tân Hòa họp.",
            ["Đảng ủy xã Tân Hòa", "Hội đồng nhân dân xã Tân Hòa", "Ủy ban nhân dân xã Tân Hòa"],
        ),
        (
            "Đảng ủy, Bộ CHQS tỉnh Lào Cai họp.",
            ["Đảng ủy Bộ Chỉ huy Quân sự tỉnh Lào Cai", "Bộ Chỉ huy Quân sự tỉnh Lào Cai"],
        ),
        ("Tỉnh ủy Minh Hải họp.", ["Tỉnh ủy Minh Hải"]),
        ("Chi bộ Khoa Nhi Bệnh viện huyện Nam Đàn họp.", ["Chi bộ Khoa Nhi Bệnh viện huyện Nam Đàn"]),
        ("Đảng viên chi bộ Tân Lập họp.", ["Chi bộ Tân Lập"]),
        (
            "HĐND tỉnh Đoàn Văn An nói ở tỉnh Lào Cai. Tỉnh Đoàn Nghệ An họp.",
            ["Hội đồng nhân dân tỉnh Lào Cai", "Tỉnh đoàn Nghệ An"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
