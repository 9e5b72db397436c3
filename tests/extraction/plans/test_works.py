import pytest

from kg.extraction.plans.works import in_company, is_within, work_fact
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "rule", "name"),
    [
        ("đường Vành đai 4 (đoạn Hòa Lân - Bến Tây) dài 9 km", "work", "đường Vành đai 4 (đoạn Hòa Lân - Bến Tây)"),
        ("cầu Bến Tây (dài 300 m)", "work", "cầu Bến Tây"),
        ("cầu Bến Tây thuộc", "work", "cầu Bến Tây"),
        ("cầu Bến Tây và mở rộng đường Láng", "project", "cầu Bến Tây"),
        (
            "nâng cấp mạng lưới cấp nước nông thôn của đồng bào vùng cao",
            "project",
            "nâng cấp mạng lưới cấp nước nông thôn",
        ),
        ("nâng cấp mạng lưới cấp nước", "work", None),
        ("hạ tầng Hà Nội", "work", None),
        ("nạo vét hồ chứa, xã có kế hoạch", "project", None),
        (
            "đầu tư xây dựng trung tâm văn hóa, thể thao, trường mầm non xã Hòa Lân",
            "project",
            "đầu tư xây dựng trung tâm văn hóa, thể thao, trường mầm non xã Hòa Lân",
        ),
        ("đường Hòa Lân địa điểm", "work", "đường Hòa Lân"),
        ("đường Hòa Lân nối dài", "work", "đường Hòa Lân nối dài"),
        ("Trung tâm bảo dưỡng của Công ty Hòa Lân", "listed", "Trung tâm bảo dưỡng của Công ty Hòa Lân"),
        ("hạ tầng du lịch tại Hòa Lân", "work", None),
        ("các cầu Bến Tây", "work", None),
        ("đường lối Hòa Lân", "work", None),
        ("Ba Khe", "project", "Ba Khe"),
        ("ba cầu Bến Tây", "project", None),
        ("chống ngập 9.000 tỷ ở Hòa Lân", "project", None),
        ("cảng biển Hòa Lân", "project", "cảng biển Hòa Lân"),
        ("đường giao thông nông thôn", "work", None),
    ],
)
def test_names_of_works(text: str, rule: str, name: str | None) -> None:
    found = work_fact(drafted(text), 0, len(text), rule)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Công ty Cổ phần Đầu tư xây dựng cầu đường Hòa Lân", True),
        ("Tỉnh đầu tư xây dựng cầu Hòa Lân", False),
    ],
)
def test_words_of_a_company_s_name(text: str, inside: bool) -> None:
    assert in_company(drafted(text), text.lower().find("đầu tư"), 0) is inside


def test_offset_within_a_mention() -> None:
    draft = drafted("Tỉnh giao Sở Xây dựng Hòa Lân.")
    inside = draft.text.index("Xây")
    assert is_within(draft.body_mentions, inside)
    assert not is_within(draft.body_mentions, 0)
