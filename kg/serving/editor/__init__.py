"""The SPARQL editor that the query form becomes: YASGUI, bundled by ``make editor`` where there is Node.

A page gets it by ``head`` in its ``<head>`` and ``data-editor`` on its form, whose
``<textarea name="query">`` is edited.
``data-editor-replaces`` is on the answer that the server wrote, which goes when the editor has one. Without scripts the
form stays as it is.
"""

from kg.serving.editor.assets import FOLDER, ROUTE, Assets, assets, built
from kg.serving.editor.page import head
from kg.serving.editor.settings import completions, settings

__all__ = ["FOLDER", "ROUTE", "Assets", "assets", "built", "completions", "head", "settings"]
