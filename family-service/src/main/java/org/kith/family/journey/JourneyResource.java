package org.kith.family.journey;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.family.coping.CopingQuestion;
import org.kith.family.families.Families;
import org.kith.kit.audit.ReadAudit;

@Path("/api/journeys/{familyId}")
@RolesAllowed("key-worker")
@Tag(name = "Journeys")
class JourneyResource {
    private final Families families;
    private final Journey journey;
    private final EntityManager entities;
    private final ReadAudit audit;

    JourneyResource(Families families, Journey journey, EntityManager entities, ReadAudit audit) {
        this.families = families;
        this.journey = journey;
        this.entities = entities;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "Everything that happened on a family's way, from every service, on one page")
    public JourneyView get(@RestPath UUID familyId) {
        var family = families.mine(familyId);
        audit.read(familyId, "journey");
        var steps = journey.of(family.id());
        var questions = openQuestions(familyId);
        var toldBack = steps.stream().anyMatch(s -> s.step() == Step.MESSAGE_BACK);
        return new JourneyView(familyId, steps.stream().map(JourneyStep::view).toList(), messagesBack(familyId), questions,
                toldBack && questions.isEmpty());
    }

    private List<JourneyView.MessageBackView> messagesBack(UUID familyId) {
        return entities.createQuery("from MessageBack where familyId = :family order by at", MessageBack.class)
                .setParameter("family", familyId).getResultStream().map(MessageBack::view).toList();
    }

    private List<JourneyView.OpenQuestion> openQuestions(UUID familyId) {
        return entities
                .createQuery("from CopingQuestion where familyId = :family and answeredAt is null order by askedAt",
                        CopingQuestion.class)
                .setParameter("family", familyId).getResultStream()
                .map(q -> new JourneyView.OpenQuestion("coping-level", q.referralId(), q.askedAt())).toList();
    }
}
