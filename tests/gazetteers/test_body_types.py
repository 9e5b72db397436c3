from kg.gazetteers.body_types import body_types, domains, known_bodies
from kg.model import BodyKind


def test_a_form_means_one_type() -> None:
    forms = [form for form, _ in body_types()]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_a_known_body_is_told_once_and_is_no_type() -> None:
    forms = [form for form, _ in known_bodies()]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert set(forms).isdisjoint(form for form, _ in body_types())


def test_newspapers_behind_their_words() -> None:
    paper = dict(known_bodies())["PV Tiền Phong"]
    assert (paper.name, paper.kind, paper.tail) == ("Báo Tiền Phong", BodyKind.MEDIA, "none")


def test_sites_of_news_are_no_papers_but_behind_the_word() -> None:
    known = dict(known_bodies())
    assert (known["phóng viên Zing.vn"].name, known["báo VnExpress"].name) == ("Zing.vn", "Báo VnExpress")


def test_fields_of_work_are_written_in_full() -> None:
    assert dict(domains())["GD&ĐT"] == "Giáo dục và Đào tạo"


def test_the_press_shortens_the_same_words_everywhere() -> None:
    types = dict(body_types())
    assert types["Ban Dân vận T.Ư"] == types["Ban Dân vận Trung ương"]
    assert types["Hội Nông dân VN"] == types["Hội Nông dân Việt Nam"]
