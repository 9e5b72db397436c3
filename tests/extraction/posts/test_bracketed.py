import pytest

from tests.extraction.samples import read

TOWN = "Ủy ban nhân dân thành phố Vinh"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Dự có ông Lê Văn Nam (Chủ tịch) và ông Vũ Minh An (Phó Chủ tịch) UBND thành phố Vinh.",
            {("Lê Văn Nam", "Chủ tịch", TOWN), ("Vũ Minh An", "Phó Chủ tịch", TOWN)},
        ),
        (
            "Dự có ông Lê Văn Nam (Chủ tịch) và đã ký với ông Vũ Minh An (Phó Chủ tịch) UBND thành phố Vinh.",
            {("Vũ Minh An", "Phó Chủ tịch", TOWN)},
        ),
        ("Ông Lê Văn Nam (Chủ tịch) cho biết UBND thành phố Vinh đã họp.", set()),
    ],
)
def test_the_body_behind_brackets(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert {(p.person, p.role, p.body) for p in read(text).positions} == posts
