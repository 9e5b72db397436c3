"""People: what articles say of each local identity, what ties two of them, and what tells them apart."""
