package org.kith.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

/** Nothing is open by accident. What is open to anybody is listed here; the routed paths are in the route table. */
class EveryEndpointDeclaresAccessTest {
    private static final Set<String> OPEN_TO_ANYBODY = Set.of("PublicPages.landing", "PublicPages.signOut");

    @Test
    void shouldDeclareWhoMayCall() throws Exception {
        var endpoints = endpoints();
        var open = new TreeSet<String>();

        for (var endpoint : endpoints) {
            var type = endpoint.getDeclaringClass();
            var name = type.getSimpleName() + "." + endpoint.getName();
            if (endpoint.isAnnotationPresent(PermitAll.class) || type.isAnnotationPresent(PermitAll.class)) {
                open.add(name);
            } else {
                assertEquals(true,
                        endpoint.isAnnotationPresent(RolesAllowed.class) || type.isAnnotationPresent(RolesAllowed.class),
                        name + " does not say who may call it");
            }
        }

        assertFalse(endpoints.isEmpty());
        assertEquals(new TreeSet<>(OPEN_TO_ANYBODY), open);
    }

    private static List<Method> endpoints() throws IOException {
        var classes = Path.of("target", "classes");
        try (var files = Files.walk(classes.resolve("org/kith/gateway"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString().replace(".class", "").replace('/', '.'))
                    .map(EveryEndpointDeclaresAccessTest::load)
                    .filter(type -> !type.isAnnotationPresent(RegisterRestClient.class))
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(method -> Arrays.stream(method.getAnnotations())
                            .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryEndpointDeclaresAccessTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
