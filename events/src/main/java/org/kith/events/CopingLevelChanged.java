package org.kith.events;

import java.util.List;
import java.util.UUID;

public record CopingLevelChanged(
        @Meaning("The family.") UUID familyId,
        @Meaning("The level as said: see CopingLevel.") CopingLevel copingLevel,
        @Meaning("Whose word it is; the family's own comes first.") SaidBy saidBy,
        @Meaning("The GSS code of the ward the family lives in.") String ward,
        @Meaning("Codes of what the family would like to be part of.") List<String> interests,
        @Meaning("Codes of the help the family asked for.") List<String> helpWanted,
        @Meaning("Codes of what a place must have for the family to use it.") List<String> accessNeeds,
        @Meaning("ISO 639-1 codes of the languages the family is at home in; empty when not said.") List<String> languages,
        @Meaning("When the family could come: WEEKDAY_DAYTIME, WEEKDAY_EVENING, WEEKEND; empty when not said.") List<String> times,
        @Meaning(value = "How old those are who would come, in years, each age once; empty or left out when not said.", optional = true) List<Integer> ages)
        implements
            KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }
}
