import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện tổ chức hội nghị tổng kết phong trào khuyến học.", ["Hội nghị tổng kết phong trào khuyến học"]),
        ("Xã tổ chức lễ khánh thành nhà văn hóa thôn Đông.", ["Lễ khánh thành nhà văn hóa thôn Đông"]),
        ("Năm 2016 xã lo bầu cử chính quyền các cấp.", ["Bầu cử chính quyền các cấp"]),
        ("Tiệc mở tại Trung tâm Hội nghị quốc tế, Hà Nội.", []),
        (
            "Tỉnh đón Hội nghị Thứ trưởng Tài chính APEC và Hội nghị Ngoại trưởng các nước ASEAN.",
            ["Hội nghị Thứ trưởng Tài chính APEC", "Hội nghị Ngoại trưởng các nước ASEAN"],
        ),
        ("Tại kỳ họp chuyên đề ngày 28/10, HĐND tỉnh Lạng Sơn đã bàn về đất.", ["Kỳ họp chuyên đề"]),
        ("Ảnh: Ban Chấp hành khóa mới ra mắt Đại hội. Tại buổi lễ có hoa.", []),
        ("Cử tri chờ bầu cử tổng thống Mỹ.", ["Bầu cử tổng thống Mỹ"]),
        ("Cử tri chờ bầu cử tổng thống Indonesia.", ["Bầu cử tổng thống Indonesia"]),
        ("Thôn chuẩn bị cuộc bầu cử trưởng thôn.", ["Bầu cử trưởng thôn"]),
        ("Sáng 8/2, Sở tổ chức lễ công bố, trao quyết định bổ nhiệm.", ["Lễ công bố, trao quyết định bổ nhiệm"]),
        ("Công an huyện tổ chức biểu dương, khen thưởng chiến sĩ trẻ.", ["Lễ biểu dương, khen thưởng chiến sĩ trẻ"]),
        ("Tỉnh mở Festival Biển Nha Trang lần thứ 8, có diễu hành.", ["Festival Biển Nha Trang lần thứ 8"]),
        ("Dân làng dự Lễ hội đền Hùng tại xã.", ["Lễ hội đền Hùng"]),
        ("Bộ trưởng dự Hội nghị APEC năm nay.", ["Hội nghị APEC năm nay"]),
        ("Phát biểu tại lễ bế mạc khóa học, Giám đốc Lê Văn An cảm ơn.", ["Lễ bế mạc khóa học"]),
        ("Đại biểu tại Hội nghị Ảnh Lê An", []),
        ("Sở mở Hội thảo khoa học về lúa lai.", ["Hội thảo khoa học về lúa lai"]),
        ("Ông nêu ý kiến tại phiên thảo luận ở hội trường Quốc hội.", ["Phiên thảo luận ở hội trường Quốc hội"]),
        ("Ông đề nghị mở hội thảo về lúa lai.", []),
        ("Ông đề nghị mở tọa đàm về lúa lai.", []),
        ("Sắp tới có cuộc tọa đàm về giá lúa lai.", ["Tọa đàm về giá lúa lai"]),
        ("Huyện mở Lễ hội tham quan danh lam thắng cảnh và ruộng bậc thang Sơn Lâm.", []),
        (
            "Huyện mở Lễ hội tham quan danh lam thắng cảnh ruộng bậc thang Sơn Lâm.",
            [
                "Lễ hội tham quan danh lam thắng cảnh ruộng bậc thang Sơn Lâm",
            ],
        ),
        ("Chủ trâu xin ban tổ chức lễ hội hỗ trợ 45 triệu đồng.", []),
        ("Tỉnh mở Ngày hội văn hóa dân tộc Mường.", ["Ngày hội văn hóa dân tộc Mường"]),
        ("Bầu cử là ngày hội lớn của Nhân dân.", []),
        ("Công an tỉnh chào mừng 20 năm Ngày hội Toàn dân.", []),
        ("Thành phố sẽ đón Tuần lễ cấp cao APEC.", ["Tuần lễ cấp cao APEC"]),
        ("Lễ khai trương bến xe phía nam tiến hành vào cuối tháng.", ["Lễ khai trương bến xe phía nam"]),
        ("[Hội thảo khoa học về lúa lai] Ông An chúc mừng.", []),
        (
            "Sở mở Hội nghị công bố các nghị quyết, quyết định của tỉnh về sắp xếp thôn.",
            [
                "Hội nghị công bố các nghị quyết, quyết định của tỉnh về sắp xếp thôn",
            ],
        ),
        (
            "Tổ đại biểu đã có buổi tiếp xúc cử tri các xã An Hòa, Bình Tân.",
            ["Tiếp xúc cử tri các xã An Hòa, Bình Tân"],
        ),
        ("Tổ đại biểu cũng tiếp xúc cử tri tại huyện Nam Đàn.", ["Tiếp xúc cử tri tại huyện Nam Đàn"]),
        ("Các buổi tiếp xúc cử tri cho thấy dân cần nước sạch.", []),
        ("Ứng viên tiếp xúc cử tri, vận động bầu cử.", []),
        ("Cán bộ đi lễ hội trong giờ làm.", []),
        ("Cử tri theo dõi các kỳ họp Quốc hội.", []),
        ("Danh sách bầu cử đại biểu HĐND xã đã niêm yết.", []),
        ("Ông dự hội nghị.", []),
        ("So với hội nghị 1 năm trước, kết quả tốt hơn.", []),
        ("Tại hội nghị, 75 tập thể được khen.", []),
        ("Hội nghị đánh giá kinh tế phục hồi nhanh.", []),
        ("Sở mở diễn đàn “Lắng nghe dân nói về cháy nổ”.", ["Diễn đàn “Lắng nghe dân nói về cháy nổ”"]),
        ("Ông dự Hội nghị Biển xanh Á châu lần thứ 23 tại Tokyo.", ["Hội nghị Biển xanh Á châu lần thứ 23"]),
        ("Sở dự hội nghị giao ban với các quận, huyện vào sáng nay.", ["Hội nghị giao ban với các quận, huyện"]),
        ("Hình ảnh ở lễ hội đền Đông Hòa rất phản cảm.", ["Lễ hội đền Đông Hòa"]),
        ("Dân đi lễ hội Gò Sơn (Sóc Hà) gây mất trật tự.", ["Lễ hội Gò Sơn"]),
        ("Lễ hội trưng bày nhiều sản phẩm sâm Ngọc Sơn.", []),
        ("Trong lễ hội, Chủ tịch xã nhắc nhở.", []),
        ("Nơi diễn ra lễ hội (Ảnh Lê An) vắng khách.", []),
        ("Công ty mở Đại hội đồng cổ đông thường niên.", ["Đại hội đồng cổ đông thường niên"]),
        ("Tờ trình gửi Đại hội đồng cổ đông.", []),
        ("Dân làng nghỉ lễ.", []),
    ],
)
def test_the_name_behind_a_head(text: str, names: list[str]) -> None:
    assert [event.name for event in read(text).events] == names
