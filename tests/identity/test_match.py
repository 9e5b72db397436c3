from kg.identity import Match, Pair
from kg.identity.features import feature
from kg.model import Judgement, Verdict


def test_what_speaks_for_comes_before_what_speaks_against_and_the_weightiest_first():
    names = ("name_common", "companion", "post")
    pair = Pair.of("b", "a", tuple(feature("person", name, "Sở Y tế") for name in names))
    match = Match.found("person", Verdict.SAME, pair)
    assert (match.left, match.right, match.author) == ("a", "b", "")
    assert 0.99 < match.score <= 1
    assert match.en == "the same post in Sở Y tế; named beside the same other person but many people bear the name"
    assert match.vi.index("Sở Y tế") < match.vi.index("nhưng") < match.vi.index("nhiều người mang")


def test_a_decision_is_told_as_it_was_given():
    match = Match.decided(Judgement(Verdict.UNSURE, "b", "a", "An", "chưa rõ"))
    assert match == Match("a", "b", Verdict.UNSURE, 0.5, "chưa rõ", "chưa rõ", "An")
