"""Names of bodies: a type and what follows it."""
