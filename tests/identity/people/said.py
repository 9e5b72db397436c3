"""Articles on people as the rows that a store gives; each article is a local identity of its own unless told."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

from kg.gazetteers.units import unit
from kg.identity import decide
from kg.identity.people.kind import PEOPLE
from kg.model import EntityId, Verdict
from kg.namespaces import BASE, VNGOV
from kg.text import slug

DONG_DA, TAY_HO, HA_NOI = unit("district/006"), unit("district/003"), unit("province/01")
THANH_HOA = unit("province/38")
COMMON, RARE = "Nguyễn Văn Hùng", "Khuất Tưởng Vi"


@dataclass
class News:
    """Rows of articles, with the IRI of the local identity by the article's label."""

    rows: list = field(default_factory=list)
    people: dict = field(default_factory=dict)
    numbers: count = field(default_factory=count)

    def tells(self, label, name=COMMON, posts=(), home=None, day=None, beside=(), local=None):
        """An article with posts ``(role, unit[, status[, day]])`` of a person."""
        iri = BASE + EntityId.of("person", name, name, local or f"{label} {next(self.numbers)}").path
        graph, home_iri = f"{BASE}graph/article/{label}", _unit(home)
        self.people[label] = iri
        blank = [None] * 8
        self.rows.append((iri, graph, name, day, home_iri, *blank, None, None, None))
        for role, where, *more in posts:
            status, stated = (*more, "current", None)[:2] if not more else (*more, None)[:2]
            self.rows.append((iri, graph, None, None, None, *_post(role, where, status, stated), None, None, None))
        companions = " ".join(f"{BASE}person/{slug(each)}-0123456789" for each in beside)
        if companions:
            self.rows.append((iri, graph, None, None, None, *blank, companions, None, None))
        return iri

    def records(self):
        return list(PEOPLE.records(sorted(self.rows, key=lambda row: row[0])))

    def decision(self, judgements=()):
        return decide(PEOPLE, self.records(), judgements)

    def people_told(self):
        """The labels of articles, those on one person together."""
        identity, found = self.decision().identity, {}
        for label, iri in self.people.items():
            found.setdefault(identity[iri], []).append(label)
        return sorted("".join(sorted(labels)) for labels in found.values())

    def unsure(self):
        """The labels of pairs that a person should look at."""
        labels = {iri: label for label, iri in self.people.items()}
        found = [each for each in self.decision().matches if each.verdict is Verdict.UNSURE]
        return sorted("".join(sorted((labels[each.left], labels[each.right]))) for each in found)


def _unit(of):
    return BASE + EntityId.of("unit", of.label, of.key).path if of else None


def _post(role, where, status, stated):
    """A post at the People's Committee of a unit, or in a body with a name of its own."""
    name = where if isinstance(where, str) else f"Ủy ban nhân dân {where.label}"
    kind = "CentralGovernmentBody" if isinstance(where, str) else "PeoplesCommittee"
    single = "true" if role == "Chủ tịch" else None
    placed = None if isinstance(where, str) else _unit(where)
    body = f"{BASE}body/{slug(name)}-0123456789"
    return f"{BASE}role/{slug(role)}", body, name, str(VNGOV[kind]), placed, single, status, stated


def day(year, month=1, of_month=1):
    return date(year, month, of_month).isoformat()
