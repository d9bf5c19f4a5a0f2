package org.kith.family.conversations;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The good conversations with families; what was said last counts. */
@ApplicationScoped
public class Conversations implements PanacheRepositoryBase<GoodConversation, UUID> {

    /** What the family said in its latest conversation, in the order of the questions. */
    public List<Answer> latestAnswers(UUID familyId) {
        return getEntityManager().createQuery("""
                from Answer a where a.conversation.id =
                    (select c.id from GoodConversation c where c.familyId = :family order by c.at desc, c.id desc limit 1)
                order by a.position
                """, Answer.class).setParameter("family", familyId).getResultList();
    }

    /** The codes of one kind of answer in the latest conversation. */
    public List<String> latestTopics(UUID familyId, Answer.Kind kind) {
        return latestAnswers(familyId).stream().filter(a -> a.kind() == kind && a.topic() != null).map(Answer::topic).distinct()
                .toList();
    }
}
