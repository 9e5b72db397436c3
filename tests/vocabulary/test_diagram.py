import tomllib

from rdflib.namespace import OWL, RDF, RDFS

from kg import vocabulary
from kg.namespaces import SCHEMA, VNGOV
from kg.resources import resource
from kg.vocabulary.diagram import diagram

PLAN = tomllib.loads(resource("ontology/diagram.toml").read_text(encoding="utf-8"))


def test_every_box_is_a_class_of_its_own_place():
    graph = vocabulary.load()
    assert all((VNGOV[name], RDF.type, OWL.Class) in graph for name in PLAN["boxes"])
    assert len({tuple(cell) for cell in PLAN["boxes"].values()}) == len(PLAN["boxes"])


def test_own_arrows_go_from_domain_to_range():
    graph = vocabulary.load()
    for edge in PLAN["edges"]:
        if ":" not in edge["property"]:
            term = VNGOV[edge["property"]]
            assert VNGOV[edge["from"]] in {
                *graph.objects(term, RDFS.domain),
                *graph.objects(term, SCHEMA.domainIncludes),
            }
            assert (term, RDFS.range, VNGOV[edge["to"]]) in graph


def test_arrows_end_at_the_sides_of_boxes():
    drawn = diagram()
    for arrow in drawn.arrows:
        for x, y in ((arrow.x1, arrow.y1), (arrow.x2, arrow.y2)):
            sides = [(abs(x - box.x), abs(y - box.y)) for box in drawn.boxes]
            half_width, half_height = drawn.box_width / 2, drawn.box_height / 2
            assert any(
                (dx == half_width and dy <= half_height) or (dy == half_height and dx <= half_width) for dx, dy in sides
            )


def test_names_fit_beside_the_boxes():
    """A level arrow has the gap between two boxes for its name and its tip."""
    for arrow in diagram().arrows:
        if arrow.y1 == arrow.y2:
            assert arrow.width + 16 <= abs(arrow.x2 - arrow.x1)


def test_everything_is_on_the_sheet():
    drawn = diagram()
    assert all(box.left > 0 and box.left + drawn.box_width < drawn.width for box in drawn.boxes)
    assert all(box.top > 0 and box.top + drawn.box_height < drawn.height for box in drawn.boxes)
