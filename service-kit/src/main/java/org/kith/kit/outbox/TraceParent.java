package org.kith.kit.outbox;

import java.util.concurrent.atomic.AtomicReference;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/** The W3C trace context as text, so that a trace goes on from the row that outlives the request. */
final class TraceParent {

    /** The current {@code traceparent}, or null outside a trace. */
    static String current() {
        var found = new AtomicReference<String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), found, (carrier, key, value) -> {
            if ("traceparent".equals(key)) {
                carrier.set(value);
            }
        });
        return found.get();
    }

    private TraceParent() {}
}
