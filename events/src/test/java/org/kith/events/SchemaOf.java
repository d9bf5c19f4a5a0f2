package org.kith.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) that a record stands for. */
final class SchemaOf {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode event(EventType type) {
        var schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://kith.org/schemas/" + type.typeName() + ".json");
        schema.put("title", type.typeName());
        schema.put("description", type.meaning());
        fill(schema, type.payload());
        return schema;
    }

    private static void fill(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            var meaning = component.getAnnotation(Meaning.class);
            if (meaning == null) {
                throw new AssertionError(type.getSimpleName() + "." + component.getName() + " has no @Meaning");
            }
            var property = of(component.getGenericType());
            property.put("description", meaning.value());
            properties.set(component.getName(), property);
            if (!meaning.optional()) {
                required.add(component.getName());
            }
        }
    }

    private static ObjectNode of(Type type) {
        var schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
        } else if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == int.class || type == long.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class) {
            schema.put("type", "boolean");
        } else if (type instanceof Class<?> c && c.isEnum()) {
            var values = schema.put("type", "string").putArray("enum");
            Arrays.stream(c.getEnumConstants()).forEach(v -> values.add(v.toString()));
        } else if (type instanceof Class<?> c && c.isRecord()) {
            fill(schema, c);
        } else {
            throw new AssertionError("no JSON shape is agreed for " + type.getTypeName());
        }
        return schema;
    }

    private SchemaOf() {}
}
