"""Posts beside items of positions."""

from kg.linking.compared import Compared, ranked
from kg.linking.features import feature
from kg.linking.items import Catalogue
from kg.linking.positions import position
from kg.linking.things import Position

_KIND = "post"
_ITEM_KIND = "position"


def compare_post(post: Position, catalogue: Catalogue) -> tuple[Compared, ...]:
    """The item of the position that role and body are, and those with its label."""
    known = catalogue.rows_of(position(post.role, post.body))
    namesakes = [each for item in known for each in catalogue.named(_ITEM_KIND, item.label)]
    found = [item for item in dict.fromkeys((*known, *namesakes)) if item.kind == _ITEM_KIND]
    return ranked(Compared.of(_KIND, item, [feature(_KIND, "post")]) for item in found)
