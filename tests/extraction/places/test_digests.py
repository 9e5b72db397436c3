from tests.extraction.places.reading import settled
from tests.extraction.samples import read

DIGEST = (
    "Tin ba tỉnh\nLào Cai: Hôm nay, UBND tỉnh họp. Nghệ An: Sáng 9/5, Sở Y tế tỉnh làm việc với Tỉnh ủy. "
    "Ảnh: báo Bình Định Bình Định: Chiều 9/5, HĐND tỉnh giám sát."
)


def test_an_item_is_about_the_province_that_heads_it() -> None:
    assert [body.name for body in read(DIGEST).bodies] == [
        "Ủy ban nhân dân tỉnh Lào Cai",
        "Sở Y tế Nghệ An",
        "Tỉnh ủy Nghệ An",
        "Hội đồng nhân dân tỉnh Bình Định",
    ]


def test_one_place_before_a_colon_makes_no_digest() -> None:
    assert settled("Lào Cai: Hôm nay, UBND tỉnh họp ở tỉnh Nghệ An.").items == []


def test_figures_of_provinces_make_no_digest() -> None:
    assert settled("Mưa lớn.\nLào Cai: 25 mm.\nNghệ An: 30 mm.\nBình Định: 40 mm.").items == []
