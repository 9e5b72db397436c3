"""Judgements that cannot all be true, and where they stand.

``same`` is transitive: what follows from a chain of judgements contradicts one that says ``different``, and so do two
items of Wikidata at the ends of a chain. A chain that closes into a circle says nothing new and is no contradiction.
"""

from collections.abc import Iterable

from kg.judgements.chains import Chains, Placed, told
from kg.model import Verdict


def contradiction(placed: Iterable[Placed]) -> str:
    """The first contradiction, in words, with all places that make it; empty where there is none."""
    chains = Chains(tuple(placed))
    return _two_verdicts(chains) or _broken_chain(chains) or _two_items(chains)


def _two_verdicts(chains: Chains) -> str:
    earlier: dict[frozenset[str], Placed] = {}
    for place, judgement in chains.placed:
        first, before = earlier.setdefault(frozenset((judgement.left, judgement.right)), (place, judgement))
        if before.verdict != judgement.verdict:
            return (
                f"{first} says {before.verdict} of {before.left} and {before.right}, {place} says "
                f"{judgement.verdict}; one of these must go"
            )
    return ""


def _broken_chain(chains: Chains) -> str:
    for place, judgement in chains.placed:
        if judgement.verdict is not Verdict.DIFFERENT:
            continue
        if chain := chains.between(judgement.left, judgement.right):
            return (
                f"{place} says that {judgement.left} and {judgement.right} are different, but by "
                f"{told(chain)} they are the same; one of these must go"
            )
    return ""


def _two_items(chains: Chains) -> str:
    for group in chains.groups():
        items = sorted(name for name in group if "/" not in name)
        if len(items) > 1:
            said = told(chains.between(*items[:2]))
            return f"by {said} the items {items[0]} and {items[1]} of Wikidata are one thing; one of these must go"
    return ""
