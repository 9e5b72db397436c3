import re

import pytest

from kg.extraction.indicators.things import OPENED, PURPOSE, place_before, too_vague
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("between", "place"), [("; Đông Hải (", "Đông Hải"), (") và Tây Hải (trên ", "Tây Hải"), ("; xã khác (", "")]
)
def test_a_list_names_a_place_before_its_bracket(between: str, place: str) -> None:
    assert place_before(drafted(between), 0, len(between)) == place


@pytest.mark.parametrize(("base", "vague"), [("", True), ("đạt", True), ("sản lượng lúa", False)])
def test_one_word_names_no_thing(base: str, vague: bool) -> None:
    assert too_vague(base) is vague


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (OPENED, "nhà (hơn ", True),
        (OPENED, "nhà (mới) ", False),
        (PURPOSE, " từ ngân sách", True),
        (PURPOSE, " lúa", False),
    ],
)
def test_what_stands_around_a_figure(pattern: re.Pattern[str], text: str, found: bool) -> None:
    assert (pattern.search(text) is not None) is found
