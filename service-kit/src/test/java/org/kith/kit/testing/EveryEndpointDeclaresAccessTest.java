package org.kith.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.api.Test;

/** Every HTTP method says who may call it, and the public ones are those we know of. Extend it in each service. */
public abstract class EveryEndpointDeclaresAccessTest {
    private static final String SECURITY = "jakarta.annotation.security.";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** The methods anybody may call without signing in, as {@code ClassName.method}. */
    protected abstract Set<String> publicMethods();

    @Test
    void shouldDeclareWhoMayCallEveryMethod() throws IOException {
        // When
        var undeclared = endpoints().filter(m -> access(m).isEmpty()).map(EveryEndpointDeclaresAccessTest::name).toList();

        // Then
        assertEquals(List.of(), undeclared);
    }

    @Test
    void shouldKnowEveryPublicMethod() throws IOException {
        // When
        var open = new TreeSet<String>();
        endpoints().filter(m -> access(m).equals("PermitAll")).map(EveryEndpointDeclaresAccessTest::name).forEach(open::add);

        // Then
        assertEquals(new TreeSet<>(publicMethods()), open);
    }

    private static Stream<MethodInfo> endpoints() throws IOException {
        var endpoints = index().getKnownClasses().stream().flatMap(c -> c.methods().stream())
                .filter(m -> VERBS.stream().anyMatch(v -> m.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + v))))
                .toList();
        assertFalse(endpoints.isEmpty(), "a service without endpoints would pass any guard");
        return endpoints.stream();
    }

    private static String access(MethodInfo method) {
        return Stream.concat(method.annotations().stream(), method.declaringClass().declaredAnnotations().stream())
                .map(AnnotationInstance::name).map(DotName::toString)
                .map(n -> n.equals("io.quarkus.security.Authenticated") ? SECURITY + "Authenticated" : n)
                .filter(n -> n.startsWith(SECURITY)).map(n -> n.substring(SECURITY.length())).findFirst().orElse("");
    }

    private static String name(MethodInfo method) {
        return method.declaringClass().simpleName() + "." + method.name();
    }

    private static Index index() throws IOException {
        var indexer = new Indexer();
        try (var files = Files.walk(Path.of("target/classes"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (var in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
        return indexer.complete();
    }
}
