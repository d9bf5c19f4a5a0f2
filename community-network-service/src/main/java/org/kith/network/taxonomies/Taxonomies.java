package org.kith.network.taxonomies;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.kith.events.Vocabulary;
import org.kith.kit.council.CurrentCouncil;
import org.kith.network.openreferral.Taxonomy;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;

import io.quarkus.runtime.StartupEvent;

/** The vocabularies that services are sorted by: public, each kept by who brought it. */
@ApplicationScoped
public class Taxonomies {
    private static final String TAXONOMY = "select id, name, description, uri, version from taxonomy";
    private static final String TERM = """
            select t.id, t.name, t.description, t.parent_id, x.name as taxonomy, t.taxonomy_id, t.uri, t.code
            from taxonomy_term t join taxonomy x on x.id = t.taxonomy_id
            """;
    private static final String KEEP_TAXONOMY = """
            insert into taxonomy (id, council, name, description, uri, version) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do %s
            """;
    private static final String KEEP_TERM = """
            insert into taxonomy_term (id, taxonomy_id, council, code, name, description, parent_id, uri)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do %s
            """;
    private static final String IF_OURS = """
            update set name = excluded.name, description = excluded.description, uri = excluded.uri%s
            where %s.council = excluded.council""";

    private final EntityManager entities;
    private final CurrentCouncil council;

    Taxonomies(EntityManager entities, CurrentCouncil council) {
        this.entities = entities;
        this.council = council;
    }

    /** @param taxonomy null for all */
    public long count(UUID taxonomy) {
        return count("taxonomy", "id", taxonomy);
    }

    /** @param taxonomy null for all */
    public List<Taxonomy> page(UUID taxonomy, int offset, int most) {
        return rows(TAXONOMY + (taxonomy == null ? "" : " where id = :id") + " order by name, id offset " + offset + " limit "
                + most, taxonomy)
                .map(row -> taxonomy(row, List.of())).toList();
    }

    public Optional<Taxonomy> find(UUID id) {
        return rows(TAXONOMY + " where id = :id", id).findFirst()
                .map(row -> taxonomy(row, rows(TERM + " where t.taxonomy_id = :id order by t.name, t.id", id)
                        .map(Taxonomies::term).toList()));
    }

    /** @param taxonomy null for all */
    public long countTerms(UUID taxonomy) {
        return count("taxonomy_term", "taxonomy_id", taxonomy);
    }

    /** @param taxonomy null for all */
    public List<TaxonomyTerm> terms(UUID taxonomy, int offset, int most) {
        return rows(
                TERM + (taxonomy == null ? "" : " where t.taxonomy_id = :id") + " order by t.taxonomy_id, t.name, t.id offset "
                        + offset + " limit " + most,
                taxonomy).map(Taxonomies::term).toList();
    }

    public Optional<TaxonomyTerm> findTerm(UUID id) {
        return rows(TERM + " where t.id = :id", id).map(Taxonomies::term).findFirst();
    }

    /** Keeps the terms that records came with and that nobody told us of before; what is known already stays as it is. */
    public void learn(Stream<TaxonomyTerm> terms) {
        // In the order of their ids: two imports that learn the same terms must not wait for each other in a circle.
        var distinct = new TreeMap<UUID, TaxonomyTerm>();
        var vocabularies = new TreeMap<UUID, Taxonomy>();
        terms.filter(term -> term.taxonomyId() != null).forEach(term -> {
            var name = term.taxonomy() == null ? "Not named" : term.taxonomy();
            vocabularies.putIfAbsent(term.taxonomyId(), new Taxonomy(term.taxonomyId(), name, name, null, null, List.of()));
            distinct.putIfAbsent(term.id(), term);
        });
        keep(vocabularies.values(), distinct.values(), "nothing", "nothing");
    }

    /** Takes a vocabulary whole, or brings it up to date; another council's stays as it is. */
    public void take(Taxonomy taxonomy) {
        keep(List.of(taxonomy), taxonomy.taxonomyTerms(), IF_OURS.formatted(", version = excluded.version", "taxonomy"),
                IF_OURS.formatted(", code = excluded.code, parent_id = excluded.parent_id", "taxonomy_term"));
    }

    @ActivateRequestContext
    @Transactional
    void keepOurOwn(@Observes StartupEvent event) {
        Stream.of(new Taxonomy(Terms.id(Terms.INTERESTS), Terms.INTERESTS, "What people like to do together.", null, null,
                Vocabulary.INTERESTS.stream().map(code -> Terms.term(Terms.INTERESTS, code)).toList()),
                new Taxonomy(Terms.id(Terms.HELP), Terms.HELP, "What a group can help with.", null, null,
                        Vocabulary.HELP.stream().map(code -> Terms.term(Terms.HELP, code)).toList()))
                .forEach(this::take);
    }

    private void keep(Collection<Taxonomy> taxonomies, Collection<TaxonomyTerm> terms, String known, String knownTerm) {
        var owner = council.codeIfKnown().orElse("");
        entities.unwrap(Session.class).doWork(connection -> {
            try (var batch = connection.prepareStatement(KEEP_TAXONOMY.formatted(known))) {
                for (var each : taxonomies) {
                    add(batch, each.id(), owner, each.name(), each.description(), each.uri(), each.version());
                }
                batch.executeBatch();
            }
            try (var batch = connection.prepareStatement(KEEP_TERM.formatted(knownTerm))) {
                for (var each : terms) {
                    add(batch, each.id(), each.taxonomyId(), owner, each.term(), each.name(), each.description(),
                            each.parentId(), each.termUri());
                }
                batch.executeBatch();
            }
        });
    }

    private static void add(PreparedStatement batch, Object... row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            batch.setObject(i + 1, row[i]);
        }
        batch.addBatch();
    }

    private long count(String table, String column, UUID id) {
        var count = entities.createNativeQuery("select count(*) from " + table
                + (id == null ? "" : " where " + column + " = :id"), Long.class);
        if (id != null) {
            count.setParameter("id", id);
        }
        return (Long) count.getSingleResult();
    }

    private Stream<Tuple> rows(String sql, UUID id) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        if (id != null) {
            query.setParameter("id", id);
        }
        return ((List<?>) query.getResultList()).stream().map(row -> (Tuple) row);
    }

    private static Taxonomy taxonomy(Tuple row, List<TaxonomyTerm> terms) {
        return new Taxonomy(row.get("id", UUID.class), row.get("name", String.class), row.get("description", String.class),
                row.get("uri", String.class), row.get("version", String.class), terms);
    }

    private static TaxonomyTerm term(Tuple row) {
        return new TaxonomyTerm(row.get("id", UUID.class), row.get("name", String.class), row.get("description", String.class),
                row.get("parent_id", UUID.class), row.get("taxonomy", String.class), row.get("taxonomy_id", UUID.class),
                row.get("uri", String.class), row.get("code", String.class));
    }
}
