package org.policypress.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.problem.Outcome;

class NumberingTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("numbering").stream().flatMap(file -> file.tests("numbered", NumberingTest::numbered));
    }

    private static String numbered(Example example) {
        Outcome<Document> outcome = Numbering.number(OutlineText.document(example.text("outline")));
        return OutlineText.numbers(outcome.value().orElseThrow())
                + outcome.problems().stream()
                        .map(problem -> problem + " (" + problem.rule() + ")\n")
                        .collect(Collectors.joining());
    }

    /** Any outline of sections, appendices, subsections, clauses, ids and other blocks. */
    @Provide
    Arbitrary<String> outlines() {
        Arbitrary<String> id =
                Arbitraries.of("", "", "", " {#a}", " {#B}", " {#paragraph-1.1}", " {#section-1}", " {#x}");
        Arbitrary<String> heading = Arbitraries.of(
                "# One",
                "# X",
                "# 1. Überblick",
                "# A {.appendix}",
                "# Section 1 {.unnumbered}",
                "## X",
                "## X",
                "### y");
        Arbitrary<String> block = Arbitraries.of("* ", "* ", "* ", "  * ", "    * ", "-", "-> a");
        Arbitrary<String> line = Arbitraries.oneOf(
                heading.flatMap(text -> id.map(text::concat)),
                block.flatMap(text -> text.endsWith("* ") ? id.map(text::concat) : Arbitraries.just(text)));
        return line.list().ofMaxSize(40).map(NumberingTest::wellFormed);
    }

    /** Leaves out subsections that have no section, and clauses that lie in none. */
    private static String wellFormed(List<String> lines) {
        List<String> kept = new ArrayList<>(List.of("# First"));
        int level = 1;
        int depth = -1;
        for (String line : lines) {
            if (line.startsWith("#")) {
                if (line.indexOf(' ') <= level + 1) {
                    kept.add(line);
                    level = line.indexOf(' ');
                    depth = -1;
                }
            } else {
                int indent = (line.length() - line.stripLeading().length()) / 2;
                if (indent <= depth + 1) {
                    kept.add(line);
                    depth = line.strip().startsWith("*") ? indent : indent - 1;
                }
            }
        }
        return String.join("\n", kept);
    }

    private static Document number(String outline) {
        return Numbering.number(OutlineText.document(outline)).value().orElseThrow();
    }

    @Property(seed = "1", tries = 200)
    void clausesOfASectionCountOnFrom1WhateverStandsBetweenThem(@ForAll("outlines") String outline) {
        for (Section section : number(outline).sections()) {
            String prefix = switch (section.kind()) {
                case NUMBERED -> section.number().label() + ".";
                case APPENDIX -> section.number().label().replace("Appendix ", "") + ".";
                case UNNUMBERED -> "";
            };
            List<String> labels =
                    clauses(section).map(clause -> clause.number().label()).toList();
            assertEquals(
                    IntStream.rangeClosed(1, labels.size())
                            .mapToObj(n -> prefix + n)
                            .toList(),
                    labels,
                    outline);
        }
    }

    /** The clauses directly in a section and its subsections. */
    private static Stream<Block.Clause> clauses(Section section) {
        return Stream.concat(
                section.content().stream()
                        .filter(Block.Clause.class::isInstance)
                        .map(Block.Clause.class::cast),
                section.subsections().stream().flatMap(NumberingTest::clauses));
    }

    @Property(seed = "1", tries = 200)
    void sectionsCountOnAndSoDoAppendices(@ForAll("outlines") String outline) {
        List<Section> sections = number(outline).sections();
        List<String> numbers = labels(sections, Section.Kind.NUMBERED);
        List<String> letters = labels(sections, Section.Kind.APPENDIX);

        assertEquals(
                IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList(),
                numbers,
                outline);
        assertEquals(
                IntStream.rangeClosed(1, letters.size())
                        .mapToObj(n -> "Appendix " + Counting.capitals(n))
                        .toList(),
                letters,
                outline);
    }

    private static List<String> labels(List<Section> sections, Section.Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .map(section -> section.number().label())
                .toList();
    }

    @Property(seed = "1", tries = 200)
    void everyAnchorIsUniqueAndHasTheFormOfAnId(@ForAll("outlines") String outline) {
        List<String> anchors = designations(outline).map(Designation::anchor).toList();

        assertEquals(anchors.size(), new HashSet<>(anchors).size(), () -> outline + "\n" + anchors);
        assertEquals(
                List.of(),
                anchors.stream().filter(anchor -> !Id.isValid(anchor)).toList(),
                outline);
    }

    private static Stream<Designation> designations(String outline) {
        return number(outline).sections().stream().flatMap(NumberingTest::designations);
    }

    private static Stream<Designation> designations(Section section) {
        return Stream.of(
                        Stream.of(section.number()),
                        designations(section.content()),
                        section.subsections().stream().flatMap(NumberingTest::designations))
                .flatMap(all -> all);
    }

    private static Stream<Designation> designations(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Clause clause
                        ? Stream.concat(Stream.of(clause.number()), designations(clause.content()))
                        : Stream.empty());
    }

    @Property(seed = "1", tries = 200)
    void anIdIsAnAnchor(@ForAll("outlines") String outline) {
        List<String> anchors = designations(outline).map(Designation::anchor).toList();
        List<String> ids = OutlineText.document(outline).sections().stream()
                .flatMap(NumberingTest::ids)
                .map(Id::value)
                .toList();

        assertEquals(List.of(), ids.stream().filter(id -> !anchors.contains(id)).toList(), outline);
    }

    private static Stream<Id> ids(Section section) {
        return Stream.of(
                        section.id().stream(),
                        ids(section.content()),
                        section.subsections().stream().flatMap(NumberingTest::ids))
                .flatMap(all -> all);
    }

    private static Stream<Id> ids(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Clause clause
                        ? Stream.concat(clause.id().stream(), ids(clause.content()))
                        : Stream.empty());
    }

    @Property(seed = "1", tries = 100)
    void toNumberAgainChangesNothing(@ForAll("outlines") String outline) {
        Document once = number(outline);

        assertEquals(once, Numbering.number(once).value().orElseThrow());
    }
}
