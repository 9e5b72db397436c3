from kg.evaluation.labelled import LinkLabel, Mention
from kg.evaluation.portions import identity_figures, link_figures

MENTIONS = [
    Mention("development", "person", "minh/a", "1", "Lê Minh", ""),
    Mention("development", "person", "minh/a", "2", "Lê Minh", ""),
    Mention("held-out", "person", "lan/a", "3", "Vũ Lan", ""),
    Mention("held-out", "body", "lan/a", "3", "Sở Y tế", ""),
]


def test_figures_of_all_of_kinds_and_of_halves():
    found = dict(zip(MENTIONS, ("x", "x", "y"), strict=False))
    figures = identity_figures(MENTIONS, found)
    assert list(figures) == ["all", "person", "body", "development", "held-out"]
    assert (figures["all"]["mentions"], figures["all"]["absent"], figures["all"]["pairs"]) == (3, 1, 1)
    assert figures["all"]["b3_f1"] == figures["development"]["pairwise_precision"] == 1
    assert (figures["body"]["mentions"], figures["body"]["absent"]) == (0, 1)


def test_clusters_of_one_name_and_two_kinds_are_two():
    figures = identity_figures(MENTIONS[2:], dict.fromkeys(MENTIONS[2:], "one"))
    assert figures["all"]["b3_precision"] == 0.5


def test_figures_of_links():
    labels = [
        LinkLabel("development", "province", "tỉnh Cà Mau", "96", "", "", "Q33354", ""),
        LinkLabel("held-out", "person", "Lê Minh", "", "", "a.txt", "NIL", ""),
    ]
    figures = link_figures(labels, {labels[0]: frozenset({"Q33354"})})
    assert list(figures) == ["all", "province", "person", "development", "held-out"]
    assert (figures["all"]["things"], figures["all"]["absent"], figures["all"]["right"]) == (1, 1, 1)
    assert figures["province"]["coverage"] == 1
