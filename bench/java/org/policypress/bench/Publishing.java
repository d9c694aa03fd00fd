package org.policypress.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;

/** The sample policies, warm, on one thread: from the library's records to a document, and from a document to each format. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
@SuppressWarnings("NullAway.Init") // JMH calls open() before anything is measured
public class Publishing {

    /** Which sample. */
    @Param({"social-media-and-ict", "staff-code-of-conduct", "flexible-working", "whistleblowing"})
    public String policy = "";

    private final Edition draft =
            new Edition.Draft(new LibraryState.Commit("0".repeat(40), Instant.parse("2026-11-01T09:00:00Z"), false));

    private Policy text;
    private School school;
    private Tailor tailor;
    private Publisher publisher;
    private Document document;

    /** Reads the library in the working folder, and everything that is read once. */
    @Setup
    public void open() {
        Library library = value(LibraryReader.read(DiskFiles.of(Path.of(""))));
        text = library.policy(new PolicyId(policy)).orElseThrow();
        school = library.school(new SchoolId("st-aidans-and-all-souls")).orElseThrow();
        tailor = Tailor.of(library);
        publisher = value(Publisher.open(library.files()));
        document = value(tailor.tailor(text, school, draft));
    }

    /** FreeMarker, Markdown and numbering. */
    @Benchmark
    public Outcome<Document> tailoring() {
        return tailor.tailor(text, school, draft);
    }

    /** PDF/UA-1 and PDF/A-2a. */
    @Benchmark
    public Outcome<Publication> pdf() {
        return publisher.publish(document, EnumSet.of(Format.PDF));
    }

    /** HTML. */
    @Benchmark
    public Outcome<Publication> html() {
        return publisher.publish(document, EnumSet.of(Format.HTML));
    }

    /** All three. */
    @Benchmark
    public Outcome<Publication> all() {
        return publisher.publish(document, EnumSet.allOf(Format.class));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new IllegalStateException(outcome.problems().toString()));
    }
}
