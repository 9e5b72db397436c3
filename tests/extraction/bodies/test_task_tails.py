import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai họp.", ["Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai"]),
        ("Trung tâm Phát triển quỹ đất huyện Nam Đàn đo đạc.", ["Trung tâm Phát triển quỹ đất huyện Nam Đàn"]),
        ("Ban Chỉ đạo đã họp.", []),
        ("Tổ công tác của Thủ tướng Chính phủ đến làm việc.", ["Tổ công tác của Thủ tướng Chính phủ"]),
        ("Ban Chỉ đạo 389 tỉnh Lào Cai họp.", ["Ban Chỉ đạo 389 tỉnh Lào Cai"]),
        (
            "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Lào Cai họp. Ban Chỉ đạo huyện Sa Pa báo cáo.",
            ["Ban Chỉ đạo xây dựng nông thôn mới tỉnh Lào Cai", "Ban Chỉ đạo xây dựng nông thôn mới huyện Sa Pa"],
        ),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực họp.",
            ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực"],
        ),
        ("Ban quản lý chợ Sao Mai họp.", ["Ban Quản lý chợ Sao Mai"]),
        ("Ban Quản lý Khu du lịch hồ Sao Mai họp.", ["Ban Quản lý Khu du lịch hồ Sao Mai"]),
        (
            "Ban Chỉ huy bảo vệ và phát triển rừng huyện Nam Đàn họp.",
            ["Ban Chỉ huy bảo vệ và phát triển rừng huyện Nam Đàn"],
        ),
        ("Ban Chỉ huy bảo vệ rừng nói gì.", ["Ban Chỉ huy bảo vệ rừng"]),
        ("Ban Chỉ đạo an toàn giao thông huyện Nam Đàn họp.", ["Ban Chỉ đạo an toàn giao thông huyện Nam Đàn"]),
        ("Ban Quản lý khu công nghiệp tỉnh Lào Cai họp.", ["Ban Quản lý khu công nghiệp tỉnh Lào Cai"]),
        ("Ban Chỉ đạo an toàn giao thông họp.", []),
        ("Ban Chỉ đạo kiểm tra và đôn đốc các xã.", []),
        ("BTC lễ hội đền Sao Mai họp. BTC về sau mới nói.", ["Ban Tổ chức lễ hội đền Sao Mai"]),
        (
            "Trung tâm Công nghệ phần mềm và Công ty TNHH Sao Mai họp.",
            ["Trung tâm Công nghệ phần mềm", "Công ty Trách nhiệm hữu hạn Sao Mai"],
        ),
        ("Trung tâm Đăng kiểm tàu cá, xử lý nghiêm.", ["Trung tâm Đăng kiểm tàu cá"]),
        ("Tổ công tác của UBND huyện Nam Đàn kiểm tra.", ["Tổ công tác Ủy ban nhân dân huyện Nam Đàn"]),
        (
            "BCĐ các Chương trình MTQG tỉnh Lào Cai họp.",
            ["Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Lào Cai"],
        ),
        ("Ban Chỉ đạo Đông Nam bộ họp.", ["Ban Chỉ đạo Đông Nam bộ"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
