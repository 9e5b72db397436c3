import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vụ Hoa hậu Phương Mai gây xôn xao.", []),
        ("Sở Y tế Lào Cai họp theo Quyết định 12/2016 QĐ-UBND ngày 3/2.", ["Sở Y tế Lào Cai"]),
        ("Sở Y tế Lào Cai họp theo Kế hoạch số 15/KH - UBND ngày 3/2.", ["Sở Y tế Lào Cai"]),
        ("Sở Y tế Lào Cai họp theo Nghị quyết 12 NQ-HĐND ngày 3/2.", ["Sở Y tế Lào Cai"]),
        (
            "Ngày 3 HĐND - UBND tỉnh Lào Cai họp.",
            ["Hội đồng nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"],
        ),
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
