import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trường Tiểu học Kim Đồng khai giảng.", ["Trường Tiểu học Kim Đồng"]),
        ("Bệnh viện huyện Nam Đàn tiếp nhận.", ["Bệnh viện huyện Nam Đàn"]),
        ("Sư đoàn 304 diễn tập.", ["Sư đoàn 304"]),
        ("Công ty TNHH Sao Sáng đầu tư.", ["Công ty Trách nhiệm hữu hạn Sao Sáng"]),
        ("Đại sứ quán Việt Nam tại Nhật Bản thông báo.", ["Đại sứ quán Việt Nam tại Nhật Bản"]),
        ("Nhà trường và công ty phối hợp.", []),
        ("Trao đổi với Tiền Phong, bà An nói.", ["Báo Tiền Phong"]),
        ("Phong trào tiền phong lan tỏa.", []),
        ("VnExpress đưa tin.", ["VnExpress"]),
        ("Hiệp hội Bất động sản TP.HCM góp ý.", ["Hiệp hội Bất động sản Thành phố Hồ Chí Minh"]),
        ("Các công ty Nhật Bản đầu tư.", []),
        ("Bệnh viện Nhi đồng 1 tiếp nhận.", ["Bệnh viện Nhi đồng 1"]),
        ("Hiệp hội Du lịch Sao Mai TP họp tại TP Đà Nẵng.", ["Hiệp hội Du lịch Sao Mai thành phố Đà Nẵng"]),
        (
            "Công ty TNHH Thương mại & Dịch vụ Sao Mai góp vốn.",
            ["Công ty Trách nhiệm hữu hạn Thương mại và Dịch vụ Sao Mai"],
        ),
        ("Công ty Sao Mai 20.199 m3 cát.", ["Công ty Sao Mai"]),
        ("Thí sinh xét tốt nghiệp THPT Bộ GD&ĐT công bố.", ["Bộ Giáo dục và Đào tạo"]),
        (
            "Trường Đại học Sao Mai khai giảng. Viện Công nghệ sinh học và Môi trường họp.",
            ["Trường Đại học Sao Mai", "Viện Công nghệ sinh học và Môi trường Trường Đại học Sao Mai"],
        ),
        ("Đài Truyền hình CNN đưa tin.", ["CNN"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
