"""Bodies: one name with and without its unit, its kind of unit, its type's first word, or the body above it."""
