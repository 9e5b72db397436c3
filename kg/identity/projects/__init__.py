"""Projects: one work under names with and without words of building, places, and abbreviations."""
