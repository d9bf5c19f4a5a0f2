package org.kith.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that does not say how long it is, cut off where it grows beyond the limit. */
class LimitedBody implements ReadStream<Buffer> {
    static final long BYTES = 1024 * 1024;

    private final ReadStream<Buffer> body;
    private long left = BYTES;
    private Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body) {
        this.body = body;
    }

    boolean exceeded() {
        return left < 0;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> onChunk) {
        body.handler(onChunk == null ? null : chunk -> pass(chunk, onChunk));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> onChunk) {
        if (exceeded()) {
            return;
        }
        left -= chunk.length();
        if (!exceeded()) {
            onChunk.handle(chunk);
        } else if (onFailure != null) {
            onFailure.handle(new IllegalStateException("The body is longer than " + BYTES + " bytes"));
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
