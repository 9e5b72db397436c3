from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.quickstatements import Command, Snak, to_text
from kg.quickstatements.sources import Source
from kg.quickstatements.values import time, url
from tests.quickstatements.grammar import parse, parse_all

DAYS = st.dates(min_value=date(1000, 1, 1))
ITEMS = st.integers(1, 10**9).map(lambda number: f"Q{number}")
ODD = st.text(st.sampled_from("aâ \t\n\"'|/*\\&=%?#{}[]<>\u00a0\u2028\u200b")) | st.text()
SOURCES = st.builds(
    Source,
    st.builds("https://bao.example/{}?{}".format, ODD, ODD).filter(url),
    ODD,
    st.none() | DAYS,
)


def days(name):
    return st.builds(lambda day: Snak(name, time(day)), DAYS)


def people(name):
    return st.builds(Snak, st.just(name), ITEMS)


COMMANDS = st.builds(
    Command,
    ITEMS,
    st.just("P39"),
    ITEMS,
    st.lists(days("P580") | days("P582") | people("P1365") | people("P1366"), max_size=4).map(tuple),
    SOURCES.map(Source.reference),
)


def test_a_line_has_qualifiers_before_sources():
    source = Source("https://bao.example/1", 'Nói "thật"', date(2023, 5, 12))
    command = Command("Q1", "P39", "Q2", (Snak("P580", time(date(2023, 5, 10))),), source.reference())
    assert command.line() == (
        "Q1\tP39\tQ2\tP580\t+2023-05-10T00:00:00Z/11"
        '\tS854\t"https://bao.example/1"\tS1476\tvi:"Nói "thật""\tS577\t+2023-05-12T00:00:00Z/11'
    )


@given(COMMANDS)
def test_every_line_is_in_the_grammar_and_says_what_was_meant(command):
    parsed = parse(command.line())
    assert (parsed.item, parsed.property, parsed.value) == (command.subject, command.property, command.value)
    assert [name for name, _ in parsed.qualifiers] == [each.property for each in command.qualifiers]
    assert [f"P{name[1:]}" for name, _ in parsed.sources] == [each.property for each in command.reference]
    assert dict(parsed.sources)["S854"].startswith("https://bao.example/")


@given(st.lists(COMMANDS, max_size=5), st.randoms(use_true_random=False))
def test_a_file_has_every_command_once_whatever_the_order(commands, random):
    text = to_text(commands)
    assert len(parse_all(text)) == len(set(commands))
    random.shuffle(commands)
    assert to_text([*commands, *commands]) == text


@pytest.mark.parametrize(("first", "second"), [(("Q9", "P39"), ("Q10", "P39")), (("Q1", "P39"), ("Q1", "P571"))])
def test_items_and_properties_are_ordered_by_their_numbers(first, second):
    lines = to_text([Command(*second, "Q5"), Command(*first, "Q5")]).splitlines()
    assert [tuple(line.split("\t")[:2]) for line in lines] == [first, second]


def test_no_command_is_an_empty_file():
    assert to_text([]) == ""
