package org.kith.network.feeds;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds one record as a tree, up to a size. A larger one is passed over to its end, so that the next can be read. */
final class RecordTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LARGEST = 1024 * 1024;
    // What a node costs in memory besides its text.
    private static final int NODE = 40;

    private final JsonParser json;
    private long left = LARGEST;

    private RecordTree(JsonParser json) {
        this.json = json;
    }

    /** The value that begins at the parser's token; it is marked when it was too large. */
    static Built at(JsonParser json) throws IOException {
        var tree = new RecordTree(json);
        var node = tree.value();
        return new Built(node, tree.left < 0);
    }

    /** How much a tree takes of what one may take. */
    static long size(JsonNode node) {
        var size = NODE + (node.isTextual() ? size(node.textValue()) : 0);
        for (var field : node.properties()) {
            size += size(field.getKey()) + size(field.getValue());
        }
        if (node.isArray()) {
            for (var element : node) {
                size += size(element);
            }
        }
        return size;
    }

    private static long size(String text) {
        return 2L * text.length();
    }

    private JsonNode value() throws IOException {
        left -= NODE;
        if (left < 0) {
            json.skipChildren();
            return NODES.missingNode();
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        return switch (json.getNumberType()) {
            case INT, LONG -> NODES.numberNode(json.getLongValue());
            case BIG_INTEGER -> text(json.getText());
            default -> Double.isFinite(json.getDoubleValue()) ? NODES.numberNode(json.getDoubleValue()) : NODES.nullNode();
        };
    }

    private JsonNode text(String text) {
        left -= size(text);
        return NODES.textNode(text);
    }

    private JsonNode object() throws IOException {
        var object = NODES.objectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            left -= size(name);
            json.nextToken();
            put(object, name, value());
        }
        return object;
    }

    private JsonNode array() throws IOException {
        var array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var element = value();
            if (!element.isMissingNode()) {
                array.add(element);
            }
        }
        return array;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(name, value);
        }
    }

    /** @param tooLarge when only part of it was kept */
    record Built(JsonNode node, boolean tooLarge) {}
}
