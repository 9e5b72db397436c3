"""Sentences, dates and names in running text, shared by the kinds of facts."""
