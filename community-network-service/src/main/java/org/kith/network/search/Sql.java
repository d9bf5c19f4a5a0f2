package org.kith.network.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement that grows by what is asked, with its parameters in step. Equal questions make equal text, which the driver keeps prepared. */
final class Sql {
    private final StringBuilder text = new StringBuilder(2048);
    private final List<Object> parameters = new ArrayList<>();

    Sql() {}

    Sql(String whole, Object... itsParameters) {
        add(whole, itsParameters);
    }

    Sql add(String more, Object... itsParameters) {
        text.append(more);
        parameters.addAll(Arrays.asList(itsParameters));
        return this;
    }

    /** Ends the line: pieces stand on lines of their own. */
    Sql line(String more, Object... itsParameters) {
        return add(more, itsParameters).add("\n");
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (var i = 0; i < parameters.size(); i++) {
            bind(statement, i + 1, parameters.get(i));
        }
        return statement;
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof Many many) {
            statement.setArray(at, statement.getConnection().createArrayOf(many.type, many.values.toArray()));
        } else {
            statement.setObject(at, value);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * An array.
     *
     * @param type of its elements, in PostgreSQL's words
     */
    record Many(String type, List<?> values) {}
}
