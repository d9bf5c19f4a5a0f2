package org.kith.referral.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.events.OfferAttended;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.events.ReferralDeclined;
import org.kith.events.ReferralStopped;
import org.kith.events.WarmIntroductionRecorded;
import org.kith.events.WarmIntroductionRecorded.How;

class ReferralTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    /** The commands, by the word a reader would use. */
    enum Command {
        ACCEPT(Referral::accept),
        DECLINE(referral -> referral.decline(ReferralDeclined.Reason.NO_ROOM)),
        INTRODUCE(
                referral -> referral.introduceWarmly(How.GOES_ALONG,
                        TUESDAY)),
        ATTEND(referral -> referral.attend(TUESDAY)),
        COMPLETE(
                referral -> referral.complete(Outcome.CONNECTED, true,
                        null)),
        STOP(referral -> referral.stop(ReferralStopped.Reason.AGREEMENT_WITHDRAWN));

        private final Function<Referral, Step> command;

        Command(Function<Referral, Step> command) {
            this.command = command;
        }

        Step on(Referral referral) {
            return command.apply(referral);
        }
    }

    private static final UUID ID = UUID.randomUUID();
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID OFFER = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();

    static Referral after(Command... commands) {
        var referral = new Referral(ID, FAMILY, OFFER, GROUP);
        for (var command : commands) {
            assertInstanceOf(Step.Taken.class, command.on(referral));
        }
        return referral;
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                step(after(), Command.ACCEPT, new ReferralAccepted(ID, FAMILY, OFFER, GROUP), 2),
                step(after(), Command.DECLINE,
                        new ReferralDeclined(ID, FAMILY, OFFER, GROUP, ReferralDeclined.Reason.NO_ROOM), 2),
                step(after(Command.ACCEPT), Command.INTRODUCE,
                        new WarmIntroductionRecorded(ID, FAMILY, OFFER, GROUP, How.GOES_ALONG), 3),
                step(after(Command.ACCEPT), Command.ATTEND, new OfferAttended(ID, FAMILY, OFFER, GROUP), 3),
                step(after(Command.ACCEPT, Command.ATTEND), Command.INTRODUCE,
                        new WarmIntroductionRecorded(ID, FAMILY, OFFER, GROUP, How.GOES_ALONG), 4),
                step(after(Command.ACCEPT, Command.INTRODUCE, Command.ATTEND), Command.COMPLETE,
                        new ReferralCompleted(ID, FAMILY, OFFER, GROUP, Outcome.CONNECTED, true), 5));
    }

    private static Arguments step(Referral referral, Command command, Object event, long sequence) {
        return Arguments.of(referral, command, event, sequence);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldMoveOnAndTellIt(Referral referral, Command command, Object event, long sequence) {
        var step = assertInstanceOf(Step.Taken.class, command.on(referral));

        assertEquals(event, step.event());
        assertEquals(sequence, step.sequence());
    }

    static Stream<Arguments> open() {
        return Stream.of(new Command[]{}, new Command[]{Command.ACCEPT}, new Command[]{Command.ACCEPT, Command.ATTEND})
                .map(way -> Arguments.of((Object) way));
    }

    @ParameterizedTest
    @MethodSource("open")
    void shouldStopWhileItIsOpen(Command[] way) {
        var step = assertInstanceOf(Step.Taken.class, Command.STOP.on(after(way)));

        assertEquals(new ReferralStopped(ID, FAMILY, OFFER, GROUP, ReferralStopped.Reason.AGREEMENT_WITHDRAWN), step.event());
    }

    static Stream<Arguments> repetitions() {
        return Stream.of(
                Arguments.of(after(Command.ACCEPT), Command.ACCEPT),
                Arguments.of(after(Command.ACCEPT, Command.ATTEND), Command.ACCEPT),
                Arguments.of(after(Command.DECLINE), Command.DECLINE),
                Arguments.of(after(Command.ACCEPT, Command.INTRODUCE), Command.INTRODUCE),
                Arguments.of(after(Command.ACCEPT, Command.ATTEND), Command.ATTEND),
                Arguments.of(after(Command.ACCEPT, Command.ATTEND, Command.COMPLETE), Command.COMPLETE),
                Arguments.of(after(Command.STOP), Command.STOP));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void shouldTakeTheSameWordTwiceWithoutTellingItTwice(Referral referral, Command command) {
        assertInstanceOf(Step.AlreadyTaken.class, command.on(referral));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(ReferralStatus.SENT, after(), Command.INTRODUCE, Command.ATTEND, Command.COMPLETE),
                refusal(ReferralStatus.ACCEPTED, after(Command.ACCEPT), Command.DECLINE, Command.COMPLETE),
                refusal(ReferralStatus.DECLINED, after(Command.DECLINE), Command.ACCEPT, Command.INTRODUCE, Command.ATTEND,
                        Command.COMPLETE, Command.STOP),
                refusal(ReferralStatus.IN_PROGRESS, after(Command.ACCEPT, Command.ATTEND), Command.DECLINE),
                refusal(ReferralStatus.COMPLETED, after(Command.ACCEPT, Command.ATTEND, Command.COMPLETE), Command.DECLINE,
                        Command.INTRODUCE, Command.ATTEND, Command.STOP),
                refusal(ReferralStatus.STOPPED, after(Command.STOP), Command.ACCEPT, Command.DECLINE, Command.INTRODUCE,
                        Command.ATTEND, Command.COMPLETE))
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> refusal(ReferralStatus status, Referral referral, Command... commands) {
        return Stream.of(commands).map(command -> Arguments.of(status, referral, command));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldSayWhereItStandsWhenAStepIsNotPossible(ReferralStatus status, Referral referral, Command command) {
        assertEquals(new Step.NotPossible(status), command.on(referral));
    }

    @Test
    void shouldTellADifferentWarmIntroductionAsANewOne() {
        var referral = after(Command.ACCEPT, Command.INTRODUCE);

        var step = referral.introduceWarmly(How.FIRST_CALL, TUESDAY);

        assertInstanceOf(Step.Taken.class, step);
    }

    @Test
    void shouldKeepTheFirstOutcome() {
        var referral = after(Command.ACCEPT, Command.ATTEND, Command.COMPLETE);

        var step = referral.complete(Outcome.NOT_FOR_THEM, false, null);

        assertEquals(new Step.NotPossible(ReferralStatus.COMPLETED), step);
    }
}
