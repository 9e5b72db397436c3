import gc
from importlib.metadata import entry_points

import pytest

from kg.extraction import build_pipeline, extract
from kg.extraction.pipeline import COMPONENTS, _kept
from kg.model import Article, Span
from tests.extraction.samples import read


def test_components_run_in_the_fixed_order() -> None:
    assert build_pipeline() is build_pipeline()
    assert tuple(build_pipeline().pipe_names) == COMPONENTS


def test_one_result_for_each_article_in_order() -> None:
    articles = [Article(str(n), f"Ông Lê Văn Nam {n}", proper=(Span(0, 14),)) for n in range(3)]
    assert [extraction.article for extraction in extract(iter(articles))] == articles


def test_an_empty_article() -> None:
    assert read("").people == ()


def test_nothing_outside_the_article_proper_counts() -> None:
    text = "Ông Lê Văn Nam nói.\nTin khác: ông Vũ Minh An họp."
    extraction = next(extract([Article("a", text, proper=(Span(0, 19),))]))
    assert [person.name for person in extraction.people] == ["Lê Văn Nam"]


def test_the_same_article_gives_the_same_facts() -> None:
    text = "Bí thư Quận ủy Đống Đa Đinh Văn Thọ dự hội nghị của UBND quận."
    assert read(text) == read(text)


def test_factories_are_entry_points() -> None:
    names = {point.name for point in entry_points(group="spacy_factories")}
    assert not names or set(COMPONENTS) <= names


@pytest.mark.parametrize("collecting", [True, False])
def test_loading_leaves_the_collector_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        with _kept():
            assert not gc.isenabled()
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()
