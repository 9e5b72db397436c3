"""Titles, and the persons and bodies they belong to."""
