"""Programmes: one programme under names with and without its period, its owner, and abbreviations."""
