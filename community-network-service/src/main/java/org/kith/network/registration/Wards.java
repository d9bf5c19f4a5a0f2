package org.kith.network.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.network.places.Place;
import org.kith.network.places.Places;

/** The wards of the council at work, as people look for them: by name. */
@ApplicationScoped
public class Wards {
    private final Places places;

    Wards(Places places) {
        this.places = places;
    }

    @Transactional
    public List<Ward> byName() {
        return places.gazetteer().places().stream().filter(place -> place.kind() == Place.Kind.WARD)
                .map(place -> new Ward(place.code(), place.name())).sorted(Comparator.comparing(Ward::name)).toList();
    }

    @Transactional
    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(code).flatMap(places::named).map(Place::name);
    }

    /** What they are called, by their GSS codes: for lists. */
    @Transactional
    public Map<String, String> names() {
        return byName().stream().collect(Collectors.toMap(Ward::code, Ward::name));
    }

    /** @param code GSS code */
    public record Ward(String code, String name) {}
}
