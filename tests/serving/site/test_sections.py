from pathlib import Path

from kg.serving.site import sections
from kg.serving.site.rendering import environment
from kg.serving.site.sections import SECTIONS
from kg.vocabulary import Sort, terms


def test_each_section_has_a_template():
    for section in SECTIONS:
        environment().get_template(section.file)


def test_sections_are_for_classes_that_there_are():
    classes = {term.name for term in terms() if term.sort is Sort.CLASS}
    assert all(section.kinds <= classes for section in SECTIONS)


def test_names_are_told_apart():
    names = [section.name for section in SECTIONS]
    assert len(names) == len(set(names))


def test_each_module_is_listed():
    modules = {path.stem for path in Path(sections.__file__).parent.glob("*.py")} - {"__init__", "section"}
    assert modules == {section.build.__module__.rpartition(".")[2] for section in SECTIONS}
