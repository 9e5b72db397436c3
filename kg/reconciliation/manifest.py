"""The service manifest: what the service is called, what its ids mean, and where its parts are."""

from typing import Any

from kg import __version__
from kg.namespaces import VNGOV
from kg.reconciliation.batches import MAX_BATCH
from kg.reconciliation.texts import texts
from kg.reconciliation.types import KINDS, types

PREVIEW_WIDTH, PREVIEW_HEIGHT = 420, 260
"""Pixels of the frame that a preview fits into."""


def manifest(base: str, root: str, language: str) -> dict[str, Any]:
    """The manifest of a service at ``root``/reconcile; ``base`` is what ids are relative to.

    There is no page for each thing, so a thing is viewed by its preview.
    """
    t = texts()[language]
    preview = f"{root}/reconcile/preview?id={{{{id}}}}"
    return {
        "versions": ["0.2"],
        "name": t["service"],
        "identifierSpace": base,
        "schemaSpace": str(VNGOV),
        "documentation": f"{root}/ontology",
        "serviceVersion": __version__,
        "defaultTypes": [types()[kind].message(language) for kind in KINDS],
        "view": {"url": preview},
        "preview": {"url": preview, "width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": {
            each: {"service_url": root, "service_path": f"/reconcile/suggest/{each}"}
            for each in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": root, "service_path": "/reconcile/properties"},
            "property_settings": [_limit(t), _content(t)],
        },
        "batchSize": MAX_BATCH,
    }


def _limit(t: dict[str, str]) -> dict[str, Any]:
    return {
        "name": "limit",
        "label": t["limit"],
        "type": "number",
        "default": 0,
        "help_text": t["limit_help"],
    }


def _content(t: dict[str, str]) -> dict[str, Any]:
    return {
        "name": "content",
        "label": t["content"],
        "type": "select",
        "default": "id",
        "help_text": t["content_help"],
        "choices": [{"value": "id", "name": t["content_id"]}, {"value": "literal", "name": t["content_literal"]}],
    }
