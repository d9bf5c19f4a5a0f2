package org.kith.network.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Tuple;

/** A statement that grows by what is asked, with its parameters in step. Equal questions make equal text, which is kept prepared. */
public final class Sql {
    private final StringBuilder text = new StringBuilder(2048);
    private final List<Object> parameters = new ArrayList<>();

    public Sql() {}

    public Sql(String whole, Object... itsParameters) {
        add(whole, itsParameters);
    }

    /** @param more has a question mark for each of its parameters, and none beside them */
    public Sql add(String more, Object... itsParameters) {
        var written = 0;
        for (var parameter : itsParameters) {
            var mark = more.indexOf('?', written);
            parameters.add(parameter instanceof Many many ? many.values : parameter);
            text.append(more, written, mark).append('$').append(parameters.size());
            written = mark + 1;
        }
        text.append(more, written, more.length());
        return this;
    }

    /** Ends the line: pieces stand on lines of their own. */
    public Sql line(String more, Object... itsParameters) {
        return add(more, itsParameters).add("\n");
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    public Tuple tuple() {
        return Tuple.tuple(parameters);
    }

    /** As PostgreSQL takes it: the parameters are numbered from $1, each stands in one place. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** One parameter of many values, which Java would take for many parameters. */
    public static final class Many {
        private final Object[] values;

        private Many(Object[] values) {
            this.values = values;
        }

        public static Many texts(List<String> texts) {
            return new Many(texts.toArray(String[]::new));
        }

        public static Many numbers(List<Integer> numbers) {
            return new Many(numbers.toArray(Integer[]::new));
        }

        public static Many uuids(List<UUID> ids) {
            return new Many(ids.toArray(UUID[]::new));
        }
    }
}
