import pytest

from tests.extraction.samples import read

POST = "Ông Lê Minh Sơn là Bí thư Tỉnh ủy Lào Cai, có công lớn."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nhân kỷ niệm 100 năm Ngày sinh đồng chí Lê Minh Sơn, tỉnh dâng hương năm 2023.", "former"),
        ("Nhân dịp kỷ niệm 90 năm ngày sinh của ông Lê Minh Sơn, tỉnh dâng hương.", "former"),
        ("Tượng danh nhân Lê Minh Sơn (1904 – 1997) được dựng năm 2023.", "former"),
        ("Năm 2023, tỉnh nhớ đồng chí Lê Minh Sơn (7/7/1913 - 7/7/2023).", "former"),
        ("Tỉnh thăm gia đình cố đồng chí Lê Minh Sơn.", "former"),
        ("Năm 2023, tỉnh gặp ông Lê Minh Sơn (2010 - 2015).", "current"),
        ("Ông Lê Minh Sơn dự lễ kỷ niệm ngày thành lập tỉnh.", "current"),
        ("Nhân kỷ niệm 100 năm Ngày sinh đồng chí Vũ Văn Hải, ông Lê Minh Sơn dâng hương.", "current"),
        ("Chúc mừng ngày sinh ông Lê Minh Sơn.", "current"),
    ],
)
def test_the_posts_of_a_life_that_is_remembered_are_over(text: str, status: str) -> None:
    article = f"Sáng 5/4/2023. {text} {POST}"
    assert {(post.person, post.status.value) for post in read(article).positions} == {("Lê Minh Sơn", status)}
