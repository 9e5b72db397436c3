from click import unstyle

from kg.explanation import as_terminal_text
from kg.explanation.marks import KINDS
from kg.explanation.terminal import COLOURS
from kg.model import Article, BodyFact, BodyKind, Evidence, Extraction, PersonFact

TEXT = "Ông Lê Minh, Quận ủy.\n\nHết\x1b[31m."


def explained():
    person = PersonFact(Evidence(4, 11, "Lê Minh", "people.name"), "Lê Minh")
    body = BodyFact(
        Evidence(13, 20, "Quận ủy", "bodies.name"), "Quận ủy Tây Hồ", BodyKind.PARTY_COMMITTEE, inferred=True
    )
    return as_terminal_text(Extraction(Article("a.txt", TEXT), people=(person,), bodies=(body,)))


def test_every_kind_has_a_colour():
    assert set(COLOURS) == set(KINDS.values())


def test_words_are_marked_and_facts_stand_below_with_their_rule():
    assert unstyle(explained()).splitlines() == [
        "a.txt",
        "Ông [Lê Minh], [Quận ủy].",
        "    person     Lê Minh  people.name",
        "    body       Quận ủy Tây Hồ (completed from context)  bodies.name",
        "",
        "Hết\ufffd[31m.",
    ]


def test_words_are_coloured():
    assert "\x1b[93m[Lê Minh]\x1b[0m" in explained()
