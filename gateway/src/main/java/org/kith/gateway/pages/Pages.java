package org.kith.gateway.pages;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages and what each of them shows. */
final class Pages {

    @CheckedTemplate(basePath = "pages")
    record Landing() implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Families(List<Family.Summary> families) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record NewFamily(NewFamilyForm entered, Refusal refusal) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record OneFamily(Family family, Journey journey, List<Proposal> proposals, Done done, Refusal refusal,
            IntroductionForm entered) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Conversation(Family family, ConversationForm entered, Refusal refusal) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Waiting(List<Moderation.WaitingGroup> groups, List<Moderation.Claim> claims, Done done, Refusal refusal,
            DecisionForm entered) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Duplicates(List<Moderation.Pair> pairs, List<Moderation.Merge> merges, boolean ofOneGroup, Done done,
            Refusal refusal) implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Trust(List<Moderation.GroupTrust> groups, String name, Done done, Refusal refusal, TrustForm entered)
            implements
                TemplateInstance {}

    @CheckedTemplate(basePath = "pages")
    record Trouble(String title, String words) implements TemplateInstance {}

    private Pages() {}
}
