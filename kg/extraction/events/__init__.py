"""Congresses, conferences, sessions, elections and ceremonies."""
