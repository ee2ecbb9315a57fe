"""Where: names of places to entries of the gazetteer, and the place of an event.

A parsed report → `PlaceMention`s; `disambiguate.py` tells namesakes apart.
"""

from tacitus.analysis.places.attach import place_held, place_of
from tacitus.analysis.places.find import find_places

__all__ = ["find_places", "place_held", "place_of"]
