package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldUseTheStandardPorts() {
        var ports = Ports.of(Map.of());

        for (var port : Port.values()) {
            assertEquals(port.standard(), ports.at(port), port.name());
        }
    }

    @Test
    void shouldLetAManagementPortFollowItsService() {
        var ports = Ports.of(Map.of("KITH_FAMILY_SERVICE_PORT", "7001", "KITH_KAFKA_PORT", "7002"));

        assertEquals(7001, ports.at(Port.FAMILY_SERVICE));
        assertEquals(8001, ports.at(Port.FAMILY_SERVICE_MANAGEMENT));
        assertEquals(7003, ports.at(Port.KAFKA_CONTROLLER));
    }

    @Test
    void shouldNameTheVariableThatIsNoPort() {
        var problem = assertThrows(StackProblem.class, () -> Ports.of(Map.of("KITH_GATEWAY_PORT", "eighty")));

        assertEquals("KITH_GATEWAY_PORT must be a port number from 1 to 65535.", problem.getMessage());
    }

    @Test
    void shouldNamePortPartAndVariableOfATakenPort() throws IOException {
        try (var other = new ServerSocket(0)) {
            var port = String.valueOf(other.getLocalPort());

            var taken = Ports.of(Map.of("KITH_KEYCLOAK_PORT", port)).taken();

            assertTrue(taken.contains("Port " + port
                    + " for keycloak is taken by another program: set KITH_KEYCLOAK_PORT to a free one."), taken.toString());
        }
    }

    @Test
    void shouldFindADifferentFreePortForEachServer() {
        var ports = Ports.free();

        assertEquals(Port.values().length, new HashSet<>(ports.numbers().values()).size());
        assertTrue(ports.taken().isEmpty());
    }

    @Test
    void shouldSurviveTheNoteOfARunningStack() {
        var ports = Ports.free();
        var note = new Properties();

        ports.store(note);

        assertEquals(ports, Ports.load(note));
    }
}
