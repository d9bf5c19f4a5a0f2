package org.kith.network.offers;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.kith.kit.council.CurrentCouncil;

/** How long the word for an offer counts in the council at work. */
@ApplicationScoped
public class FreshnessSettings {
    private static final String READ = """
            select ask_after, unconfirmed_after, hidden_after from freshness_setting where council = :council
            """;
    private static final String WRITE = """
            insert into freshness_setting (council, ask_after, unconfirmed_after, hidden_after)
            values (:council, :ask, :unconfirmed, :hidden)
            on conflict (council) do update set ask_after = excluded.ask_after,
                unconfirmed_after = excluded.unconfirmed_after, hidden_after = excluded.hidden_after
            """;

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final Freshness standard;

    FreshnessSettings(EntityManager entities, CurrentCouncil council, FreshnessConfig config) {
        this.entities = entities;
        this.council = council;
        this.standard = Freshness.ofDays(config.askAfterDays(), config.unconfirmedAfterDays(), config.hiddenAfterDays());
    }

    public Freshness current() {
        var rows = entities.createNativeQuery(READ, Tuple.class).setParameter("council", council.codeIfKnown().orElse(""))
                .getResultList();
        return rows.isEmpty() ? standard : freshness((Tuple) rows.get(0));
    }

    void change(Freshness freshness) {
        entities.createNativeQuery(WRITE).setParameter("council", council.code())
                .setParameter("ask", days(freshness.askAfter()))
                .setParameter("unconfirmed", days(freshness.unconfirmedAfter()))
                .setParameter("hidden", days(freshness.hiddenAfter())).executeUpdate();
    }

    private static Freshness freshness(Tuple row) {
        return Freshness.ofDays(row.get(0, Integer.class), row.get(1, Integer.class), row.get(2, Integer.class));
    }

    private static int days(Duration duration) {
        return (int) duration.toDays();
    }
}
