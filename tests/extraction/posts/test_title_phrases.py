from kg.extraction.posts.titles import find_titles
from tests.extraction.samples import reading_of


def test_a_group_of_a_hamlet_has_no_other_owner() -> None:
    reading = reading_of(
        "Hợp tác xã Sao Khuê họp. Ông Lê Văn Nam, Tổ trưởng Tổ hòa giải cộng đồng thôn Bản Khoang, nói."
    )
    assert find_titles(reading)[-1].body == "Tổ Hòa giải cộng đồng thôn Bản Khoang"
