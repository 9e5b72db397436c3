from datetime import date

import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Thực hiện Kế hoạch số 215-KH/TU của Thành ủy.", "Kế hoạch", "215-KH/TU"),
        ("Theo Quyết định 1234/QĐ-UBND ngày 2/3/2022 của tỉnh.", "Quyết định", "1234/QĐ-UBND"),
        ("Căn cứ Luật số 35/2018/QH14, huyện rà soát.", "Luật", "35/2018/QH14"),
        ("Tờ trình số 5054 đã được gửi.", "Tờ trình", "5054"),
        ("Nghị quyết 98 của Quốc hội có hiệu lực.", "Nghị quyết", "98"),
        ("Quy định số 96 - QĐ/TW nêu rõ.", "Quy định", "96-QĐ/TW"),
        ("Cơ quan ra Quyết định truy nã toàn quốc số 27/C02-P5 đối với ông A.", "Quyết định", "27/C02-P5"),
        ("Theo Thông báo kết luận số 81-TB/TW, tỉnh rà soát.", "Thông báo", "81-TB/TW"),
        (
            "Thực hiện Thông tư liên tịch số 07/2012/TTLT-BTP-BCA, xã rà soát.",
            "Thông tư liên tịch",
            "07/2012/TTLT-BTP-BCA",
        ),
        ("Theo QĐ số 45/QĐ-TTg, tỉnh rà soát.", "Quyết định", "45/QĐ-TTg"),
        ("Ngư dân đóng tàu theo Nghị định 58 kém chất lượng.", "Nghị định", "58"),
        (
            "Tuyến đường được Quốc hội quyết định chủ trương tại Nghị quyết số 59/2022/QH15.",
            "Nghị quyết",
            "59/2022/QH15",
        ),
        ("Theo Nghị định 26/2013 của Chính phủ, sở có ba phó giám đốc.", "Nghị định", "26/2013"),
        ("Xã hủy giấy chứng tử số 71/2012 ngày 3/4/2012.", "Giấy chứng tử", "71/2012"),
        ("Các bộ thực hiện Nghị quyết số 19-2017/NQ-CP.", "Nghị quyết", "19-2017/NQ-CP"),
        ("Tòa ra bản án số 02/2017/HC-ST về đất đai.", "Bản án", "02/2017/HC-ST"),
        ("Xã ra Quyết định giải quyết khiếu nại số 333 ngày 9/3/2016.", "Quyết định", "333"),
        ("Công ty có Giấy phép xả thải ra sông số 82/GP-UBND ngày 6/7/2015.", "Giấy phép", "82/GP-UBND"),
        ("Công ty được cấp Giấy chứng nhận đầu tư số: 3702114958 năm ngoái.", "Giấy chứng nhận đầu tư", "3702114958"),
    ],
)
def test_numbered_documents(text: str, kind: str, number: str) -> None:
    assert [(d.type, d.number) for d in read(text).documents] == [(kind, number)]


def test_a_price_is_no_number() -> None:
    assert read("Bãi xe thu cao hơn quy định 4.500 đồng mỗi lượt.").documents == ()


def test_a_resolution_of_a_plenum_before_another_document() -> None:
    found = read(
        "Xã thực hiện Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng và Chỉ thị 05 của Bộ Chính trị."
    ).documents
    assert [d.number or d.title for d in found] == ["Trung ương 4 (khóa XII) về xây dựng Đảng", "05"]


def test_number_day_and_issuer() -> None:
    found = read("Thực hiện Kế hoạch số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy Hà Nội.").documents[0]
    assert (found.date, found.issuer) == (date(2023, 3, 16), "Ban Thường vụ Thành ủy Hà Nội")
    assert found.evidence.quote.startswith("Kế hoạch số 215-KH/TU")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Phường thực hiện Luật Ngân sách nhà nước và các quy định.", "Luật", "Ngân sách nhà nước"),
        (
            "Sở trao quyết định bổ nhiệm ông Lê Văn An giữ chức Giám đốc.",
            "Quyết định",
            "bổ nhiệm ông Lê Văn An giữ chức Giám đốc",
        ),
        (
            "Quận hoàn thành Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ VI.",
            "Nghị quyết",
            "Đại hội Đảng bộ quận Long Biên lần thứ VI",
        ),
        ("Xã quán triệt Nghị quyết Trung ương 4 về xây dựng Đảng.", "Nghị quyết", "Trung ương 4 về xây dựng Đảng"),
        ("UBND tỉnh ban hành công văn yêu cầu các sở báo cáo.", "Công văn", "yêu cầu các sở báo cáo"),
        ("Báo cáo chính trị do đồng chí A trình bày nêu ba việc.", "Báo cáo", "chính trị"),
        ("Xã khẩn trương ban hành quy chế hoạt động.", "Quy chế", "hoạt động"),
        ("Công ty thông qua kế hoạch chia cổ tức năm 2024.", "Kế hoạch", "chia cổ tức năm 2024"),
        ("Công an tỉnh trao quyết định nghỉ hưu trước tuổi cho ông A.", "Quyết định", "nghỉ hưu trước tuổi cho ông A"),
        (
            "Tỉnh công bố các quyết định của Bộ trưởng Bộ Quốc phòng, Tư lệnh Quân khu 4 về công tác cán bộ.",
            "Quyết định",
            "về công tác cán bộ",
        ),
        (
            "UBND tỉnh có văn bản yêu cầu các huyện kiểm tra việc đóng tàu, Bộ Y tế đã trả lời.",
            "Văn bản",
            "yêu cầu các huyện kiểm tra việc đóng tàu",
        ),
        ("Quận đã có công văn khẩn gửi Sở Xây dựng về việc kiểm tra.", "Công văn", "gửi Sở Xây dựng về việc kiểm tra"),
        (
            "Sở có thông báo chính thức đến các cơ sở lưu trú về việc dừng ngày hội.",
            "Thông báo",
            "về việc dừng ngày hội",
        ),
        ("Đội làm theo hướng dẫn của Bộ Y tế về rửa quả lọc thận.", "Hướng dẫn", "về rửa quả lọc thận"),
        (
            "Sở trao quyết định bổ nhiệm ông Lê Văn An Ngày 25.5 tại trụ sở.",
            "Quyết định",
            "bổ nhiệm ông Lê Văn An",
        ),
    ],
)
def test_titled_documents(text: str, kind: str, title: str) -> None:
    assert [(d.type, d.title) for d in read(text).documents] == [(kind, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội quyết định mục tiêu của nhiệm kỳ.",
        "Ban Bí thư đã quyết định kỷ luật ông A.",
        "Phát biểu kết luận hội nghị, ông A nêu ba việc.",
        "Xây dựng kế hoạch, chương trình cụ thể.",
        "Sống theo Hiến pháp và pháp luật.",
        "Luật sư A cho biết việc này đúng luật.",
        "Ông A báo cáo Thường trực Thành ủy.",
        "Xã gửi báo cáo về Bộ Tài chính theo đúng hạn.",
        "Ngân hàng sẽ đưa ra quyết định chuyển sang giai đoạn thẩm định.",
        "Các nghị quyết, chỉ thị, kết luận của Bộ Chính trị về xây dựng Đảng được học tập.",
        "Tỉnh nhận văn bản trả lời của Bộ Y tế.",
        "HĐND tỉnh thông qua nghị quyết về nội dung này.",
        "Xã đang xây dựng kế hoạch mở thêm cửa hàng.",
        "Dự hội nghị có đại diện Bộ Kế hoạch đầu tư cùng nhiều nhà khoa học.",
        "Chánh án sẽ ra quyết định bổ nhiệm một công tố viên hay không.",
        "Phường báo tin bằng văn bản thông qua các tổ trưởng dân phố.",
    ],
)
def test_no_document(text: str) -> None:
    assert read(text).documents == ()


@pytest.mark.parametrize(
    ("text", "numbers", "issuer"),
    [
        ("Cán bộ nghỉ theo Nghị định 44 và 212.", ["44", "212"], "Chính phủ"),
        ("Tỉnh học các Nghị quyết số 57, 59, 66 và 68 của Bộ Chính trị.", ["57", "59", "66", "68"], "Bộ Chính trị"),
        ("Tỉnh học Nghị quyết 18-NQ/TW, 19-NQ/TW.", ["18-NQ/TW", "19-NQ/TW"], "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_several_numbers_are_several_documents(text: str, numbers: list[str], issuer: str | None) -> None:
    found = read(text).documents
    assert [d.number for d in found] == numbers
    assert {d.issuer for d in found} == {issuer}


def test_letters_of_two_bodies_with_one_title() -> None:
    found = read(
        "Xã thực hiện Công điện của Bộ Y tế và Công điện của Bộ Công an về việc đôn đốc sau kỳ nghỉ."
    ).documents
    assert [(d.issuer, d.title) for d in found] == [
        ("Bộ Y tế", "về việc đôn đốc sau kỳ nghỉ"),
        ("Bộ Công an", "về việc đôn đốc sau kỳ nghỉ"),
    ]


def test_papers_with_one_title() -> None:
    found = read("HĐND tỉnh nhận tờ trình và dự thảo nghị quyết về danh mục nhà cần di dời.").documents
    assert [(d.type, d.title) for d in found] == [
        ("Tờ trình", "về danh mục nhà cần di dời"),
        ("Nghị quyết", "về danh mục nhà cần di dời"),
    ]


def test_an_implied_issuer_is_a_body() -> None:
    found = read("Xã thực hiện Nghị định 26/2013/NĐ-CP về tổ chức bộ máy.")
    assert found.documents[0].issuer == "Chính phủ"
    assert [(b.name, b.inferred) for b in found.bodies if b.name == "Chính phủ"] == [("Chính phủ", True)]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("UBND quận Long Biên vừa có công văn số 38/UBND-VH gửi Sở Y tế Hà Nội.", "Ủy ban nhân dân quận Long Biên"),
        ("Ngày 5/7, UBND quận Long Biên ban hành văn bản số 2520.", "Ủy ban nhân dân quận Long Biên"),
        ("Các trường thu tiền theo Nghị định 86/2015.", "Chính phủ"),
    ],
)
def test_who_issued_a_numbered_document(text: str, issuer: str) -> None:
    assert [d.issuer for d in read(text).documents] == [issuer]


def test_two_names_of_one_congress_are_one_resolution() -> None:
    found = read(
        "Xã thực hiện Nghị quyết Đại hội XII của Đảng. "
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng nêu ba việc."
    ).documents
    assert [d.title for d in found] == ["Đại hội đại biểu toàn quốc lần thứ XII của Đảng"]


@pytest.mark.parametrize(
    ("text", "kind", "issuer", "title"),
    [
        (
            "Bà Bình vi phạm quy chế làm việc của UBND tỉnh Nghệ An và ý kiến của Thủ tướng.",
            "Quy chế",
            "Ủy ban nhân dân tỉnh Nghệ An",
            "làm việc của Ủy ban nhân dân tỉnh Nghệ An",
        ),
        (
            "Sở Y tế Nghệ An vừa gửi công văn cho UBND tỉnh Nghệ An về việc sửa chữa trạm y tế.",
            "Công văn",
            "Sở Y tế Nghệ An",
            "về việc sửa chữa trạm y tế",
        ),
        (
            "UBND huyện Nam Đàn đã có báo cáo UBND tỉnh Nghệ An về kết quả xác minh tại trường mầm non.",
            "Báo cáo",
            "Ủy ban nhân dân huyện Nam Đàn",
            "về kết quả xác minh tại trường mầm non",
        ),
        (
            "Thanh tra Bộ Nội vụ vừa thông báo kết luận thanh tra việc tuyển dụng công chức tại huyện Nam Đàn.",
            "Kết luận",
            None,
            "thanh tra việc tuyển dụng công chức tại huyện Nam Đàn",
        ),
    ],
)
def test_papers_by_what_is_done_with_them(text: str, kind: str, issuer: str | None, title: str) -> None:
    found = read(text).documents
    assert [(d.type, d.title) for d in found] == [(kind, title)]
    assert issuer is None or found[0].issuer == issuer


def test_the_body_that_ends_a_report_s_title_issued_it() -> None:
    found = read("Theo báo cáo tình hình kinh tế năm 2023 của UBND tỉnh Nghệ An, thu ngân sách tăng.").documents
    assert [(d.type, d.issuer) for d in found] == [("Báo cáo", "Ủy ban nhân dân tỉnh Nghệ An")]


def test_a_resolution_that_amends_another() -> None:
    text = "HĐND tỉnh Nghệ An thông qua Nghị quyết sửa đổi Nghị quyết số 12/2021/NQ-HĐND về đầu tư công."
    assert [(d.number, d.title) for d in read(text).documents] == [
        (None, "sửa đổi Nghị quyết số 12/2021/NQ-HĐND về đầu tư công"),
        ("12/2021/NQ-HĐND", None),
    ]


def test_one_code_of_conduct() -> None:
    text = "Xã triển khai Quy tắc ứng xử của cán bộ xã. Dân tin Quy tắc ứng xử của cán bộ, công chức trong cơ quan."
    assert [d.type for d in read(text).documents] == ["Quy tắc"]
