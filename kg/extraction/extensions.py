"""Extractors of other packages: functions under the entry points ``kg.extractors``, each given the pipeline to add to.

See ``docs/extractors.md`` for an example.
"""

from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any, NoReturn

from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import KnowledgeError

GROUP = "kg.extractors"


def add_extensions(nlp: Language) -> None:
    """Call every installed extractor with the pipeline, in the order of their names.

    Raises ``KnowledgeError`` when one cannot be added; one that fails on an article raises it then.
    """
    own = frozenset(nlp.pipe_names)
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        _add(nlp, entry)
    nlp.set_error_handler(_explaining(own))


def _add(nlp: Language, entry: EntryPoint) -> None:
    try:
        entry.load()(nlp)
    except Exception as error:  # whatever another package raises, the reader gets one sentence
        package = entry.dist.name if entry.dist else entry.value
        raise KnowledgeError(
            f"the extractor {entry.name} of the package {package} cannot be added ({_in_a_line(error)}); "
            "repair the package or uninstall it"
        ) from error


def _explaining(own: frozenset[str]) -> Callable[[str, Any, Sequence[Doc], Exception], NoReturn]:
    def handler(name: str, _component: Any, docs: Sequence[Doc], error: Exception) -> NoReturn:
        if name in own:
            raise error
        article = docs[0]._.draft.article.id
        raise KnowledgeError(
            f"the extractor {name} failed on the article {article} ({_in_a_line(error)}); "
            "repair the package that brings it or uninstall it"
        ) from error

    return handler


def _in_a_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
