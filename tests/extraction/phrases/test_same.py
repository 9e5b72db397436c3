from kg.extraction.phrases.same import alike, merged, within
from kg.model import Evidence, ProjectFact


def project(name: str, start: int) -> ProjectFact:
    return ProjectFact(Evidence(start, start + len(name), name, "projects.project"), name)


def test_the_fuller_mention_stays_in_the_first_one_s_place() -> None:
    facts = [project("cầu A", 0), project("đường B", 10), project("cầu A mới", 30)]
    assert [f.name for f in merged(facts, lambda a, b: within(a.name, b.name))] == ["cầu A mới", "đường B"]


def test_words_within_words() -> None:
    assert within("cầu Cửa Hội", "Cầu cửa hội mới")
    assert not within("cầu", "cầumới")
    assert not within("", "cầu")


def test_share_of_common_words() -> None:
    assert alike("cầu A mới", "cầu A mới") == 1
    assert alike("cầu A", "đường B") == 0
    assert alike("", "") == 0
