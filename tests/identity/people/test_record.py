from datetime import date

from kg.model import Status
from tests.identity.people.said import DONG_DA, HA_NOI, News, day


def test_a_record_gathers_what_all_articles_say():
    news = News()
    news.tells("a", posts=[("Chủ tịch", DONG_DA)], home=HA_NOI, day=day(2021), beside=["Lê Thị Bê"], local="x")
    news.tells("b", posts=[("Giám đốc", "Bộ Nội vụ", "incoming", day(2020))], home=DONG_DA, local="x")
    (record,) = news.records()
    assert record.first == date(2021, 1, 1)
    assert {unit.label for unit in record.homes} == {DONG_DA.label, HA_NOI.label}
    assert [(post.status, post.day, post.single) for post in record.posts] == [
        (Status.INCOMING, date(2020, 1, 1), False),
        (Status.CURRENT, date(2021, 1, 1), True),
    ]
    assert record.units == (DONG_DA,)
    assert record.is_national
    assert len(record.companions) == 1


def test_companions_with_posts_of_the_whole_country_alone_do_not_count():
    news = News()
    iri = news.tells("a", beside=["Lê Thị Bê", "Lê Văn Bộ"])
    minister = "https://w3id.org/vngov/id/person/le-van-bo-0123456789"
    news.rows.append((iri, "g", *[None] * 12, minister, None))
    (record,) = news.records()
    assert record.companions == {"https://w3id.org/vngov/id/person/le-thi-be-0123456789"}
