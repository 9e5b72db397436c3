import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND huyện Nam Đàn họp.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        ("UBND các huyện rà soát.", []),
        ("Bộ TN&MT kết luận.", ["Bộ Tài nguyên và Môi trường"]),
        ("Bộ Ngoại giao Nhật Bản thông báo.", ["Bộ Ngoại giao Nhật Bản"]),
        ("Sở KH&CN tỉnh Lào Cai thẩm định.", ["Sở Khoa học và Công nghệ Lào Cai"]),
        ("Tòa án nhân dân cấp cao tại Đà Nẵng xét xử.", ["Tòa án nhân dân cấp cao tại Đà Nẵng"]),
        ("Quốc hội Hàn Quốc họp.", ["Quốc hội Hàn Quốc"]),
        ("Phòng Tư pháp huyện Nam Đàn tham mưu.", ["Phòng Tư pháp huyện Nam Đàn"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
