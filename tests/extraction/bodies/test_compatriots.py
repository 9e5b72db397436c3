import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tổng hội người Việt Nam tại Lào gặp mặt.", ["Tổng hội Người Việt Nam tại Lào"]),
        ("Hội Người Việt Nam ở Ba Lan gặp mặt.", ["Hội Người Việt Nam tại Ba Lan"]),
        ("Hội người Việt tại CHLB Đức gặp mặt.", ["Hội Người Việt tại Đức"]),
        ("Hội Doanh nghiệp Việt Nam tại Nhật Bản gặp mặt.", ["Hội Doanh nghiệp Việt Nam tại Nhật Bản"]),
        ("Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam họp.", ["Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam"]),
        ("Liên hiệp hội Người Việt Nam tại châu Âu họp.", ["Liên hiệp hội Người Việt Nam tại châu Âu"]),
        ("Hội người Việt vùng Sao Mai gặp mặt.", []),
        ("Hội Sinh viên Việt Nam tại Hà Nội họp.", ["Hội Sinh viên Việt Nam"]),
        ("Hội Nhà văn Việt Nam tại Lào ra mắt sách.", ["Hội Nhà văn Việt Nam"]),
        ("Hội Sinh viên Việt Nam tại lễ trao giải.", ["Hội Sinh viên Việt Nam"]),
    ],
)
def test_associations_of_people_away_from_home_have_the_country_in_their_names(text, names):
    assert [body.name for body in read(text).bodies] == names


def test_who_heads_such_an_association_is_told_with_the_country():
    found = read("Ông Lê Văn An, Chủ tịch Hội người Việt Nam tại Cộng hòa Séc, phát biểu.").positions
    assert [(p.role, p.body) for p in found] == [("Chủ tịch", "Hội Người Việt Nam tại Cộng hòa Séc")]
