package org.policypress.render;

import java.nio.file.Path;
import java.time.Instant;
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
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.render.docx.DocxRenderer;
import org.policypress.render.html.HtmlRenderer;
import org.policypress.render.pdf.Pdf;
import org.policypress.render.pdf.PdfRenderer;
import org.policypress.tailoring.Tailor;

/** One document into each format by itself, warm, on one thread. A Word file is given the PDF's page numbers, already known. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls open() before anything is measured
public class Formats {

    /** Which sample. */
    @Param({"whistleblowing", "social-media-and-ict"})
    public String policy = "";

    /** How many pages it may have: as many of its first sections are left out. */
    @Param({"8", "99"})
    public int pages;

    private HtmlRenderer html;
    private PdfRenderer pdf;
    private DocxRenderer docx;
    private Document document;
    private Pagination pagination;

    /** Reads the library, and everything that is read once, and says how long the document is. */
    @Setup
    public void open() {
        Library library = value(LibraryReader.read(DiskFiles.of(Path.of(""))));
        Edition draft =
                new Edition.Draft(new LibraryState.Commit("0".repeat(40), Instant.parse("2026-11-01T09:00:00Z"), false));
        document = value(Tailor.of(library)
                .tailor(
                        library.policy(new PolicyId(policy)).orElseThrow(),
                        library.school(new SchoolId("st-aidans-and-all-souls")).orElseThrow(),
                        draft));
        Templates templates = Templates.of(library.files());
        Theme theme = value(ThemeReader.read(templates));
        html = value(HtmlRenderer.open(templates, theme));
        pdf = value(PdfRenderer.open(templates, theme));
        docx = value(DocxRenderer.open(templates, theme));
        pagination = pdf().pagination();
        while (length() > pages) {
            document = new Document(
                    document.key(),
                    document.language(),
                    document.cover(),
                    document.opening(),
                    document.sections().subList(1, document.sections().size()),
                    document.footnotes(),
                    document.edition());
            pagination = pdf().pagination();
        }
        System.out.println("# " + policy + " with " + length() + " pages");
    }

    /** The page of the last heading, which every sample ends on. */
    private int length() {
        return pagination.pages().values().stream().max(Integer::compare).orElseThrow();
    }

    /** PDF/UA-1 and PDF/A-2a, from the document's print page on. */
    @Benchmark
    public Pdf pdf() {
        return value(html.print(document).then(page -> pdf.render(document, page)));
    }

    /** Office Open XML. */
    @Benchmark
    public byte[] docx() {
        return docx.render(document, pagination);
    }

    /** One page for a screen. */
    @Benchmark
    public byte[] html() {
        return value(html.render(document));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new IllegalStateException(outcome.problems().toString()));
    }
}
