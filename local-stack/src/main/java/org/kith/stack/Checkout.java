package org.kith.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where things are in a built checkout. */
record Checkout(Path root) {
    static final String PROPERTY = "kith.checkout";

    /** The checkout named by the system property {@code kith.checkout}, else the one around the working directory. */
    static Checkout find() {
        var named = System.getProperty(PROPERTY);
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath().normalize());
        }
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("local-stack/pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("No checkout of Kith around " + start);
    }

    Path target() {
        return root.resolve("local-stack/target");
    }

    /** The unpacked servers. */
    Path servers() {
        return target().resolve("stack");
    }

    Path postgresql() {
        return servers().resolve("postgresql");
    }

    Path keycloak() {
        return servers().resolve("keycloak");
    }

    Path serviceJar(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** A Java command that can run the main classes of this module together with the jars of the servers. */
    List<String> java(List<String> options, String main) {
        var command = new java.util.ArrayList<String>();
        command.add(javaBinary());
        command.addAll(options);
        command.addAll(List.of("-cp", target().resolve("classes") + ":" + servers().resolve("lib") + "/*", main));
        return command;
    }

    static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
