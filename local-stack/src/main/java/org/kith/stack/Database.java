package org.kith.stack;

/**
 * A database and the two roles that may enter it.
 *
 * @param url JDBC address
 * @param ownerUser owns the database and its tables: for migrations
 * @param appUser may read and write what the owner makes, owns nothing and cannot pass row-level security: for the service
 */
public record Database(String name, String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    static Database of(String name, String url, String ownerPassword, String appPassword) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("A database name has small letters, digits and underscores: " + name);
        }
        return new Database(name, url, name + "_owner", ownerPassword, name + "_app", appPassword);
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
