import pytest

from tests.extraction.samples import read

SCENE = "Chính phủ Mỹ họp\nThứ trưởng Tư pháp Mỹ từ chức. "


def posts(text: str) -> set[tuple[str, str, str]]:
    return {(p.person, p.role, p.body) for p in read(SCENE + text).positions}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Phó Tổng thống Karen Miller nói.", ("Karen Miller", "Phó Tổng thống", "Hoa Kỳ")),
        ("Thứ trưởng Tư pháp Mỹ John Baker từ chức.", ("John Baker", "Thứ trưởng", "Bộ Tư pháp Hoa Kỳ")),
        ("Thứ trưởng Tư pháp John Baker từ chức.", ("John Baker", "Thứ trưởng", "Bộ Tư pháp Hoa Kỳ")),
        ("Bộ trưởng quốc phòng John Baker nói.", ("John Baker", "Bộ trưởng", "Bộ Quốc phòng Hoa Kỳ")),
    ],
)
def test_a_foreigner_s_post_is_of_the_only_country_named(text: str, post: tuple[str, str, str]) -> None:
    assert posts(text) == {post}


def test_of_several_countries_the_one_behind_such_a_role_counts() -> None:
    text = "Phái đoàn Pháp đến. Tổng thống Nga và Thủ tướng Đức cùng dự. Tổng thống Ivan Popov nói."
    assert posts(text) == {("Ivan Popov", "Tổng thống", "Nga")}


def test_a_country_that_goes_with_another_person_s_title_does_not_count() -> None:
    text = "Phái đoàn Pháp đến. Tổng thống Nga Ivan Popov dự. Tổng thống Jean Morel nói."
    assert posts(text) == {("Ivan Popov", "Tổng thống", "Nga")}


def test_of_several_countries_without_a_role_none_counts() -> None:
    assert posts("Phái đoàn Pháp đến. Tổng thống Ivan Popov nói.") == set()


def test_a_name_of_the_highlands_is_vietnamese() -> None:
    assert posts("Thứ trưởng Tư pháp Ksor Phước nói.") <= {("Ksor Phước", "Thứ trưởng", "Bộ Tư pháp")}


def test_a_vietnamese_name_takes_no_foreign_country() -> None:
    assert posts("Thứ trưởng Tư pháp Lê Văn Nam nói.") == {("Lê Văn Nam", "Thứ trưởng", "Bộ Tư pháp")}


def test_the_country_that_is_named_with_the_post_elsewhere_counts() -> None:
    text = "Tổng thống Philippines Ramon Cruz đến. Thủ tướng Nga cũng đến. Tổng thống Ramon Cruz nói."
    assert posts(text) == {("Ramon Cruz", "Tổng thống", "Philippines")}


def test_a_prime_minister_of_an_unnamed_country_is_not_of_this_government() -> None:
    assert not read("Thủ tướng Narendra Modi đến dự.").positions


def test_the_country_where_the_sentence_happens_counts() -> None:
    text = "Tổng thống Pháp nói. Ở Thái Lan, Thủ tướng Somchai Thong hôm qua cũng nói."
    assert posts(text) == {("Somchai Thong", "Thủ tướng", "Thái Lan")}


def test_the_country_that_the_article_is_about_counts() -> None:
    text = "Phái đoàn Pháp đến. Người Mỹ vui, báo Mỹ viết, dân Mỹ nghe. Tổng thống John Baker nói."
    assert posts(text) == {("John Baker", "Tổng thống", "Hoa Kỳ")}
    assert posts(text.replace("Tổng", "Ở Đức, dân Đức nghe Tổng")) == {("John Baker", "Tổng thống", "Đức")}
    assert not posts(text.replace("Tổng", "Dân Đức nghe Tổng"))


def test_a_former_head_of_government_of_an_unnamed_country_is_not_of_this_one() -> None:
    assert not read("Cựu Thủ tướng Fillon đến dự.").positions


def test_a_ministry_whose_country_is_named_outweighs_one_that_is_guessed() -> None:
    text = (
        "Bộ trưởng Quốc phòng Nga Ivan Popov bay về. Bộ trưởng Quốc phòng Đức cũng bay. Bộ trưởng Quốc phòng "
        "Ivan Popov nói."
    )
    assert {(p.role, p.body) for p in read(text).positions} == {("Bộ trưởng", "Bộ Quốc phòng Nga")}


def test_a_country_that_the_sentence_speaks_of_otherwise_leaves_the_guess_open() -> None:
    text = "Đoàn của Tổng thống Nga bay. Ông thăm Pháp theo lời mời của Tổng thống Jean Morel."
    assert not posts(text)


def test_the_main_country_does_not_count_where_the_sentence_before_names_another() -> None:
    text = (
        "Người Libya vui, báo Libya viết, dân Libya nghe. Đại sứ quán Đức tại Libya đóng cửa. Tổng thống Jean Morel lo."
    )
    assert not read(text).positions
