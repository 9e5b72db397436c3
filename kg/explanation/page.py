"""An article as an HTML page in displaCy's style: boxes around the words, the kind and the rule behind them."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from kg.explanation.marks import KINDS, marks_of
from kg.explanation.segments import paragraphs
from kg.model import Extraction


def as_page(extractions: Sequence[Extraction]) -> str:
    """One page that needs nothing else: every article with its marks, and under each a table of its facts."""
    return _template().render(articles=[_article(extraction) for extraction in extractions], kinds=KINDS)


def _article(extraction: Extraction) -> dict[str, object]:
    marks = marks_of(extraction)
    return {
        "id": extraction.article.id,
        "title": extraction.article.title,
        "published": extraction.article.published,
        "home": [unit.label for unit in extraction.home],
        "paragraphs": paragraphs(extraction.article.text, marks),
        "marks": marks,
    }


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("kg.explanation"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("page.html")
