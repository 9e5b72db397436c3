import pytest

from kg.cli.review_session import Session
from kg.store import JudgementFile, StoreDirectory
from kg.upkeep import Case
from tests.judgements.samples import judgement

CASES = [Case("person/a-1", "person/b-1"), Case("person/b-1", "person/c-1"), Case("person/a-1", "person/c-1")]


def decided_in(store, *steps, said=None):
    """What one session on a store decides; a step is a line, or gives one."""
    left = list(steps)

    def ask(_):
        return step if isinstance(step := left.pop(0), str) else step()

    session = Session(JudgementFile(store), "An", ask, [].append if said is None else said.append, str)
    session.run(CASES)
    return session.decided


@pytest.fixture
def run(tmp_path):
    """Types lines at a session's prompts; returns what was decided, and what was said."""
    StoreDirectory.create(tmp_path)

    def typed(*lines, cases=CASES):
        left, said = list(lines), []

        def ask(_):
            if not left:
                raise EOFError
            if isinstance(line := left.pop(0), str):
                return line
            raise line

        session = Session(JudgementFile(tmp_path), "An", ask, said.append, lambda case: case.left)
        session.run(cases)
        decided = JudgementFile(tmp_path).read()
        assert len(session.decided) == len(decided)
        return decided, said

    return typed


def test_what_follows_from_earlier_answers_is_not_asked(run):
    decided, said = run("s", "một", "Same", "một")
    assert decided == (judgement("a = b", reason="một"), judgement("b = c", reason="một"))
    assert not [line for line in said if "3 of 3" in line]


def test_each_answer_can_be_taken_back(run):
    assert run("s", "một", "", "b", "b", "d", "hai", "q")[0] == (judgement("a ! b", reason="hai"),)


def test_before_the_first_answer_is_nothing_to_take_back(run):
    assert "this is the first one" in run("b", "q")[1]


def test_what_was_unsure_comes_back_when_the_answer_is_taken_back(run, tmp_path):
    run("u", "chưa rõ")
    before = JudgementFile(tmp_path).read()
    assert decided_in(tmp_path, "s", "một", "b", "q") == {}
    assert JudgementFile(tmp_path).read() == before


def test_an_answer_without_a_reason_or_against_others_is_none(run):
    decided, said = run("s", "", "s", "một", "d", "hai", "s", "ba", "q", cases=[*CASES[:2], CASES[2]])
    assert decided == (judgement("a = b", reason="một"), judgement("b ! c", reason="hai"))
    assert not [line for line in said if "cannot be" in line]


def test_a_contradiction_with_what_somebody_else_wrote_meanwhile_is_told(tmp_path):
    def meanwhile():
        JudgementFile(tmp_path).add([("x", judgement("a ! b"))])
        return "một"

    StoreDirectory.create(tmp_path)
    said = []
    assert decided_in(tmp_path, "s", meanwhile, "q", said=said) == {}
    assert [line for line in said if line.startswith("this cannot be: line 2 of ")]
    assert JudgementFile(tmp_path).read() == (judgement("a ! b"),)


def test_what_is_typed_is_one_safe_line(run):
    broken = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")
    decided, said = run(broken, "s", "vì\t \x1b[2J tên ", KeyboardInterrupt())
    (each,) = decided
    assert each.reason == "vì \ufffd[2J tên"
    assert "that was not UTF-8; type it again" in said
