from kg.extraction.indicators.figures import figures_in
from kg.extraction.indicators.names import measured
from kg.model import Span
from tests.extraction.samples import drafted


def names(text: str) -> list[str]:
    """What each figure of a text measures."""
    draft, sentence, since, last, found = drafted(text), Span(0, len(text)), 0, None, []
    for figure in figures_in(draft, sentence):
        last = measured(draft, figure, sentence, since, last)
        since = max(figure.end, last.end)
        found.append(last.name)
    return found
