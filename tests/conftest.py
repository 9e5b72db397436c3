"""Settings for all tests."""

from hypothesis import settings

# A shared machine may be slow for a moment: no test fails for the time that an example takes.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
