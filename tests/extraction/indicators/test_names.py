import pytest

from kg.extraction.indicators.figures import figures_in
from kg.extraction.indicators.names import measured
from kg.model import Span
from tests.extraction.samples import drafted


def names(text: str) -> list[str]:
    draft, sentence, since, before, found = drafted(text), Span(0, len(text)), 0, "", []
    for figure in figures_in(draft, sentence):
        thing = measured(draft, figure, sentence, since, before)
        since, before = figure.end, thing.base
        found.append(thing.name)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng lúa của huyện ước đạt khoảng 900 tấn.", ["Sản lượng lúa của huyện"]),
        ("Huyện xây dựng 15 nhà ở cho người nghèo.", ["xây dựng nhà ở cho người nghèo"]),
        ("Có 30% hộ dân dùng nước sạch.", ["hộ dân dùng nước sạch"]),
        (
            "Thu ngân sách xã là 9 tỷ đồng, đạt 80% kế hoạch huyện giao.",
            ["Thu ngân sách xã", "Thu ngân sách xã so với kế hoạch huyện giao"],
        ),
        ("Năm 2022, diện tích rừng trồng đạt 40 ha.", ["diện tích rừng trồng"]),
    ],
)
def test_what_a_figure_measures(text: str, expected: list[str]) -> None:
    assert names(text) == expected
