package org.policypress.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges JSON by a schema of {@code docs/schema}. */
public final class SchemaJudge {

    private static final Path FOLDER = Path.of("docs/schema");
    private static final String BASE = "https://policypress.example/schema/";
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(all()));

    private SchemaJudge() {}

    private static Map<String, String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toMap(name -> BASE + name, SchemaJudge::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of that name, such as {@code school.schema.json}. */
    public static String text(String schema) {
        try {
            return Files.readString(FOLDER.resolve(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of that name finds wrong; nothing when it accepts the text. */
    public static List<String> faults(String schema, String json) {
        Schema judge = SCHEMAS.getSchema(SchemaLocation.of(BASE + schema));
        return judge.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
