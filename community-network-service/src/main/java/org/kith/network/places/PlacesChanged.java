package org.kith.network.places;

/** Wards of the council at work are known that were not, or lie elsewhere. */
public record PlacesChanged() {}
