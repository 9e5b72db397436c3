import pytest

from kg.extraction.plans.work_words import ACTING, BUILT_THING, PROPER


@pytest.mark.parametrize(
    ("text", "proper"),
    [("cầu Bến Tây", True), ("đường tỉnh 612", True), ("đường 5km", False), ("đường liên xã", False)],
)
def test_what_makes_a_noun_a_name(text: str, proper: bool) -> None:
    assert (PROPER.search(text) is not None) is proper


@pytest.mark.parametrize(("text", "acting"), [("chống ngập khu vực", True), ("cầu bến tây", False)])
def test_beginnings_of_what_is_done(text: str, acting: bool) -> None:
    assert (ACTING.match(text) is not None) is acting


@pytest.mark.parametrize(("text", "built"), [("khu công viên", True), ("xử lý rác", True), ("ông", False)])
def test_beginnings_of_projects(text: str, built: bool) -> None:
    assert (BUILT_THING.match(text) is not None) is built
