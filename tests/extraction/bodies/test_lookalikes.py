import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vụ Hoa hậu Phương Mai gây xôn xao.", []),
        ("Vụ Giáo dục Trung học họp.", ["Vụ Giáo dục Trung học"]),
        ("Kết quả thi THPT Quốc gia ở tỉnh Lào Cai.", []),
        ("Các mã VNM, SAB, FPT tăng giá.", []),
        ("Tập đoàn FPT tăng giá.", ["Tập đoàn FPT"]),
        ("Anh ở phường Sở Dầu, thành phố Hải Phòng.", []),
        ("Băng đảng xã hội đen hoành hành.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
