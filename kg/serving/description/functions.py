"""The functions beyond SPARQL 1.1 that the engine has: relations of places by GeoSPARQL.

See https://docs.ogc.org/is/22-047r1/22-047r1.html: of its functions on geometries those that Oxigraph implements.
"""

from kg.namespaces import GEOF

_NAMES = (
    "distance sfContains sfCrosses sfDisjoint sfEquals sfIntersects sfOverlaps sfTouches sfWithin"
    " ehContains ehCoveredBy ehCovers ehDisjoint ehEquals ehInside ehMeet ehOverlap"
    " rcc8dc rcc8ec rcc8eq rcc8ntpp rcc8ntppi rcc8po rcc8tpp rcc8tppi"
)

FUNCTIONS = tuple(GEOF[name] for name in _NAMES.split())
