"""What a page says in its ``<head>`` to have the editor."""

from markupsafe import Markup

from kg.serving.editor.assets import FOLDER, ROUTE, assets
from kg.serving.editor.settings import settings


def head(language: str, base: str, root: str = "") -> Markup:
    """The elements that bring the editor to a page with a ``form[data-editor]``; empty where it was not built.

    They need the policy ``SCRIPTED`` of ``kg.serving.http.security``: scripts, styles and queries of this server only.
    """
    files = assets(FOLDER)
    if files is None:
        return Markup()
    return Markup(
        '<link rel="stylesheet" href="{route}/{style}">\n'
        '<script type="application/json" id="editor-settings">{settings}</script>\n'
        '<script type="module" src="{route}/{script}"></script>'
    ).format(
        route=f"{root}{ROUTE}",
        style=files.style,
        script=files.script,
        settings=Markup(settings(language, base, root)),  # noqa: S704 - JSON in which every "<" is escaped
    )
