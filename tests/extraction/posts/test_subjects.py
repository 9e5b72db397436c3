import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ông Lê Văn Nam quê ở Vinh. Ông được bầu làm Bí thư Huyện ủy Nam Đàn.", "Lê Văn Nam"),
        ("Ông Lê Văn Nam (bạn của Vũ Minh An) là Bí thư Huyện ủy Nam Đàn.", "Lê Văn Nam"),
    ],
)
def test_whom_a_post_is_said_of(text: str, person: str) -> None:
    assert [post.person for post in read(text).positions] == [person]


def test_a_sentence_without_a_pronoun_is_of_nobody_before() -> None:
    assert read("Ông Lê Văn Nam quê ở Vinh. Huyện được bầu Bí thư Huyện ủy Nam Đàn.").positions == ()
