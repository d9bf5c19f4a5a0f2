package org.kith.family.families;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The families a key worker is trusted by. Another's family is not there. */
@ApplicationScoped
public class Families implements PanacheRepositoryBase<Family, UUID> {
    private static final String TRUSTED = "id in (select k.familyId from KeyWorker k where k.workerId = ?1 and k.until is null)";

    private final Caller caller;

    Families(Caller caller) {
        this.caller = caller;
    }

    /** The caller's family with this id. */
    public Family mine(UUID id) {
        return find(TRUSTED + " and id = ?2", caller.id(), id).firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("No family of yours has this id."));
    }

    List<Family> mine() {
        return find(TRUSTED + " order by createdAt desc, id", caller.id()).list();
    }
}
