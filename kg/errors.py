"""Every error that ``kg`` raises on purpose; each message says what, where and what to do.

    KgError
      ├─ UsageError          2   a wrong option, an unknown name, a query with a syntax error, a port in use
      │    └─ RefusedError   2   what is understood and not allowed, such as a call to another server
      ├─ InputError          3   a path, file or line that cannot be read
      │    ├─ StoreError     3   a store that is missing, in use, or something else
      │    └─ ServiceError   3   a service on the network that does not answer, or not as agreed
      └─ KnowledgeError      4   broken shapes, ontology, gazetteer or extractor

The number is the exit code of the command line; 0 is done, and 1 means findings at the threshold asked for.
"""

from typing import ClassVar

FINDINGS = 1


class KgError(Exception):
    """An error with one clear sentence for the reader."""

    exit_code: ClassVar[int]


class UsageError(KgError):
    """The call itself is wrong."""

    exit_code = 2


class RefusedError(UsageError):
    """What was asked for is understood and not allowed here, such as a query that would call another server."""


class InputError(KgError):
    """What was to be read cannot be."""

    exit_code = 3


class StoreError(InputError):
    """The store is missing, in use, or not a store."""


class ServiceError(InputError):
    """A service on the network does not answer, or not as its protocol says."""


class KnowledgeError(KgError):
    """Shapes, ontology, gazetteers or an installed extractor are broken."""

    exit_code = 4
