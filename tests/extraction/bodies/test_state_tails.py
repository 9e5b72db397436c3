import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bộ VHTT họp.", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("Giáo viên các sở GD-ĐT dự, Sở Y tế tỉnh Lào Cai dự.", ["Sở Y tế Lào Cai"]),
        ("UBND huyện Nam Đàn họp.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        ("UBND các huyện rà soát.", []),
        ("Sở Thủy lợi Nghĩa Bình báo cáo ở tỉnh Lào Cai.", ["Sở Thủy lợi Nghĩa Bình"]),
        ("Thuế tỉnh Lào Cai nhắc. Người dân nợ thuế tỉnh Lào Cai.", ["Thuế tỉnh Lào Cai"]),
        ("Thuế Thu nhập tăng ở tỉnh Lào Cai.", []),
        ("Tỉnh Lào Cai mở 40 trung tâm phục vụ hành chính công.", []),
        (
            "UBND tỉnh Lào Cai họp. Hiệp hội Du lịch nêu ý kiến. Các Hiệp hội Du lịch trên cả nước.",
            ["Ủy ban nhân dân tỉnh Lào Cai", "Hiệp hội Du lịch tỉnh Lào Cai"],
        ),
        ("Bộ TN&MT kết luận.", ["Bộ Tài nguyên và Môi trường"]),
        ("Bộ Ngoại giao Nhật Bản thông báo.", ["Bộ Ngoại giao Nhật Bản"]),
        ("Sở KH&CN tỉnh Lào Cai thẩm định.", ["Sở Khoa học và Công nghệ Lào Cai"]),
        ("Tòa án nhân dân cấp cao tại Đà Nẵng xét xử.", ["Tòa án nhân dân cấp cao tại Đà Nẵng"]),
        ("Quốc hội Hàn Quốc họp.", ["Quốc hội Hàn Quốc"]),
        ("Phòng Tư pháp huyện Nam Đàn tham mưu.", ["Phòng Tư pháp huyện Nam Đàn"]),
        ("Sở VHTT Hải Phòng đề xuất.", ["Sở Văn hóa và Thể thao Hải Phòng"]),
        ("Đại hội Công đoàn tỉnh Lào Cai.", ["Liên đoàn Lao động tỉnh Lào Cai"]),
        ("Tổng thống Pháp phát biểu trước Thượng viện.", ["Thượng viện Pháp"]),
        ("Hội đồng nhân dân (HĐND) tỉnh Lào Cai họp.", ["Hội đồng nhân dân tỉnh Lào Cai"]),
        ("Tòa án nhân dân khu vực 1 xét xử.", ["Tòa án nhân dân khu vực 1"]),
        ("Phòng Nội vụ (NV-LĐ) huyện Nam Đàn tham mưu.", ["Phòng Nội vụ huyện Nam Đàn"]),
        ("UBND huyện Nam Đàn họp. UBND huyện và các xã rà soát.", ["Ủy ban nhân dân huyện Nam Đàn"]),
        ("Sở Tài nguyên Lào Cai thẩm định.", ["Sở Tài nguyên và Môi trường Lào Cai"]),
        ("Sở Khoa học, Công nghệ và Môi trường Lào Cai thẩm định.", ["Sở Khoa học, Công nghệ và Môi trường Lào Cai"]),
        ("Sở Lao động, Thương binh & Xã hội Lào Cai thăm hỏi.", ["Sở Lao động - Thương binh và Xã hội Lào Cai"]),
        (
            "Phòng 5 - Cục Cảnh sát hình sự (Bộ Công an) vào cuộc.",
            ["Phòng 5 Cục Cảnh sát hình sự Bộ Công an", "Cục Cảnh sát hình sự Bộ Công an", "Bộ Công an"],
        ),
        ("Phòng 5 đã kín người.", []),
        ("Trung tâm bồi dưỡng chính trị TP Vinh họp.", ["Trung tâm Bồi dưỡng chính trị thành phố Vinh"]),
        ("Phòng Giáo dục quận, huyện thẩm định.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
