import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from kg import vocabulary
from kg.vocabulary.page import texts

PAGE = vocabulary.page()
VOID = {"meta", "link", "input", "line", "rect", "path"}


class Elements(HTMLParser):
    """Every element with its attributes; fails where tags do not nest."""

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def elements():
    parser = Elements()
    parser.feed(PAGE)
    assert parser.open == []
    return parser.found


def test_identifiers_are_unique_and_links_within_the_page_lead_somewhere(elements):
    names = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(names) == len(set(names))
    inner = {a["href"][1:] for tag, a in elements if tag == "a" and a["href"].startswith("#")}
    assert inner <= set(names)


@pytest.mark.parametrize("term", vocabulary.terms(), ids=lambda term: term.name)
def test_a_term_has_an_anchor_and_its_words(term):
    _, _, after = PAGE.partition(f'<article id="{term.name}"')
    article, _, _ = after.partition("</article>")
    assert str(term.iri) in article
    assert f'<span lang="vi">{term.label.vi}</span>' in article
    assert f'<p lang="vi">{term.definition.vi}</p>' in article


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(elements):
    assert not [tag for tag, _ in elements if tag in {"script", "img", "iframe"}]
    assert not [a for tag, a in elements if tag == "link" and "://" in a["href"]]
    assert not [a for _, a in elements if "style" in a or any(name.startswith("on") for name in a)]


def test_it_is_accessible(elements):
    tags = [tag for tag, _ in elements]
    assert tags.count("h1") == tags.count("main") == tags.count("nav") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {attributes.get("lang") for _, attributes in elements} == {None, "vi", "en"}


def test_words_around_the_terms_are_in_both_languages():
    pairs = [*(value for key, value in texts().items() if key != "relations"), *texts()["relations"].values()]
    assert all(pair.keys() == {"vi", "en"} for pair in pairs)


def test_the_addresses_of_downloads_can_be_set():
    links = dict.fromkeys(("style", "turtle", "jsonld", "context"), "/elsewhere")
    assert 'href="/elsewhere"' in vocabulary.page(links)


def test_the_style_sheet_loads_nothing():
    assert "url(" not in vocabulary.style()
    assert "@import" not in vocabulary.style()


def test_the_changes_begin_with_this_version():
    text = Path(__file__).parents[2].joinpath("ontology", "CHANGELOG.md").read_text(encoding="utf-8")
    (version,) = re.findall(r'owl:versionInfo "([^"]+)"', vocabulary.turtle("vngov"))
    assert text.partition("\n## ")[2].startswith(f"{version} ")
    assert f"<h3>{version}" in PAGE


def test_a_page_of_its_own_leads_back_nowhere():
    assert texts()["home"]["en"] not in PAGE


def test_the_contents_name_terms_by_their_labels():
    contents, _, _ = PAGE.partition("</nav>")
    listed = [term for term in vocabulary.terms() if term.module != "roles"]
    assert [term for term in listed if f'<span lang="vi">{term.label.vi}</span>' not in contents] == []
    assert "<code" not in contents.partition("<nav")[2]


def test_long_lists_are_folded_away():
    _, _, after = PAGE.partition('<article id="Person"')
    person, _, _ = after.partition("</article>")
    assert "<details><summary>16</summary>" in person
