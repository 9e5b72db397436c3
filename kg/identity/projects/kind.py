"""Projects as a kind of thing to resolve."""

from kg.identity.kind import Kind
from kg.identity.projects.pairs import KIND, pairs
from kg.identity.projects.record import ProjectRecord, records
from kg.identity.titles import sorting_word
from kg.namespaces import VNGOV

PROJECTS: Kind[ProjectRecord] = Kind(
    name=KIND,
    cls=VNGOV.Project,
    query="identity_projects",
    records=records,
    block=lambda record: sorting_word(record.name, record.title.main),
    pairs=pairs,
)
