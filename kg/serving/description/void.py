"""The description of the data at ``/.well-known/void`` (https://www.w3.org/TR/void/)."""

from rdflib import URIRef
from rdflib.namespace import DCTERMS, FOAF, VOID

from kg.serving.description.data import VOID_PATH, tell_more, tell_of_data
from kg.serving.description.service import FORMAT_IRIS
from kg.serving.description.sheet import Sheet
from kg.serving.description.words import words
from kg.serving.reply import Reply
from kg.serving.view import View
from kg.store import formats


def void(view: View, root: str, media_type: str) -> Reply:
    """The description of the data of a server whose address is ``root``, without a slash at its end.

    To be called with ``prepared=True``. Raises ``Refusal`` (406) for a media type that is no syntax of a graph.
    """
    sheet = Sheet()
    data = tell_of_data(sheet, view, root)
    tell_more(sheet, view, root)
    sheet.say(data, VOID.feature, *(FORMAT_IRIS[name] for name in formats.GRAPHS))
    document = f"{root}{VOID_PATH}"
    sheet.is_a(document, VOID.DatasetDescription)
    sheet.say(document, DCTERMS.title, *words("document"))
    sheet.say(document, FOAF.primaryTopic, URIRef(data))
    return sheet.reply(media_type)
