package org.kith.network.search;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.network.reading.Reading;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/** Finds what is public, by one statement for each question. */
@ApplicationScoped
class FindOffers {
    private final Reading reading;

    FindOffers(Reading reading) {
        this.reading = reading;
    }

    /** The page that is wanted, and one row more when there are more. */
    Uni<List<Found>> page(Wanted wanted) {
        if (!wanted.isNearest()) {
            return reading.rows(SearchStatement.page(wanted), Found::of);
        }
        Function<Row, Found> reader = row -> Found.from(wanted.from(), row);
        return reading.rows(SearchStatement.page(wanted), reader).chain(found -> {
            if (wanted.terms().isEmpty() || wanted.within() != null || found.size() >= Blocks.asked(wanted)) {
                return Uni.createFrom().item(found);
            }
            // Rarely, so it is not worth a part of the statement that is asked always.
            return reading.rows(SearchStatement.nowhere(wanted), reader).map(nowhere -> {
                found.addAll(nowhere);
                return found;
            });
        }).map(found -> Blocks.page(found, wanted));
    }

    Uni<List<Counted>> counts(Wanted wanted) {
        return reading.rows(SearchStatement.counts(wanted),
                row -> new Counted(row.getString(0), row.getString(1), row.getInteger(2)));
    }

    /** @param facet {@code total} or what is counted by */
    record Counted(String facet, String code, int count) {}
}
