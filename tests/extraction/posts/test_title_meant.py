import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Quốc hội họp. Kỳ họp HĐND tỉnh Nghệ An. Đại biểu Trần Công Hải (Tổ đại biểu huyện Nam Đàn) hỏi.",
            "Hội đồng nhân dân tỉnh Nghệ An",
        ),
        ("Quốc hội họp. Đại biểu Trần Công Hải (Nghệ An) hỏi.", "Quốc hội"),
        ("Sở Y tế Lào Cai họp. Phó Giám đốc Trần Công Hải nói.", "Sở Y tế Lào Cai"),
        ("Huyện ủy Nam Đàn họp. Bí thư Trần Công Hải nói.", "Huyện ủy Nam Đàn"),
    ],
)
def test_the_body_that_a_bare_title_means(text: str, body: str) -> None:
    assert [(p.person, p.body) for p in read(text).positions] == [("Trần Công Hải", body)]
