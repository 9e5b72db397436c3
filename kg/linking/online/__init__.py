"""Candidates from the network, asked for only when the user says so: Wikidata and reconciliation services."""

from kg.linking.online.asking import WIKIDATA_API, Asking, Progress
from kg.linking.online.offers import Offer
from kg.linking.online.service import service_offers
from kg.linking.online.wanted import Wanted
from kg.linking.online.wikidata import wikidata_items

__all__ = ["WIKIDATA_API", "Asking", "Offer", "Progress", "Wanted", "service_offers", "wikidata_items"]
