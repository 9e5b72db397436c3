import json

import pytest

from kg.namespaces import PREFIXES
from kg.serving.editor import completions, settings
from kg.serving.editor.settings import texts

BASE = "https://example.org/id/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_settings_are_json_that_ends_no_script_element(language):
    text = settings(language, "https://example.org/</script>")
    assert "<" not in text
    told = json.loads(text)
    assert told["base"] == "https://example.org/</script>"
    assert told["prefixes"] == PREFIXES
    assert told["language"] == language
    assert told["endpoint"] == "/sparql"


def test_the_endpoint_is_under_the_root_of_the_application():
    assert json.loads(settings("vi", BASE, "/graph"))["endpoint"] == "/graph/sparql"


def test_both_languages_have_the_same_words():
    assert texts().keys() == {"vi", "en"}
    assert texts()["vi"].keys() == texts()["en"].keys()
    assert not {key for key in texts()["vi"] if texts()["vi"][key] == texts()["en"][key]}


@pytest.mark.parametrize(
    ("name", "kind", "label"),
    [
        ("vngov:Person", "class", "person"),
        ("vngov:attestedOn", "property", "attested on"),
        ("org:member", "property", ""),
        ("rdfs:label", "property", ""),
        ("rdf:type", "property", ""),
    ],
)
def test_terms_of_the_graph_are_completed(name, kind, label):
    (found,) = [each for each in completions("en") if each["name"] == name]
    prefix, local = name.split(":")
    assert found["iri"] == PREFIXES[prefix] + local
    assert found["kind"] == kind
    assert found["label"].casefold() == label


def test_each_term_is_completed_once_and_by_name():
    names = [each["name"] for each in completions("vi")]
    assert names == sorted(set(names))
