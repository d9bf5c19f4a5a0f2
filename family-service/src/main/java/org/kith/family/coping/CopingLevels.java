package org.kith.family.coping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Every answer to the question how a family is coping. */
@ApplicationScoped
public class CopingLevels implements PanacheRepositoryBase<CopingLevelEntry, UUID> {

    /** The latest entry of each view: the family's own, the worker's, the derived. */
    public List<CopingLevelEntry> latestOfEach(UUID familyId) {
        return find("""
                from CopingLevelEntry e where e.familyId = ?1 and not exists (
                    select 1 from CopingLevelEntry later where later.familyId = e.familyId and later.saidBy = e.saidBy
                        and (later.at > e.at or later.at = e.at and later.id > e.id))
                """, familyId).list();
    }

    /** The family answered the question it was asked after an introduction. */
    void answerOpenQuestions(UUID familyId, Instant now) {
        getEntityManager()
                .createQuery("update CopingQuestion set answeredAt = :now where familyId = :family and answeredAt is null")
                .setParameter("now", now).setParameter("family", familyId).executeUpdate();
    }
}
