"""The published graph over HTTP: SPARQL 1.1, whole graphs, pages for readers, reconciliation."""
