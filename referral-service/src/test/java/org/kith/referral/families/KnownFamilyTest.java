package org.kith.referral.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.ProposalsListed;

class KnownFamilyTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID PRIYA = UUID.randomUUID();

    private final KnownFamily family = new KnownFamily(FAMILY);

    @Test
    void shouldTellAListAtOnceWhenTheKeyWorkerIsKnown() {
        family.isKeptBy(PRIYA);

        var told = family.listed(3);

        assertEquals(Optional.of(new ProposalsListed(FAMILY, 3)), told);
    }

    @Test
    void shouldTellAnEarlyListOnceTheKeyWorkerIsKnown() {
        var early = family.listed(3);

        var told = family.isKeptBy(PRIYA);

        assertEquals(Optional.empty(), early);
        assertEquals(Optional.of(new ProposalsListed(FAMILY, 3)), told);
        assertEquals(Optional.empty(), family.isKeptBy(PRIYA));
    }

    @Test
    void shouldCountWhatItTells() {
        family.isKeptBy(PRIYA);
        family.listed(3);

        family.listed(0);

        assertEquals(2, family.eventSequence());
    }

    @Test
    void shouldBelongToItsKeyWorkerOnly() {
        var nobodys = family.hasKeyWorker(PRIYA);

        family.isKeptBy(PRIYA);

        assertFalse(nobodys);
        assertTrue(family.hasKeyWorker(PRIYA));
        assertFalse(family.hasKeyWorker(UUID.randomUUID()));
    }
}
