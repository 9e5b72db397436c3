from html.parser import HTMLParser

from kg.explanation import as_page
from kg.explanation.marks import KINDS
from kg.model import Article, Evidence, Extraction, PersonFact

TEXT = "Ông Lê Minh & <b>Vũ</b>.\n"


class Reader(HTMLParser):
    """What a reader sees: the words in marks, the labels, and the classes that are used."""

    def __init__(self):
        super().__init__()
        self.open, self.marked, self.labels, self.cells, self.classes, self.links = [], [], [], [], set(), []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        attributes = dict(attributes)
        self.classes |= set((attributes.get("class") or "").split())
        self.links += [value for name, value in attributes.items() if name in {"src", "href"}]

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "small" in self.open:
            self.labels.append(data.strip())
        elif "mark" in self.open:
            self.marked.append(data)
        elif "td" in self.open:
            self.cells.append(data)


def read(*extractions):
    reader = Reader()
    page = as_page(extractions)
    reader.feed(page)
    return reader, page


def explained(text=TEXT):
    person = PersonFact(Evidence(4, 11, "Lê Minh", "people.name"), "Lê Minh")
    return Extraction(Article("a.txt", text, title="Họp <quận>"), people=(person,))


def test_marks_bear_their_kind_and_rule():
    reader, _ = read(explained())
    assert reader.marked == ["Lê Minh"]
    assert reader.labels == ["person", "people.name"]
    assert reader.cells == ["person", "Lê Minh", "4–11", "people.name"]


def test_the_text_is_escaped():
    _, page = read(explained())
    assert "&amp; &lt;b&gt;Vũ&lt;/b&gt;." in page
    assert "<title>Họp &lt;quận&gt;</title>" in page


def test_the_page_needs_nothing_else():
    reader, page = read(explained())
    assert reader.links == []
    assert "url(" not in page
    assert "<script" not in page


def test_every_kind_has_a_colour():
    reader, page = read(explained())
    assert reader.classes >= set(KINDS.values())
    assert all(f".{kind} {{ --kind: #" in page for kind in KINDS.values())


def test_several_articles_share_a_page():
    _, page = read(explained(), explained("Ông Lê Minh về."))
    assert page.count("<h1>") == 2
