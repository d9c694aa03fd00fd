package org.policypress.library;

import java.util.Optional;

/** The first line of a school's file, by which editors know its keys, where the library has what they know them by. */
final class EditorHint {

    private static final String SCHEMA = ".schema/school.schema.json";

    private EditorHint() {}

    /** The line with its end; empty where the library has no schema for it. */
    static String of(SourceFiles files) {
        Optional<byte[]> schema = files.read(SCHEMA);
        return schema.isPresent() ? "# yaml-language-server: $schema=../../" + SCHEMA + "\n" : "";
    }
}
