from kg.extraction.draft import Draft
from kg.model import Article, BodyKind, PersonFact, PositionFact, Span, Status
from tests.extraction.samples import drafted


def test_each_fact_is_told_once_and_the_later_state_counts() -> None:
    draft = Draft(Article("a", "Lê Văn Nam", proper=(Span(0, 10),)))
    evidence = draft.evidence(0, 10, "test.rule")
    draft.people += [PersonFact(evidence, "Lê Văn Nam"), PersonFact(evidence, "LÊ VĂN NAM")]
    draft.positions += [
        PositionFact(evidence, "Lê Văn Nam", "Bí thư", "Huyện ủy Nam Đàn", status)
        for status in (Status.CURRENT, Status.OUTGOING)
    ]
    frozen = draft.freeze()
    assert [fact.name for fact in frozen.people] == ["Lê Văn Nam"]
    assert [fact.status for fact in frozen.positions] == [Status.OUTGOING]
    assert evidence.quote == "Lê Văn Nam"


def test_bodies_beside_an_offset() -> None:
    draft = drafted("Bộ Y tế và Bộ Công an họp.")
    assert [body.kind for body in draft.body_mentions] == [BodyKind.GOVERNMENT, BodyKind.GOVERNMENT]
    before, within = draft.body_before(10, 0), draft.body_within(8, 26)
    assert before is not None
    assert within is not None
    assert (before.name, within.name) == ("Bộ Y tế", "Bộ Công an")
    assert draft.body_before(3, 0) is None


def test_what_begins_at_an_offset() -> None:
    draft = drafted("Bộ Y tế mời ông Lê Văn Nam về huyện Nam Đàn.")
    person, body, unit = draft.person_at(16), draft.body_at(0), draft.unit_at(30)
    assert person is not None
    assert body is not None
    assert unit is not None
    assert (person.name, body.name, unit.unit.label) == ("Lê Văn Nam", "Bộ Y tế", "huyện Nam Đàn")
    assert (draft.person_at(15), draft.body_at(1), draft.unit_at(40)) == (None, None, None)
