package org.kith.family;

import java.util.Set;

import org.kith.kit.testing.EveryEndpointDeclaresAccessTest;

class FamilyGuardTest extends EveryEndpointDeclaresAccessTest {
    @Override
    protected Set<String> publicMethods() {
        return Set.of();
    }
}
