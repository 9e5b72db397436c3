from datetime import date

import pytest

from kg.extraction.posts.merging import Post, left_behind, merged
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase, PersonPhrase, UnitPhrase
from kg.model import BodyKind, Status, Unit, UnitKind
from tests.extraction.samples import read

PERSON = PersonPhrase(0, 3, "Lê Văn Nam", 0)


def post(status: Status, *, weak: bool = False, role: str = "Chủ tịch", change: tuple[int, int] | None = None) -> Post:
    title = Title(4, 6, (role,), "Sở Y tế Lào Cai", BodyKind.DEPARTMENT, None)
    return Post(PERSON, title, role, status, "title_after", weak, change)


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (post(Status.CURRENT, weak=True), post(Status.OUTGOING), Status.OUTGOING),
        (post(Status.OUTGOING), post(Status.CURRENT, weak=True), Status.OUTGOING),
        (post(Status.INCOMING), post(Status.OUTGOING), Status.OUTGOING),
        (post(Status.OUTGOING), post(Status.FORMER), Status.OUTGOING),
        (post(Status.FORMER), post(Status.INCOMING), Status.FORMER),
        (post(Status.FORMER, weak=True), post(Status.INCOMING), Status.INCOMING),
        (post(Status.FORMER, weak=True), post(Status.CURRENT, weak=True), Status.CURRENT),
    ],
)
def test_which_of_two_states_counts(first: Post, second: Post, status: Status) -> None:
    assert [found.status for found in merged([first, second])] == [status]


def test_a_post_before_a_merger_does_not_outweigh_that_it_is_taken_up() -> None:
    before = post(Status.FORMER)
    before.title.once = True
    incoming = post(Status.INCOMING)
    for order in ([before, incoming], [incoming, before], [post(Status.CURRENT, weak=True), before, incoming]):
        assert [found.status for found in merged(order)] == [Status.INCOMING]


def test_the_day_of_a_change_goes_with_its_state() -> None:
    found = merged([post(Status.CURRENT, weak=True), post(Status.OUTGOING, change=(0, 6))])
    assert [each.change for each in found] == [(0, 6)]


def held(body: str, kind: BodyKind, *, weak: bool = False, phrase: BodyPhrase | None = None) -> Post:
    title = Title(4, 6, ("Thủ tướng",), body, kind, phrase, weak=weak)
    return Post(PERSON, title, "Thủ tướng", Status.CURRENT, "title_before", weak=True)


def test_a_body_that_is_only_meant_gives_way_to_a_named_one() -> None:
    found = merged([held("A", BodyKind.PARTY_COMMITTEE, weak=True), held("B", BodyKind.PARTY_COMMITTEE)])
    assert [each.title.body for each in found] == ["B"]


def test_the_role_s_own_body_gives_way_to_a_foreign_one() -> None:
    own = BodyPhrase(4, 6, "Chính phủ", BodyKind.GOVERNMENT)
    found = merged([held("Nhật Bản", BodyKind.FOREIGN), held("Chính phủ", BodyKind.GOVERNMENT, phrase=own)])
    assert [each.title.body for each in found] == ["Nhật Bản"]


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2025, 7, 1), Status.OUTGOING), (date(2025, 6, 1), Status.CURRENT), (None, Status.CURRENT)],
)
def test_who_goes_on_left_the_post_in_a_district_that_has_ended(day: date | None, status: Status) -> None:
    unit = Unit("1", "A", "quận A", UnitKind.URBAN_DISTRICT, valid_to=date(2025, 6, 30))
    old = held(
        "UBND quận A", BodyKind.PEOPLES_COMMITTEE, phrase=BodyPhrase(5, 6, "A", BodyKind.PEOPLES_COMMITTEE, unit)
    )
    assert left_behind([old, post(Status.INCOMING)], day)[0].status is status


def local(body: str, start: int, *, role: str = "Phó Chủ tịch", status: Status = Status.CURRENT) -> Post:
    place = UnitPhrase(start, 9, None, "A")
    phrase = BodyPhrase(4, 9, body, BodyKind.PEOPLES_COMMITTEE, place=place)
    title = Title(4, 9, (role,), body, BodyKind.PEOPLES_COMMITTEE, phrase)
    return Post(PERSON, title, role, status, "title_after", weak=True)


def test_a_place_that_is_only_meant_gives_way_to_a_named_one() -> None:
    found = merged([local("UBND huyện B", 9), local("UBND xã A", 7)])
    assert [each.title.body for each in found] == ["UBND xã A"]


def test_an_earlier_post_elsewhere_does_not_outweigh_a_meant_one() -> None:
    found = merged([local("UBND huyện B", 9), local("UBND xã A", 7, status=Status.FORMER)])
    assert len(found) == 2


def test_the_chair_of_a_company_chairs_its_board() -> None:
    found = merged([held("Tập đoàn A", BodyKind.COMPANY), held("Hội đồng quản trị Tập đoàn A", BodyKind.COMPANY)])
    assert [each.title.body for each in found] == ["Hội đồng quản trị Tập đoàn A"]


def test_a_company_by_one_bare_word_is_the_one_named_in_full() -> None:
    found = merged([held("Anbico", BodyKind.COMPANY), held("Công ty Cổ phần An Bình", BodyKind.COMPANY)])
    assert [each.title.body for each in found] == ["Công ty Cổ phần An Bình"]


def test_who_is_made_chair_is_no_longer_the_deputy() -> None:
    posts = [local("UBND xã A", 7), local("UBND xã A", 7, role="Chủ tịch", status=Status.INCOMING)]
    assert [each.status for each in left_behind(posts, None)] == [Status.OUTGOING, Status.INCOMING]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ông Lê Văn Nam - Trưởng ban Pháp chế HĐND tỉnh Nghệ An. TP Vinh họp. Trưởng ban Pháp chế Lê Văn Nam nói.",
            {"Ban Pháp chế Hội đồng nhân dân tỉnh Nghệ An"},
        ),
        (
            "Bộ trưởng Quốc phòng Ivan Popov đến. Bộ trưởng Quốc phòng Nga Ivan Popov nói.",
            {"Bộ Quốc phòng Nga"},
        ),
    ],
)
def test_a_body_told_in_full_outweighs_its_first_words(text: str, bodies: set[str]) -> None:
    assert {post.body for post in read(text).positions} == bodies
