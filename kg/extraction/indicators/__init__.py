"""Stated figures."""
