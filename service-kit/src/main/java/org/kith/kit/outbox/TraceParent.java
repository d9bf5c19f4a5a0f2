package org.kith.kit.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

/** The W3C trace context as text, so that a trace goes on from the row that outlives the request. */
public final class TraceParent {
    private static final TextMapGetter<String> KEPT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of("traceparent");
        }

        @Override
        public String get(String traceParent, String key) {
            return "traceparent".equals(key) ? traceParent : null;
        }
    };

    /** The current {@code traceparent}, or null outside a trace. */
    public static String current() {
        var found = new AtomicReference<String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), found, (carrier, key, value) -> {
            if ("traceparent".equals(key)) {
                carrier.set(value);
            }
        });
        return found.get();
    }

    /** Goes on with a trace that was kept; whoever opens the scope closes it. Null goes on with none. */
    public static Scope resume(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, KEPT).makeCurrent();
    }

    private TraceParent() {}
}
