"""Places, and which of them an article is about."""
