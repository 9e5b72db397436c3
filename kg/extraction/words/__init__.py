"""The words of an article and what the lexicon knows of them; nothing here knows a grammar."""
