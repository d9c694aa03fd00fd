package org.policypress.render;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.problem.Outcome;

/** A program that publishes what the tests know and tells the hash of each file, to be run elsewhere and at other times. */
final class Fingerprints {

    private Fingerprints() {}

    /** Writes one line for each document and format to standard output. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Publisher publisher = value(Publisher.open(new LibraryInMemory(Map.of())));
        Map<String, Document> documents = new TreeMap<>();
        documents.put("gallery", Gallery.version());
        documents.put("sample", SampleLibrary.draft("ysgol-bryn-ty-dwr", "whistleblowing"));
        documents.forEach((name, document) -> {
            Publication files = value(publisher.publish(document, EnumSet.allOf(Format.class)));
            files.formats().forEach(format -> out.println(name + " " + format + " " + hash(files.file(format))));
        });
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
