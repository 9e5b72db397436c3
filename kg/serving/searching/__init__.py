"""Searching the names and quotes of a snapshot."""
