from kg.extraction.draft import Draft
from kg.extraction.events.implied import imply_body
from kg.model import Article, BodyFact, BodyKind, Evidence


def test_a_body_is_added_once_under_its_known_name() -> None:
    draft = Draft(Article("a", "x"))
    evidence = Evidence(0, 1, "x", "test.rule")
    draft.bodies.append(BodyFact(evidence, "Chính phủ", BodyKind.GOVERNMENT))
    assert imply_body(draft, "CHÍNH PHỦ", BodyKind.GOVERNMENT, evidence) == "Chính phủ"
    assert imply_body(draft, "Quốc hội", BodyKind.NATIONAL_ASSEMBLY, evidence) == "Quốc hội"
    assert [(body.name, body.inferred) for body in draft.bodies] == [("Chính phủ", False), ("Quốc hội", True)]
