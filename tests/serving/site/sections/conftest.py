import pytest

from kg.serving.site.desk import Desk
from kg.serving.site.request import PageRequest
from kg.serving.site.sections import SECTIONS
from kg.serving.site.things import Thing


@pytest.fixture
def built(view):
    """What a section holds of a thing, by the section's name and the thing's path or IRI."""

    def build(name, path, language="vi", of=view, **parameters):
        desk = Desk(of, PageRequest(path, parameters, language), f"/page/{path}")
        iri = path if "://" in path else of.base + path
        [section] = [each for each in SECTIONS if each.name == name]
        return section.build(desk, Thing(iri, desk.reading))

    return build
