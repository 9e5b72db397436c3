import pytest

from kg.extraction.posts.merging import Post, merged
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase
from kg.model import BodyKind, Status

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
        (post(Status.FORMER, weak=True), post(Status.CURRENT, weak=True), Status.CURRENT),
    ],
)
def test_which_of_two_states_counts(first: Post, second: Post, status: Status) -> None:
    assert [found.status for found in merged([first, second])] == [status]


def test_the_day_of_a_change_goes_with_its_state() -> None:
    found = merged([post(Status.CURRENT, weak=True), post(Status.OUTGOING, change=(0, 6))])
    assert [each.change for each in found] == [(0, 6)]


def test_a_deputy_who_takes_the_lead_leaves_the_deputy_s_post() -> None:
    found = merged([post(Status.CURRENT, role="Phó Chủ tịch", weak=True), post(Status.INCOMING)])
    assert [(each.role, each.status) for each in found] == [
        ("Phó Chủ tịch", Status.OUTGOING),
        ("Chủ tịch", Status.INCOMING),
    ]
