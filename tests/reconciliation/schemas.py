"""The schemas and examples of the specification, which lie beside the checkout."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.shared import SHARED

SPECIFICATION = SHARED / "conformance" / "reconciliation" / "0.2"


def examples(kind: str, verdict: str) -> list[Path]:
    """Example messages of a kind that are ``valid`` or ``invalid``; none where the specification is not there."""
    return sorted((SPECIFICATION / "examples" / kind / verdict).glob("*.json"))


def complaints(schema: str, message: object) -> list[str]:
    """What a schema has against a message, after it went over the wire."""
    schemas = [json.loads(path.read_text()) for path in (SPECIFICATION / "schemas").glob("*.json")]
    registry = Registry().with_resources(
        (each["$id"], Resource.from_contents(each, default_specification=DRAFT202012)) for each in schemas
    )
    wanted = json.loads((SPECIFICATION / "schemas" / f"{schema}.json").read_text())
    wanted = {key: value for key, value in wanted.items() if key != "$schema"}
    validator = Draft202012Validator(wanted, registry=registry)
    return [error.message for error in validator.iter_errors(json.loads(json.dumps(message)))]
