import pytest

from kg.linking.national import Standing, standing


@pytest.mark.parametrize(
    ("role", "body", "body_class", "level"),
    [
        ("Đại biểu", "Quốc hội", "NationalAssemblyBody", ""),
        ("Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Lào Cai", "NationalAssemblyBody", "province"),
        ("Bộ trưởng", "Bộ Nội vụ", "CentralGovernmentBody", ""),
        ("Bộ trưởng", "Bộ Nội vụ", "CentralGovernmentBody", "country"),
        ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "PartyCommittee", ""),
        ("Ủy viên", "Bộ Chính trị", "PartyStandingCommittee", ""),
        ("Trưởng ban", "Ban Tổ chức Trung ương", "PartyOrgan", ""),
        ("Chủ tịch nước", "Việt Nam", "OtherBody", ""),
    ],
)
def test_posts_that_lead_the_state(role, body, body_class, level):
    assert standing(role, body, body_class, level=level) is Standing.LEADING


@pytest.mark.parametrize(
    ("role", "body", "body_class"),
    [
        ("Vụ trưởng", "Vụ Tổ chức cán bộ Bộ Xây dựng", "CentralGovernmentBody"),
        ("Phó Chủ nhiệm", "Văn phòng Trung ương", "CentralGovernmentBody"),
        ("Chuyên viên", "Ban Tổ chức Trung ương", "PartyOrgan"),
        ("", "Bộ Nội vụ", "CentralGovernmentBody"),
    ],
)
def test_other_posts_in_national_bodies(role, body, body_class):
    assert standing(role, body, body_class, level="") is Standing.NATIONAL


@pytest.mark.parametrize(
    ("body", "body_class", "level", "expected"),
    [
        ("Quận ủy Đống Đa", "PartyCommittee", "district", Standing.LOCAL),
        ("Đảng ủy Công ty Điện lực", "PartyCommittee", "", Standing.LOCAL),
        ("Cục Thuế thành phố Hà Nội", "CentralGovernmentBody", "province", Standing.PROVINCIAL),
        ("Bệnh viện Phụ sản Trung ương", "HealthFacility", "", Standing.LOCAL),
        ("Ủy ban nhân dân tỉnh Lào Cai", "PeoplesCommittee", "province", Standing.PROVINCIAL),
        ("Sở Nội vụ", "", "", Standing.LOCAL),
        ("Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc", "ForeignBody", "", Standing.LOCAL),
    ],
)
def test_posts_in_places_and_firms(body, body_class, level, expected):
    assert standing("Bí thư", body, body_class, level=level) is expected
