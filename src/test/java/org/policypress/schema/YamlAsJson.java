package org.policypress.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.policypress.yaml.YamlNode;

/** YAML as an editor sees it that completes keys: by the core schema of YAML 1.2.2, chapter 10.3. */
final class YamlAsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlAsJson() {}

    static JsonNode of(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Sequence sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case YamlNode.Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (!scalar.plain()) {
            return JSON.textNode(text);
        }
        if (scalar.isNothing()) {
            return JSON.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (text.matches("[-+]?[0-9]+")) {
            return JSON.numberNode(new BigInteger(text));
        }
        return text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?")
                ? JSON.numberNode(new BigDecimal(text))
                : JSON.textNode(text);
    }
}
