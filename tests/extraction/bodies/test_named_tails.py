import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Trường Đại học Bách khoa (ĐH Quốc gia Hà Nội) tuyển sinh.",
            ["Trường Đại học Bách khoa Đại học Quốc gia Hà Nội"],
        ),
        ("Nhà hát Kịch TP.HCM diễn.", ["Nhà hát Kịch Thành phố Hồ Chí Minh"]),
        ("Tập đoàn Bưu chính Viễn thông Việt Nam VNPT đổi số.", ["Tập đoàn Bưu chính Viễn thông Việt Nam"]),
        (
            "Sư đoàn 518, Quân chủng Phòng không - Không quân tập luyện.",
            ["Sư đoàn 518 Quân chủng Phòng không - Không quân", "Quân chủng Phòng không - Không quân"],
        ),
        ("Liên đoàn Quần vợt Nhật Bản phản đối.", ["Liên đoàn Quần vợt Nhật Bản"]),
        ("Trường Tiểu học Kim Đồng khai giảng.", ["Trường Tiểu học Kim Đồng"]),
        ("Bệnh viện huyện Nam Đàn tiếp nhận.", ["Bệnh viện huyện Nam Đàn"]),
        ("Sư đoàn 304 diễn tập.", ["Sư đoàn 304"]),
        ("Công ty TNHH Sao Sáng đầu tư.", ["Công ty Trách nhiệm hữu hạn Sao Sáng"]),
        ("Tổng Cty CP Xuất nhập khẩu Sao Mai góp vốn.", ["Tổng Công ty Cổ phần Xuất nhập khẩu Sao Mai"]),
        ("Công ty MTV Sao Mai góp vốn.", ["Công ty Một thành viên Sao Mai"]),
        ("Công ty TNHH 1 thành viên Sao Mai góp vốn.", ["Công ty Trách nhiệm hữu hạn Một thành viên Sao Mai"]),
        ("Công ty TNHH hai thành viên Sao Mai góp vốn.", ["Công ty Trách nhiệm hữu hạn Hai thành viên Sao Mai"]),
        ("Công ty TNHH SX&TM Sao Mai góp vốn.", ["Công ty Trách nhiệm hữu hạn Sản xuất và Thương mại Sao Mai"]),
        ("Tổng Công ty Đại Hải TNHH MTV góp vốn.", ["Tổng Công ty Đại Hải Trách nhiệm hữu hạn Một thành viên"]),
        ("Ngân hàng thương mại CP Sao Mai cho vay.", ["Ngân hàng Thương mại Cổ phần Sao Mai"]),
        ("Công ty Luật TNHH Sao Mai tư vấn.", ["Công ty Luật Trách nhiệm hữu hạn Sao Mai"]),
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
        ("Công ty CP Đầu tư và Xây dựng Sao Mai trúng thầu.", ["Công ty Cổ phần Đầu tư và Xây dựng Sao Mai"]),
        ("Công ty CP đầu tư và xây dựng Sao Mai trúng thầu.", ["Công ty Cổ phần đầu tư và xây dựng Sao Mai"]),
        ("Công ty CP sứ Đại Hải trúng thầu.", ["Công ty Cổ phần sứ Đại Hải"]),
        ("Công ty TNHH cùng Đại Hải trúng thầu.", []),
        ("Trại gà của công ty cà phê Sao Mai bị phạt.", ["Công ty cà phê Sao Mai"]),
        ("Quỹ phòng chống thiên tai huyện Nam Đàn chi.", ["Quỹ phòng chống thiên tai huyện Nam Đàn"]),
        ("Quỹ phòng chống thiên tai đã chi.", []),
        ("Lữ đoàn 99 Quân khu 4 diễn tập. Lữ đoàn 99 thắng.", ["Lữ đoàn 99 Quân khu 4"]),
        ("Hạt Quản lý đê điều số 5 tuần tra.", ["Hạt Quản lý đê điều số 5"]),
        ("Tuổi trẻ Thủ đô ra quân.", []),
        ("Tiền Phong sẽ tiếp tục thông tin.", ["Báo Tiền Phong"]),
        (
            "Bà Lê Thị An đến Công ty TNHH Thương mại Hoàng Gia Phát (quận 2).",
            ["Công ty Trách nhiệm hữu hạn Thương mại Hoàng Gia Phát"],
        ),
        ("Giám đốc Công ty Cấp nước Nguyễn Văn An nói.", ["Công ty Cấp nước"]),
        (
            "Bà Lê Thị An đến Công ty TNHH TM XNK Hoàng Gia Phát (quận 2).",
            ["Công ty Trách nhiệm hữu hạn Thương mại Xuất nhập khẩu Hoàng Gia Phát"],
        ),
        ("Ông An làm ở Xí nghiệp Liên hiệp Bột ngọt kiêm cố vấn.", ["Xí nghiệp Liên hiệp Bột ngọt"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Nam, Trưởng Văn phòng Luật sư BQH và Cộng sự, đã đến.", "Văn phòng Luật sư BQH và Cộng sự"),
    ],
)
def test_a_law_firm_of_partners(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
