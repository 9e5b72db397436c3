"""The Reconciliation Service API 0.2, as functions of a catalogue of what is published.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from kg.reconciliation.batches import MAX_BATCH, parse_batch
from kg.reconciliation.catalogue import Catalogue
from kg.reconciliation.extension import extend, propose
from kg.reconciliation.extension_queries import parse_extension
from kg.reconciliation.manifest import manifest
from kg.reconciliation.matching import reconcile
from kg.reconciliation.preview import preview
from kg.reconciliation.requests import TooLargeError
from kg.reconciliation.suggestions import suggest_entities, suggest_properties, suggest_types

__all__ = [
    "MAX_BATCH",
    "Catalogue",
    "TooLargeError",
    "extend",
    "manifest",
    "parse_batch",
    "parse_extension",
    "preview",
    "propose",
    "reconcile",
    "suggest_entities",
    "suggest_properties",
    "suggest_types",
]
