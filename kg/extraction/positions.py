"""Who holds which post: titles tied to persons.

Titles that follow one another (``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy``) make one group. A group belongs to the
person right behind it (``… Bí thư Quận ủy Đống Đa | Đinh Trường Thọ``), else to the person before it with a comma, a
dash, a bracket or ``là`` between, else to the person of the sentence whom a verb of office ties to it (``bầu ông A giữ
chức``). ``kg.extraction.post_status`` tells whether the post is held, was held, is taken up or left.
"""

from dataclasses import dataclass, field

from kg.extraction.body_places import committee_of
from kg.extraction.memberships import add_memberships
from kg.extraction.post_merging import Post, merged
from kg.extraction.post_status import Verb, moved, past, period_status, term_over, verb_between
from kg.extraction.reading import PersonPhrase, Reading
from kg.extraction.titles import Title, find_titles, read_title
from kg.model import BodyKind, Status

_JOINS = frozenset(
    {
        ",",
        ";",
        "-",
        "–",
        "và",
        "kiêm",
        "đồng",
        "thời",
        "là",
        "cùng",
        "/",
        "&",
        "nhiệm",
        "hiện",
        "cũng",
        "rồi",
        "sau",
        "đó",
        "vừa",
        "chức",
        "vụ",
        "làm",
    }
)
_APPOSED = frozenset({",", "-", "–", "(", ":", "là", "hiện", "đang", "nay", "[", "làm", "vốn", "cũng", "giữ", "chức"})
_ADDRESS = frozenset({"ông", "bà", "đồng", "đ", "anh", "chị"})
_SHARING = frozenset({"các", "hai", "ba", "bốn", "năm"})
_CHAIN = frozenset({",", ";", "và", "cùng"})
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "đồng", "cô"})
_TIMES = frozenset({"năm", "tháng", "từ", "ngày", "trước", "sau", "hiện", "đến"})
_FAR = 40
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_LASTING = frozenset({BodyKind.ASSOCIATION, BodyKind.OTHER, BodyKind.MASS_ORGANISATION, BodyKind.HOSPITAL})
_ADVISING = ("Cố vấn", "Thành viên")
_TAKING = frozenset({"làm", "giữ", "đảm"})


@dataclass(slots=True)
class Group:
    """Titles that belong together."""

    titles: list[Title]

    @property
    def start(self) -> int:
        """Where the first title begins."""
        return self.titles[0].start

    @property
    def end(self) -> int:
        """Where the last title ends."""
        return self.titles[-1].end


@dataclass(slots=True)
class _Links:
    reading: Reading
    posts: list[Post] = field(default_factory=list)

    def add(self, person: PersonPhrase, title: Title, status: Status, *, weak: bool) -> None:
        self.posts.extend(Post(person, title, role, status, weak) for role in title.roles)


def groups_of(reading: Reading, titles: list[Title]) -> list[Group]:
    """Titles joined by commas, dashes and the like, within one sentence."""
    groups: list[Group] = []
    for title in titles:
        last = groups[-1] if groups else None
        if last is not None and _joined(reading, last.end, title.start):
            last.titles.append(title)
        else:
            groups.append(Group([title]))
    for group in groups:
        _share_bodies(group)
    return groups


def _joined(reading: Reading, end: int, start: int) -> bool:
    if start - end > 5 or reading.sentence[end - 1] != reading.sentence[start]:  # noqa: PLR2004
        return False
    return (start > end or not reading.tokens.capital(end - 1)) and all(
        form in _JOINS for form in reading.tokens.forms[end:start]
    )


def _share_bodies(group: Group) -> None:
    """``Phó Chủ tịch - Tổng Thư ký UBTƯ MTTQ``: a bare title takes the body of the next one."""
    _of_foreign_party(group)
    for title, following in zip(reversed(group.titles[:-1]), reversed(group.titles[1:]), strict=True):
        if (
            (title.body is None or title.weak)
            and following.body is not None
            and following.phrase is not None
            and not following.weak
        ):
            if title.roles[0].endswith(("Bí thư", "Bí thư Thường trực")) and (
                title.organ in (None, "Đảng ủy") and following.phrase.place
            ):
                _of_committee(title, following)
                continue
            owner = following.phrase.inner or following.phrase
            title.body = f"{title.organ} {owner.name}" if title.organ else following.body
            title.kind = title.kind if title.organ else following.kind
            title.phrase = following.phrase


def _of_foreign_party(group: Group) -> None:
    """``Tổng Bí thư, Chủ tịch Trung Quốc``: a Party post beside a foreign one is of that country's Party."""
    nation = next((t.body for t in group.titles if t.kind is BodyKind.FOREIGN and t.body and " " in t.body), None)
    for title in group.titles:
        if nation is not None and title.body == _CENTRAL_COMMITTEE and title.kind is BodyKind.PARTY_COMMITTEE:
            title.body, title.kind = f"{_CENTRAL_COMMITTEE} Cộng sản {nation}", BodyKind.FOREIGN


def _of_committee(title: Title, following: Title) -> None:
    """``Phó Bí thư Thường trực, Chủ tịch HĐND tỉnh``: a bare secretary is of the committee of the same place."""
    place = following.phrase.place if following.phrase else None
    name = committee_of(place) if place else None
    if name is not None:
        title.body, title.kind, title.phrase = name, BodyKind.PARTY_COMMITTEE, following.phrase


def find_posts(reading: Reading) -> list[Post]:
    """The posts that the text ties to persons."""
    links = _Links(reading)
    titles = find_titles(reading)
    people = reading.people
    position = 0
    for group in groups_of(reading, titles):
        while position < len(people) and people[position].start < group.start:
            position += 1
        before = _open_before(reading, people, position, group.start)
        following = position
        after = people[following] if following < len(people) else None
        _link(links, group, before, after, following)
    add_memberships(reading, links.add)
    return merged(links.posts)


def _open_before(reading: Reading, people: list[PersonPhrase], position: int, start: int) -> PersonPhrase | None:
    """The last person before a word, but for those inside brackets that are closed by then."""
    forms = reading.tokens.forms
    at = position - 1
    while at >= 0:
        person = people[at]
        depth = 0
        for form in forms[person.end : start] if start - person.end < _FAR * 2 else ():
            depth += (form == "(") - (form == ")")
            if depth < 0:
                break
        if depth >= 0:
            return person
        at -= 1
    return None


def _link(links: _Links, group: Group, before: PersonPhrase | None, after: PersonPhrase | None, following: int) -> None:
    reading = links.reading
    people = reading.people
    if after is not None and _directly(reading, group.end, after):
        if before is not None and len(group.titles) > 1 and _split(links, group, before, following):
            return
        _to_following(links, group, following)
        return
    if after is not None and _concerns(reading, group, after):
        verb = verb_between(reading, _sentence_start(reading, group.start), group.start)
        if verb is not None and verb.status in (Status.INCOMING, Status.OUTGOING):
            _to_before(links, group, after, verb)
            return
    if before is not None and reading.sentence[before.start] == reading.sentence[group.start]:
        verb = verb_between(reading, before.end, group.start)
        before = _receiver(reading, before, verb, people) if verb else before
        if _apposed(reading, before.end, group.start) or verb is not None:
            _to_before(links, group, before, verb)
            return
    if after is not None and _introduces(reading, group.end, after):
        _to_following(links, group, following)
        return
    if before is None:
        return
    dated = period_status(reading, group.start)
    if dated is not None:
        _to_before(links, group, before, dated)
        return
    subject = _pronoun_subject(reading, group, before)
    if subject is not None:
        verb = verb_between(reading, _sentence_start(reading, group.start), group.start)
        if verb is not None:
            _to_before(links, group, subject, verb)


def _split(links: _Links, group: Group, before: PersonPhrase, following: int) -> bool:
    """``ông A, Phó Chủ tịch VFF và Phó Tổng Giám đốc VOV B``: the titles behind ``và`` go with the later person."""
    reading = links.reading
    if (
        not _apposed(reading, before.end, group.start)
        or reading.sentence[before.start] != reading.sentence[group.start]
    ):
        return False
    for at, (title, later) in enumerate(zip(group.titles, group.titles[1:], strict=False)):
        if reading.tokens.forms[title.end : later.start] in (["và"], ["cùng"]):
            _to_before(links, Group(group.titles[: at + 1]), before, None)
            _to_following(links, Group(group.titles[at + 1 :]), following)
            return True
    return False


def _directly(reading: Reading, end: int, person: PersonPhrase) -> bool:
    """Whether nothing but titles of address, a colon or ``là`` stands between a group and a person behind it."""
    if reading.sentence[end - 1] != reading.sentence[person.start]:
        return False
    gap = reading.tokens.forms[end : person.lead]
    return person.lead <= end or not gap or gap in ([":"], ["là"], ["-"], ["–"], ["gồm"])


def _concerns(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với | ông A``."""
    gap = reading.tokens.forms[group.end : person.lead]
    return gap in (["đối", "với"], ["cho"], ["của"]) and reading.sentence[group.start] == reading.sentence[person.start]


def _introduces(reading: Reading, end: int, person: PersonPhrase) -> bool:
    """``Bí thư Tỉnh ủy, đồng chí …``: a comma and a title of address."""
    return (
        reading.sentence[end - 1] == reading.sentence[person.start]
        and reading.tokens.forms[person.lead] in _ADDRESS
        and reading.tokens.forms[end : person.lead] == [","]
    )


def _receiver(reading: Reading, before: PersonPhrase, verb: Verb, people: list[PersonPhrase]) -> PersonPhrase:
    """In ``ông được Bộ trưởng A bổ nhiệm làm …`` the post is the pronoun's, the person named before A."""
    if verb.status is not Status.INCOMING or verb.start > before.end + 1:
        return before
    forms = reading.tokens.forms
    start = _sentence_start(reading, before.start)
    passive = any(forms[at] == "được" and forms[at - 1] in _PRONOUNS for at in range(start + 1, before.lead))
    earlier = [p for p in people if p.start < start and p.name != before.name]
    return earlier[-1] if passive and earlier else before


def _apposed(reading: Reading, end: int, start: int) -> bool:
    forms = reading.tokens.forms
    at = _skip_brackets(reading, end, start)
    while (
        at < start
        and (later := max(reading.end_of(at, "honorific"), at + (forms[at] in _APPOSED))) > at
        and later <= start
    ):
        at = later
    if at == start and start > end:
        return True
    return at <= start and start - at <= 4 and all(form in _APPOSED for form in forms[at:start]) and start > end  # noqa: PLR2004


def _skip_brackets(reading: Reading, at: int, limit: int) -> int:
    """Behind a bracket that holds a year of birth or the like."""
    forms = reading.tokens.forms
    if at < limit and forms[at] == "(":
        close = at
        while close < limit and forms[close] != ")":
            close += 1
        return close + 1 if close < limit else at
    return at


def _to_following(links: _Links, group: Group, following: int) -> None:
    reading = links.reading
    people = reading.people
    person = people[following]
    _assign(links, group, person, None)
    if not _shared(reading, group, person):
        return
    end = person.end
    for other in people[following + 1 :]:
        if reading.sentence[other.start] != reading.sentence[group.start] or not _chained(reading, end, other):
            break
        _assign(links, group, other, None)
        end = other.end


def _shared(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether a title goes for all the persons listed behind it: ``các Phó Bí thư Tỉnh ủy: A; B và C``."""
    form, start = reading.tokens.form, group.start
    comrades = form(start - 1) == "chí" and form(start - 2) == "đồng"
    plural = form(start - 3 if comrades else start - 1) in _SHARING
    listed = form(group.end) in ("gồm", "là", ":") or plural
    return len(group.titles) == 1 and listed and (plural or reading.tokens.form(person.lead) in _SHARING)


def _chained(reading: Reading, end: int, other: PersonPhrase) -> bool:
    """Whether only commas and posts of the earlier person stand before the next person of a list."""
    at = end
    forms = reading.tokens.forms
    while at < other.lead:
        if forms[at] in _CHAIN or forms[at] in ("-", "–", "(", ")"):
            at += 1
            continue
        title = read_title(reading, at)
        if title is None:
            return False
        at = max(title.end, at + 1)
    return True


def _to_before(links: _Links, group: Group, person: PersonPhrase, verb: Verb | None) -> None:
    _assign(links, group, person, verb)


def _assign(links: _Links, group: Group, person: PersonPhrase, verb: Verb | None) -> None:
    reading = links.reading
    status, dated = _state(reading, group, person, verb)
    leaving = verb is None and moved(reading, person, group.start)
    for title in group.titles:
        if title.status is not None:
            status = title.status
        elif (
            status is Status.FORMER
            and verb is None
            and (title.roles[0].startswith(_ADVISING) or title.kind in _LASTING)
        ):
            status = Status.CURRENT
        if title.body is None:
            continue
        final = status
        if leaving and status is Status.CURRENT and not title.roles[0].startswith("Ủy viên"):
            final = Status.OUTGOING
        if final in (Status.CURRENT, Status.INCOMING) and term_over(reading, title.start, title.end):
            final = Status.FORMER
        links.add(person, title, final, weak=final is Status.CURRENT or dated)
    _replaced(links, group)


def _state(reading: Reading, group: Group, person: PersonPhrase, verb: Verb | None) -> tuple[Status, bool]:
    """The state that the verb gives, and whether it is only the date that makes the post a former one."""
    if verb is None:
        return Status.CURRENT, False
    word = reading.tokens.forms[verb.start]
    if verb.status is Status.INCOMING or (verb.status is Status.CURRENT and word in _TAKING):
        if past(reading, group.start):
            return Status.FORMER, True
        if verb.status is Status.CURRENT and _titled(reading, person.end, verb.start):
            return Status.INCOMING, False
    return verb.status, False


def _titled(reading: Reading, start: int, end: int) -> bool:
    """Whether posts of the person stand between the name and the verb: then the verb gives a new one."""
    return any(reading.get(at, "role") for at in range(start, end))


def _replaced(links: _Links, group: Group) -> None:
    """``giữ chức Trưởng ban Tuyên giáo thay ông B``: B leaves that post."""
    reading = links.reading
    at = group.end
    if reading.tokens.form(at) != "thay":
        return
    for person in reading.people:
        if person.lead in (at + 1, at + 2):
            for title in group.titles[-1:]:
                if title.body is not None:
                    links.add(person, title, Status.OUTGOING, weak=False)


def _pronoun_subject(reading: Reading, group: Group, before: PersonPhrase | None) -> PersonPhrase | None:
    """The last person named before, when the sentence begins with a pronoun (``Ông được bầu làm …``)."""
    start = _sentence_start(reading, group.start)
    if before is None or group.start - start > _FAR or reading.sentence[before.start] == reading.sentence[group.start]:
        return None
    tokens = reading.tokens
    if tokens.form(start) in _TIMES:
        return before
    for at in range(start, min(start + 14, group.start)):
        if tokens.forms[at] in _PRONOUNS and not tokens.capital(at + 1):
            return before
    return None


def _sentence_start(reading: Reading, index: int) -> int:
    while index > 0 and reading.sentence[index - 1] == reading.sentence[index]:
        index -= 1
    return index
