"""HTTP as the SPARQL recommendations and browsers want it: what requests ask, and how answers go over the wire."""
