from kg.evaluation.matching import distinct, match

COUNCIL = {"name": "Hội đồng nhân dân huyện Ba Vì"}
COMMITTEE = {"name": "Ủy ban nhân dân huyện Ba Vì"}


def test_the_most_alike_pair_comes_first():
    near = {"name": "Ủy ban nhân dân huyện Ba"}
    matching = match("bodies", [COMMITTEE], [near, COMMITTEE])
    assert matching.pairs == ((COMMITTEE, COMMITTEE),)
    assert matching.extra == (near,)
    assert matching.missed == ()


def test_a_row_answers_one_annotation_only():
    matching = match("bodies", [COUNCIL, COUNCIL], [COUNCIL])
    assert len(matching.pairs) == 1
    assert matching.missed == (COUNCIL,)


def test_rows_alike_count_once():
    assert distinct("bodies", [COUNCIL, {"name": "HĐND huyện Ba Vì"}, COMMITTEE]) == [COUNCIL, COMMITTEE]
