import pytest

from kg.linking.national import is_national


@pytest.mark.parametrize(
    ("body_class", "name", "local"),
    [
        ("NationalAssemblyBody", "Quốc hội", False),
        ("NationalAssemblyBody", "Đoàn đại biểu Quốc hội tỉnh Lào Cai", True),
        ("CentralGovernmentBody", "Bộ Nội vụ", False),
        ("PartyCommittee", "Ban Chấp hành Trung ương Đảng", False),
        ("PartyStandingCommittee", "Bộ Chính trị", False),
        ("PartyOrgan", "Ban Tổ chức Trung ương", False),
        ("OtherBody", "Việt Nam", False),
    ],
)
def test_bodies_of_the_whole_state(body_class, name, local):
    assert is_national(body_class, name, local=local)


@pytest.mark.parametrize(
    ("body_class", "name", "local"),
    [
        ("PartyCommittee", "Quận ủy Đống Đa", True),
        ("PartyCommittee", "Đảng ủy Công ty Điện lực", False),
        ("CentralGovernmentBody", "Cục Thuế thành phố Hà Nội", True),
        ("HealthFacility", "Bệnh viện Phụ sản Trung ương", False),
        ("PeoplesCommittee", "Ủy ban nhân dân tỉnh Lào Cai", True),
        ("", "Sở Nội vụ", False),
    ],
)
def test_bodies_of_places_and_firms(body_class, name, local):
    assert not is_national(body_class, name, local=local)
