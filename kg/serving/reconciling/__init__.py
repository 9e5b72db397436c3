"""The Reconciliation Service API 0.2 at ``/reconcile``."""

from kg.serving.reconciling.resources import routes

__all__ = ["routes"]
