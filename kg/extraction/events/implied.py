"""Bodies that a fact implies though no mention names them: the Government behind ``88/NQ-CP``."""

from kg.extraction.draft import Draft
from kg.model import BodyFact, BodyKind, Evidence
from kg.text import fold


def imply_body(draft: Draft, name: str, kind: BodyKind, evidence: Evidence) -> str:
    """The name of the article's body of this name, which is added where there is none yet."""
    known = next((body.name for body in draft.bodies if fold(body.name) == fold(name)), None)
    if known is None:
        draft.bodies.append(BodyFact(evidence, name, kind, inferred=True))
    return known or name
