package org.policypress.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads JSON. The only class that knows Jackson, of which only the parser is used. */
final class JsonReader {

    /** Far above any record: a version's record is about a thousand characters. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNameLength(1000)
                    .maxNumberLength(20)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private JsonReader() {}

    static Json read(String text) {
        // Jackson checks a document's length only where it fills its buffer again, which it never does for a String.
        if (text.length() > LONGEST) {
            throw new Json.Unexpected("it is longer than " + LONGEST + " characters");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            Json value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new Json.Unexpected("it has something after its end");
            }
            return value;
        } catch (IOException e) {
            throw new Json.Unexpected("it is not JSON: " + firstLine(e));
        }
    }

    private static Json value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT -> new Json.Whole(parser.getLongValue());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Nothing();
            case START_ARRAY -> items(parser);
            case START_OBJECT -> members(parser);
            case VALUE_NUMBER_FLOAT -> throw new Json.Unexpected("it has a number that is not whole");
            case null, default -> throw new Json.Unexpected("it is empty or ends too early");
        };
    }

    private static Json items(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Items(items);
    }

    private static Json members(JsonParser parser) throws IOException {
        SortedMap<String, Json> members = new TreeMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Members(members);
    }

    private static String firstLine(IOException e) {
        String message = e.getMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
