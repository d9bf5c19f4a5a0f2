package org.kith.network.feeds;

import java.util.ArrayList;
import java.util.List;

/** What waits to be dealt with together, until it is many, or large: a few records that are large fill the memory too. */
final class Waiting<T> {
    /** In bytes, roughly. One more may come to it, so this is several times what one may have. */
    static final long LARGEST = 4 * 1024 * 1024;

    private final List<T> all = new ArrayList<>();
    private final int most;
    private long size;

    /** @param most how many may wait */
    Waiting(int most) {
        this.most = most;
    }

    /** @param size in bytes, roughly, as {@link RecordTree} counts them */
    void add(T one, long size) {
        all.add(one);
        this.size += size;
    }

    /** Whether it is time to deal with them. */
    boolean isEnough() {
        return all.size() >= most || size >= LARGEST;
    }

    /** All of them; then nothing waits any more. */
    List<T> takeAll() {
        var taken = List.copyOf(all);
        all.clear();
        size = 0;
        return taken;
    }
}
