import pytest

from tests.quickstatements.grammar import CommandSyntaxError, parse

GOOD = 'Q1\tP39\tQ2\tP580\t+2023-05-10T00:00:00Z/11\tS854\t"https://a.example/"\tS1476\tvi:"Nói "thật""'


def test_a_command_is_read():
    parsed = parse(GOOD)
    assert (parsed.item, parsed.property, parsed.value) == ("Q1", "P39", "Q2")
    assert parsed.qualifiers == (("P580", "2023-05-10"),)
    assert parsed.sources == (("S854", "https://a.example/"), ("S1476", 'Nói "thật"'))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Q1\tP39",
        "Q1\tP39\tQ2\tP580",
        "CREATE",
        "# a comment",
        GOOD + " ",
        GOOD.replace("Q2", '"Q2"'),
        GOOD.replace("/11", ""),
        GOOD.replace("05-10", "02-30"),
        GOOD.replace("thật", "th|ật"),
        GOOD.replace("thật", "/* thật */"),
        GOOD.replace('vi:"', '"'),
        GOOD.replace("S854", "P854") + "\tS577\tQ1",
        GOOD + "\tP582\t+2024-05-10T00:00:00Z/11",
    ],
)
def test_what_is_no_command_is_refused(line):
    with pytest.raises(CommandSyntaxError):
        parse(line)
