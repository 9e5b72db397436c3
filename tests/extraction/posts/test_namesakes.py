import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Cô là con gái Lara Rossi. Lara Rossi ngồi vào ghế của Tổng thống Rossi tại Pháp.", set()),
        ("Tổng thống Pháp Marco Rossi đến. Con gái Lara Rossi ngồi. Tổng thống Rossi phát biểu.", {"Marco Rossi"}),
        ("Tổng thống Pháp Marco Rossi đến. Rossi Lara là em. Tổng thống Rossi phát biểu.", {"Marco Rossi"}),
        ("Lara Rossi, 35 tuổi, ngồi vào ghế của Tổng thống Pháp Rossi ở đó.", set()),
        ("Ông Marco Rossi đến Pháp. Tổng thống Pháp Rossi phát biểu.", {"Marco Rossi"}),
    ],
)
def test_a_head_of_state_is_not_the_relative_who_is_named_in_full(text: str, holders: set[str]) -> None:
    assert {post.person for post in read(text).positions if post.role == "Tổng thống"} == holders
