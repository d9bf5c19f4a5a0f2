package org.kith.gateway.pages;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What the pages send to the services on a key worker's behalf. */
final class Requests {

    /** Ages are sent when there are any: a service of the version before does not know them. */
    record CreateFamily(String name, String ward, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> ages) {
        @Override
        public String toString() {
            return "CreateFamily[]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordConversation(List<Words> strengths, String goodDay, List<Words> helpWanted, List<Words> interests) {
        @Override
        public String toString() {
            return "RecordConversation[]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Words(String words, String topic) {
        @Override
        public String toString() {
            return "Words[]";
        }
    }

    record RecordCopingLevel(String level, String saidBy) {}

    record GiveAgreement(String purpose) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SendReferral(UUID proposalId, String introduceAs, String note) {
        @Override
        public String toString() {
            return "SendReferral[proposalId=" + proposalId + "]";
        }
    }

    private Requests() {}
}
