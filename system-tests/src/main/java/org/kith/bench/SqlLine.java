package org.kith.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A bare loop: one statement over one connection of the service's own role, all columns of all rows read. */
final class SqlLine implements Target.Line {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Parameters parameters;

    /** What a question is in terms of the statement's parameters. */
    interface Parameters {
        Object[] of(int number, Connection connection) throws SQLException;
    }

    SqlLine(Connection connection, String sql, Parameters parameters) throws SQLException {
        this.connection = connection;
        this.parameters = parameters;
        statement = connection.prepareStatement(sql);
    }

    @Override
    public void ask(int number) throws SQLException {
        try (var rows = rows(number)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    if (rows.getObject(column) instanceof Array array) {
                        array.getArray();
                    }
                }
            }
        }
    }

    ResultSet rows(int number) throws SQLException {
        var values = parameters.of(number, connection);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
