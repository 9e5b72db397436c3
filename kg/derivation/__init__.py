"""The graphs that are derived from all article graphs of a store, kept up to date where these changed."""

from kg.derivation.derived import DERIVED, ENTITIES, TENURES, UNITS, Derived
from kg.derivation.deriving import derive
from kg.derivation.digest import rules

__all__ = ["DERIVED", "ENTITIES", "TENURES", "UNITS", "Derived", "derive", "rules"]
