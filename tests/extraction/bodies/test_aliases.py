import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ban An toàn giao thông (ATGT) tỉnh Lào Cai họp. Ban ATGT tỉnh báo cáo. Phó Ban ATGT tỉnh dự.",
            ["Ban An toàn giao thông tỉnh Lào Cai"],
        ),
        ("Hội Nông dân (ND) tỉnh Lào Cai họp. Hội ND tỉnh vay vốn.", ["Hội Nông dân tỉnh Lào Cai"]),
        (
            "Trung tâm Văn hóa & Thông tin (VH & TT) tỉnh Lào Cai họp. Trung tâm VH&TT mở cửa.",
            ["Trung tâm Văn hóa và Thông tin tỉnh Lào Cai"],
        ),
        (
            "Trung tâm Xúc tiến Thương mại và Du lịch (XTTM - DL) tỉnh Lào Cai họp. Trung tâm XTTM-DL mở cửa.",
            ["Trung tâm Xúc tiến Thương mại và Du lịch tỉnh Lào Cai"],
        ),
        (
            "Thanh tra giao thông (TTGT) tỉnh Lào Cai xử phạt. Theo TTGT, xe quá tải.",
            ["Thanh tra giao thông tỉnh Lào Cai"],
        ),
        (
            "Trung tâm Văn hóa và Thông tin (VH/TT) tỉnh Lào Cai họp. Trung tâm VH / TT mở cửa.",
            ["Trung tâm Văn hóa và Thông tin tỉnh Lào Cai"],
        ),
        ("Hội Khuyến học (HKH) tỉnh Lào Cai họp. HKH tỉnh trao thưởng.", ["Hội Khuyến học tỉnh Lào Cai"]),
        ("Hội Khuyến học (SEA) tỉnh Lào Cai họp. SEA thi đấu.", ["Hội Khuyến học tỉnh Lào Cai"]),
        ("Trung tâm Dữ liệu và Công nghệ (VICET) khánh thành. VICET mở cửa.", ["Trung tâm Dữ liệu và Công nghệ"]),
        (
            "Tổng công ty Cao su Sao Mai (gọi tắt là Saruco) lãi lớn. Hội đồng quản trị Saruco họp.",
            ["Tổng Công ty Cao su Sao Mai", "Hội đồng quản trị Tổng Công ty Cao su Sao Mai"],
        ),
        (
            "Hội đồng quản trị Công ty Cổ phần Đại Hải (DHC) họp. DHC lãi lớn.",
            ["Hội đồng quản trị Công ty Cổ phần Đại Hải", "Công ty Cổ phần Đại Hải"],
        ),
        ("Công ty Cổ phần Đại Hải (Hải Phòng) lãi lớn.", ["Công ty Cổ phần Đại Hải"]),
        (
            "Cục Sở hữu trí tuệ (SHTT) - Bộ Khoa học và Công nghệ họp. Cục SHTT mở lớp, các cơ quan SHTT dự.",
            ["Cục Sở hữu trí tuệ Bộ Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"],
        ),
        (
            "Ban Chỉ đạo Phát triển doanh nghiệp (DN) tỉnh Lào Cai họp. Các DN dự.",
            ["Ban Chỉ đạo Phát triển doanh nghiệp tỉnh Lào Cai"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
