"""Events: one event by type, host, ordinal, day, or by a name that says the same."""
