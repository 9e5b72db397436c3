"""What pages read once from files of the project, read before processes are forked that then have it already."""

from kg import queries
from kg.namespaces import BASE
from kg.serving import editor
from kg.serving.site.rendering import environment
from kg.serving.site.request import LANGUAGES
from kg.serving.site.terms import ontology_label
from kg.serving.site.texts import property_lists, texts
from kg.serving.site.units import unit_name


def warm() -> None:
    """Read the ontology, the saved questions, the words and templates of pages, and the register of units."""
    for language in LANGUAGES:
        texts(language)
        editor.head(language, BASE, "")
    ontology_label("", LANGUAGES[0])
    property_lists()
    queries.themes()
    queries.parameter_labels()
    unit_name("unit/")
    templates = environment()
    for template in templates.list_templates():
        templates.get_template(template)
