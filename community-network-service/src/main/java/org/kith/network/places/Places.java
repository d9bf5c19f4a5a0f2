package org.kith.network.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.NetworkProblem;

/** The places of councils. Everybody may read them; only the council at work takes its own. */
@ApplicationScoped
public class Places {
    private static final String TAKE = """
            insert into place (council, code, name, kind, latitude, longitude)
            values (:council, :code, :name, :kind, :latitude, :longitude)
            on conflict (council, code) do update set name = excluded.name, kind = excluded.kind,
                latitude = excluded.latitude, longitude = excluded.longitude
            """;
    private static final String OF_COUNCIL = """
            select code, name, kind, latitude, longitude from place where council = :council order by code
            """;

    private static final String NAMED = """
            select code, name, kind, latitude, longitude from place where council = :council and code = :code
            """;
    private static final String NAME = """
            select name from place where code = :code order by council limit 1
            """;

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final Event<PlacesChanged> changes;
    private final Postcodes postcodes;

    Places(EntityManager entities, CurrentCouncil council, Event<PlacesChanged> changes, Postcodes postcodes) {
        this.entities = entities;
        this.postcodes = postcodes;
        this.council = council;
        this.changes = changes;
    }

    public Optional<Place> named(String code) {
        return places(entities.createNativeQuery(NAMED, Tuple.class).setParameter("council", council.code())
                .setParameter("code", code)).stream().findFirst();
    }

    /** Refuses a ward that is not one of the council's. */
    public void mustKnow(String ward) {
        if (named(ward).isEmpty()) {
            throw NetworkProblem.WARD_UNKNOWN.because("Please choose a ward of your council.");
        }
    }

    /** For a number of records: it looks each postcode up once. */
    public Gazetteer gazetteer() {
        var found = new HashMap<String, Optional<Located>>();
        return new Gazetteer(ofCouncil(council.code()), text -> found.computeIfAbsent(text, postcodes::find));
    }

    /** The places of any council, ordered by code; they are public facts. */
    List<Place> ofCouncil(String gss) {
        return places(entities.createNativeQuery(OF_COUNCIL, Tuple.class).setParameter("council", gss));
    }

    /** What a place is called, whichever council told it. */
    Optional<String> nameOf(String code) {
        return ((List<?>) entities.createNativeQuery(NAME, String.class).setParameter("code", code).getResultList()).stream()
                .map(String.class::cast).findFirst();
    }

    void take(Collection<Place> places) {
        for (var place : places) {
            entities.createNativeQuery(TAKE).setParameter("council", council.code()).setParameter("code", place.code())
                    .setParameter("name", place.name()).setParameter("kind", place.kind().name())
                    .setParameter("latitude", place.centre().latitude())
                    .setParameter("longitude", place.centre().longitude()).executeUpdate();
        }
        changes.fire(new PlacesChanged());
    }

    private static List<Place> places(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> place((Tuple) row)).toList();
    }

    private static Place place(Tuple row) {
        return new Place(row.get("code", String.class), row.get("name", String.class),
                Place.Kind.valueOf(row.get("kind", String.class)),
                new Coordinates(row.get("latitude", Double.class), row.get("longitude", Double.class)));
    }
}
