import pytest

from kg.extraction.bodies.grammar import TAILS, read_body
from kg.gazetteers.body_types import body_types, known_bodies
from tests.extraction.samples import reading_of


def test_every_tail_has_a_grammar() -> None:
    assert {kind.tail for _, kind in (*body_types(), *known_bodies())} <= set(TAILS)


@pytest.mark.parametrize(
    ("text", "small", "name"),
    [
        ("Bộ Y tế họp.", False, "Bộ Y tế"),
        ("công an tỉnh Lào Cai họp.", False, "Công an tỉnh Lào Cai"),
        ("trường trẻ em.", False, None),
        ("Vietcombank lãi lớn.", False, "Vietcombank"),
        ("phóng viên Tiền Phong hỏi.", False, "Báo Tiền Phong"),
        ("phòng nội vụ họp.", False, None),
        ("phòng nội vụ huyện Sa Pa họp.", True, "Phòng Nội vụ huyện Sa Pa"),
        ("sông lớn.", True, None),
    ],
)
def test_the_body_at_the_first_word(text: str, small: bool, name: str | None) -> None:
    body = read_body(reading_of(text), 0, small)
    assert (body and body.name) == name


def test_a_name_inside_a_longer_name_is_no_body() -> None:
    assert read_body(reading_of("Giải HDBank khai mạc."), 1, False) is None
    assert read_body(reading_of("Tin (AFP)."), 2, False) is None
