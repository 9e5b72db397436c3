import pytest

from kg.extraction.posts.status import choice_before, dismissal_before, follows_order, moves_on, verb_between
from kg.model import Status
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("là", Status.CURRENT),
        ("từng là", Status.FORMER),
        ("trước khi làm", Status.FORMER),
        ("được bổ nhiệm giữ chức", Status.INCOMING),
        ("được cử làm", Status.INCOMING),
        ("thôi giữ chức", Status.OUTGOING),
        ("bị cách chức vụ", Status.OUTGOING),
        ("được bầu hôm qua để giữ chức", Status.INCOMING),
        ("được luân chuyển giữ chức", Status.INCOMING),
        ("nghỉ chế độ", Status.OUTGOING),
        ("trước khi về tỉnh, ông giữ chức", Status.FORMER),
        ("trước đó, điều động ông giữ chức", Status.INCOMING),
        ("lúc đó đã là", Status.FORMER),
        ("thời điểm ấy đang giữ chức", Status.FORMER),
        ("được điều chuyển về làm", Status.INCOMING),
        ("nguyên Giám đốc Sở Y tế Lào Cai giữ chức", Status.CURRENT),
        ("đề nghị bổ nhiệm", None),
        ("được coi là", None),
        ("khi chưa giữ chức vụ", None),
        ("sẽ giữ nguyên", None),
        ("(bầu Nam) nhắn tin cho", None),
        ("bầu Lê Văn Nam giữ chức", Status.INCOMING),
        ("là ông bầu của", None),
        ("không tiếp tục tham gia", Status.OUTGOING),
        ("bị hủy quyết định bổ nhiệm", Status.OUTGOING),
        ("đi chợ", None),
        ("từng gặp rất nhiều đời", None),
        ("từng thấy từ cuộc bầu cử", None),
        ("từng hứa khi tranh cử", None),
        ("được đưa về làm", Status.INCOMING),
        (", việc xin thôi làm", None),
        ("làm những sự bổ nhiệm gồm chức vụ", None),
    ],
)
def test_the_verb_that_ties_a_post(text: str, status: Status | None) -> None:
    reading = reading_of(text)
    verb = verb_between(reading, 0, len(reading.tokens) - 1)
    assert (verb and verb.status) == status


def test_an_order_about_a_person_is_no_report() -> None:
    reading = reading_of("đề nghị bổ nhiệm")
    verb = verb_between(reading, 0, len(reading.tokens) - 1, ordered=True)
    assert verb is not None
    assert verb.status is Status.INCOMING


@pytest.mark.parametrize(("text", "found"), [("bầu bổ sung 2 Phó", True), ("họp với các Phó", False)])
def test_the_choice_before_a_title(text: str, found: bool) -> None:
    reading = reading_of(text)
    assert (choice_before(reading, len(reading.tokens) - 2) is not None) is found


@pytest.mark.parametrize(("text", "found"), [("Giám đốc được luân chuyển", True), ("Giám đốc nói; luân chuyển", False)])
def test_a_move_behind_a_post(text: str, found: bool) -> None:
    assert moves_on(reading_of(text), 2) is found


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Nam - Giám đốc Sở Y tế Lào Cai - được công bố quyết định điều động về Sở Tài chính.", "outgoing"),
        ("Giám đốc Sở Y tế Lào Cai Lê Văn Nam được điều động về Sở Tài chính.", "outgoing"),
        ("Giám đốc Sở Y tế Lào Cai Lê Văn Nam điều động bác sĩ về xã.", "current"),
        ("Giám đốc Sở Y tế Lào Cai Lê Văn Nam nói việc điều động bác sĩ là cần.", "current"),
        ("Tỉnh thuyên chuyển ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, đến công tác tại Hà Nội.", "outgoing"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, được điều chuyển đến nhận công tác tại Hà Nội.", "outgoing"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, được chuyển công tác về Hà Nội.", "outgoing"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, điều chuyển 20 bác sĩ về xã.", "current"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, điều động lực lượng về xã.", "current"),
    ],
)
def test_who_is_moved_leaves_the_post_named_with_the_name(text: str, status: str) -> None:
    assert [post.status.value for post in read(text).positions] == [status]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh cách chức Giám đốc", True),
        ("Hãng sa thải Giám đốc", True),
        ("Ông nghỉ hưu, Giám đốc", False),
        ("Phe này kêu gọi sa thải Giám đốc", False),
        ("Họ đề nghị bãi nhiệm Giám đốc", False),
    ],
)
def test_a_verb_of_dismissing_right_before_a_title(text: str, found: bool) -> None:
    reading = reading_of(text)
    assert (dismissal_before(reading, reading.tokens.forms.index("giám")) is not None) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Tỉnh bổ nhiệm cán bộ mới. Ông nói", True), ("Tỉnh họp bàn. Ông nói", False), ("Ông nói", False)],
)
def test_whether_someone_is_appointed_in_the_sentence_before(text: str, found: bool) -> None:
    reading = reading_of(text)
    assert follows_order(reading, len(reading.tokens) - 1) is found


def test_a_day_before_is_no_earlier_time_of_office() -> None:
    reading = reading_of("Trước đó, sáng cùng ngày, đoàn do ông làm")
    verb = verb_between(reading, 0, len(reading.tokens))
    assert verb is not None
    assert verb.status is Status.CURRENT


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("được công bố quyết định bổ nhiệm làm", Status.INCOMING),
        ("công bố quyết định bổ nhiệm làm", None),
        ("vừa rời vị trí", Status.OUTGOING),
    ],
)
def test_a_decision_that_the_subject_receives_is_about_him(text: str, status: Status | None) -> None:
    reading = reading_of(text)
    verb = verb_between(reading, 0, len(reading.tokens))
    assert (verb and verb.status) is status


@pytest.mark.parametrize("text", ["Phòng Tài nguyên và Môi trường", "huyện Tân Yên"])
def test_a_part_of_another_word_is_no_verb(text: str) -> None:
    reading = reading_of(text)
    assert verb_between(reading, 0, len(reading.tokens)) is None


def test_a_post_held_beside_another_has_the_verb_of_that_one() -> None:
    text = "Năm 1979, ông Lê Văn Nam về làm Phó Giám đốc Sở Y tế Lào Cai và mấy việc kiêm Giám đốc Sở Nội vụ Lào Cai."
    assert {post.status.value for post in read(text).positions} == {"former"}


@pytest.mark.parametrize(
    "text",
    [
        "Trước đó, huyện ký hợp đồng với hãng (của ông Lê Văn Nam, làm Giám đốc Công ty Sông Xanh).",
        "Trước đó, đoàn công tác do Thứ trưởng Lê Văn Nam làm Giám đốc Sở Y tế Lào Cai đã họp.",
    ],
)
def test_an_earlier_time_is_not_that_of_a_bracket_or_of_who_leads(text: str) -> None:
    assert {post.status.value for post in read(text).positions} == {"current"}


def test_an_earlier_time_is_that_of_the_subject() -> None:
    text = "Trước đó, ông Lê Văn Nam làm Giám đốc Công ty Sông Xanh."
    assert {post.status.value for post in read(text).positions} == {"former"}


@pytest.mark.parametrize("taking", ["giữ chức", ", giữ chức", ", đảm nhiệm chức vụ", "để giữ chức"])
def test_a_post_taken_up_behind_one_that_is_left(taking: str) -> None:
    text = f"Tỉnh phân công ông Lê Văn Nam thôi giữ chức Giám đốc Sở Y tế Lào Cai {taking} Giám đốc Sở Nội vụ Lào Cai."
    assert {(post.body, post.status.value) for post in read(text).positions} == {
        ("Sở Y tế Lào Cai", "outgoing"),
        ("Sở Nội vụ Lào Cai", "incoming"),
    }


LIST = "Trước đó, các ông Lê Văn Nam, Bí thư Đảng ủy xã; Trần Văn Hải, Chủ tịch UBND xã"


@pytest.mark.parametrize(
    ("predicate", "statuses"),
    [
        ("; Đỗ Văn Minh, Trưởng Công an xã cũng bị cách chức", ["outgoing"] * 3),
        ("; Đỗ Văn Minh, Trưởng Công an xã đều được luân chuyển", ["outgoing"] * 3),
        ("; Đỗ Văn Minh, Trưởng Công an xã bị cách chức", ["current", "current", "outgoing"]),
        ("; Đỗ Văn Minh, Trưởng Công an xã cũng dự họp", ["current"] * 3),
    ],
)
def test_what_is_said_behind_a_list_of_all_of_it(predicate: str, statuses: list[str]) -> None:
    found = {post.person: post.status.value for post in read(f"Xã Đông Hà họp. {LIST}{predicate}.").positions}
    assert [found[name] for name in ("Lê Văn Nam", "Trần Văn Hải", "Đỗ Văn Minh")] == statuses
