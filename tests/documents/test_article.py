import json
import time
from collections import Counter
from datetime import date

import pytest

from kg.documents import article_from_text
from tests.shared import SHARED, needs_shared

TEXT = (
    "Xã Hòa Bình họp\n05/07/2024 08:00\n"
    "Sáng 4/7, Đảng ủy xã Hòa Bình tổ chức hội nghị, quyết nghị ngày 1/7/2024 được thông qua."
)


def test_a_date_given_wins_over_the_dateline_and_that_over_the_lead() -> None:
    assert article_from_text("a", TEXT, published=date(2020, 1, 1)).published == date(2020, 1, 1)
    assert article_from_text("a", TEXT).published == date(2024, 7, 5)
    assert article_from_text("a", TEXT.replace("05/07/2024 08:00\n", "")).published == date(2024, 7, 4)


def test_dates_of_navigation_count_for_nothing() -> None:
    text = (
        "Xã Hòa Bình họp\n"
        + "Chiều 4/7, Đảng ủy xã tổ chức hội nghị bàn việc của xã. " * 4
        + "\nTin khác\nTin tức 05/07/2024 08:00"
    )
    assert article_from_text("a", text).published is None


def test_the_text_is_normal_form_and_regions_count_its_characters() -> None:
    article = article_from_text("a", "Ho\u0300a Bi\u0300nh\r\nhọp")
    assert article.text == "Hòa Bình\nhọp"
    assert [article.text[s.start : s.end] for s in article.proper] == ["Hòa Bình\nhọp"]


def test_id_and_title_are_normal_form() -> None:
    article = article_from_text("ba\u0300i", "Xã họp.", title="Ho\u0323p")
    assert (article.id, article.title) == ("bài", "Họp")


def test_writers_given_come_before_those_who_sign_the_text() -> None:
    article = article_from_text("a", f"{TEXT}\nThanh Mai", authors=("Lê An", "Thanh Mai"))
    assert article.authors == ("Lê An", "Thanh Mai")


def test_an_empty_text_has_no_regions() -> None:
    assert article_from_text("a", " \n").proper == ()


SENTENCE = "Chiều 6/4, Ban Chấp hành Đảng bộ huyện tổ chức hội nghị trong năm 2023. "
LONG = {
    "one line": SENTENCE * 15_000,
    "many lines": (SENTENCE * 4 + "\n") * 4_000,
    "short lines": "Lê Mai\n" * 50_000,
    "letters": "a" * 1_000_000,
    "digits": "1" * 1_000_000,
    "days": "1/" * 500_000,
    "dates": "1.1.2017 " * 100_000,
    "years": "2017-" * 200_000,
    "dots": ". " * 500_000,
    "brackets": "[" * 1_000_000,
    "pictures": "![a](b" * 150_000,
    "marks": "? " * 500_000,
    "spaces": " " * 1_000_000 + "x",
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_read_in_linear_time(name: str) -> None:
    began = time.process_time()
    article_from_text(name, LONG[name])
    assert time.process_time() - began < 30


@needs_shared
def test_the_development_articles() -> None:
    dates: Counter[str] = Counter()
    people: Counter[bool] = Counter()
    for path in sorted((SHARED / "eval" / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SHARED / "articles" / gold["article"]).read_text(encoding="utf-8-sig")
        article = article_from_text(gold["article"], text)
        told = article.published.isoformat() if article.published else None
        dates["right" if told == gold["published"] else "wrong" if told else "missing"] += 1
        dates["given"] += told is not None
        proper = "\n".join(article.text[s.start : s.end] for s in article.proper)
        people.update(name in proper for name in gold["people"] if name in article.text)
    assert dates["wrong"] <= 1
    assert dates["given"] >= 27
    assert people[True] / people.total() >= 0.98
