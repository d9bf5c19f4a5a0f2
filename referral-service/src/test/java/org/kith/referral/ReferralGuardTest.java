package org.kith.referral;

import java.util.Set;

import org.kith.kit.testing.EveryEndpointDeclaresAccessTest;

class ReferralGuardTest extends EveryEndpointDeclaresAccessTest {
    @Override
    protected Set<String> publicMethods() {
        // The signed link in the address is what lets a group in.
        return Set.of("AnswerResource.ask", "AnswerResource.answer");
    }
}
