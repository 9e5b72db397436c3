import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        ("Giám đốc GTVT TP.HCM", "Giám đốc", "Sở Giao thông vận tải Thành phố Hồ Chí Minh"),
        ("Phó giám đốc Y tế Hà Nội", "Phó Giám đốc", "Sở Y tế Hà Nội"),
        ("Giám đốc Công thương tỉnh Lào Cai", "Giám đốc", "Sở Công Thương Lào Cai"),
    ],
)
@pytest.mark.parametrize(
    "text", ["Ông Lê Văn Nam, {}, cho biết.", "{} Lê Văn Nam cho biết.", "{}, ông Lê Văn Nam nói."]
)
def test_the_word_for_a_department_may_be_left_out_before_its_field(
    text: str, title: str, role: str, body: str
) -> None:
    assert [(post.role, post.body) for post in read(text.format(title)).positions] == [(role, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam, Giám đốc Tài chính của Tập đoàn Sao Mai, cho biết.",
        "Ông Lê Văn Nam, Giám đốc Tài chính Công ty Sao Mai Hà Nội, cho biết.",
        "Ông Lê Văn Nam, Giám đốc Du lịch Việt Nam, cho biết.",
        "Ông Lê Văn Nam, Giám đốc Tài chính, cho biết ở Hà Nội trời mưa.",
    ],
)
def test_the_field_of_a_company_s_director_is_no_department(text: str) -> None:
    assert not any(body.name.startswith("Sở ") for body in read(text).bodies)
