package org.kith.stack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Which port each server of a stack listens on. */
public record Ports(Map<Port, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The standard ports, or what the environment says instead. A management port follows its service's port at a distance of
     * 1000 unless it is set itself.
     *
     * @throws StackProblem when a variable is not a port number
     */
    static Ports of(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var text = environment.get(port.variable());
            numbers.put(port, text == null ? derived(port, numbers) : number(port, text));
        }
        return new Ports(numbers);
    }

    /** Ports that nothing listens on now. */
    public static Ports free() {
        var free = Waiting.freePorts(Port.values().length).iterator();
        var numbers = new EnumMap<Port, Integer>(Port.class);
        Arrays.stream(Port.values()).forEach(port -> numbers.put(port, free.next()));
        return new Ports(numbers);
    }

    /** The port of a server. */
    public int at(Port port) {
        return numbers.get(port);
    }

    /** One line for each port that another program holds. */
    List<String> taken() {
        return Arrays.stream(Port.values()).filter(port -> !Waiting.isFree(at(port)))
                .map(port -> "Port %d for %s is taken by another program: set %s to a free one.".formatted(at(port),
                        port.part(),
                        port.variable()))
                .toList();
    }

    void store(Properties note) {
        numbers.forEach((port, number) -> note.setProperty(port.variable(), number.toString()));
    }

    static Ports load(Properties note) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, Integer.valueOf(note.getProperty(port.variable())));
        }
        return new Ports(numbers);
    }

    private static int derived(Port port, Map<Port, Integer> known) {
        if (port.name().endsWith("_MANAGEMENT")) {
            return known.get(Port.valueOf(port.name().replace("_MANAGEMENT", ""))) + 1000;
        }
        return port == Port.KAFKA_CONTROLLER ? known.get(Port.KAFKA) + 1 : port.standard();
    }

    private static int number(Port port, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new StackProblem(port.variable() + " must be a port number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }
}
