package org.kith.gateway.pages;

import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;

import org.jboss.logging.Logger;

/** Calls a service for a page, so that a service that is away is a sentence on the page and not a broken page. */
final class Ask {
    private static final Logger LOG = Logger.getLogger(Ask.class);

    private Ask() {}

    /** The service's answer. */
    static <T> T of(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException e) {
            LOG.warnf("a service does not answer: cause=%s",
                    e.getCause() == null ? e : e.getCause().getClass().getSimpleName());
            throw new Refusal.Told(Refusal.UNAVAILABLE);
        }
    }

    /** The service's answer, or null where it is away; for a part a page can do without for the moment. */
    static <T> T ifThere(Supplier<T> call) {
        try {
            return of(call);
        } catch (Refusal.Told e) {
            if (e.refusal().isTemporary()) {
                return null;
            }
            throw e;
        }
    }

    /** Sends something; null when the service took it, its refusal otherwise. */
    static Refusal refusalOf(Runnable send) {
        try {
            return of(() -> {
                send.run();
                return null;
            });
        } catch (Refusal.Told e) {
            return e.refusal();
        }
    }
}
