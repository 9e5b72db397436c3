"""Bodies beside items: those that are known are of the whole state."""

from collections.abc import Iterator

from kg.linking.compared import Compared, ranked
from kg.linking.features import Feature, feature
from kg.linking.items import Catalogue, Item, same_label
from kg.linking.things import Body

_KIND = "body"
_FOREIGN = "ForeignBody"
_NATIONAL = frozenset({"", "country"})


def compare_body(body: Body, catalogue: Catalogue) -> tuple[Compared, ...]:
    """The items of bodies that bear the name, or one that differs in marks."""
    found = catalogue.named(_KIND, body.label) + catalogue.sounding(_KIND, body.label)
    return ranked(Compared.of(_KIND, item, _features(body, item)) for item in dict.fromkeys(found))


def _features(body: Body, item: Item) -> Iterator[Feature]:
    yield feature(_KIND, label_feature(body.label, item))
    if body.kind == _FOREIGN:
        yield feature(_KIND, "foreign")
    yield feature(_KIND, "national" if body.level in _NATIONAL else "local")
    if item.valid_to:
        yield feature(_KIND, "ended", str(item.valid_to.year))


def label_feature(label: str, item: Item) -> str:
    """Which feature the names have: ``label``, ``alias`` or ``letters``."""
    name = same_label(label)
    if name == same_label(item.label):
        return "label"
    return "alias" if name in map(same_label, item.aliases) else "letters"
