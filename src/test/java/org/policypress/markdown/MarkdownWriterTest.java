package org.policypress.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Dump;
import org.policypress.document.GalleryPictures;
import org.policypress.document.Inline;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/** What is written is read as the same again. */
class MarkdownWriterTest {

    private static final Place AT = new Place("policies/a.md", 1, 1);

    /** The signs that mean something somewhere, and words to put between them. */
    private static final String[] PIECES =
            ("* ** _ __ ` ``` ~~~ # ## > - + = | \\ { } [ ] ( ) < > & ! : $ ${ ${school.name} <#if x> </#if> <#-- --> &amp; "
                            + "&#35; [^1] [a](b) ![a](b) {#id} {.appendix} 1. 2) 2024. --- === <b> </b> <!-- http://a.example "
                            + "a@b.example |---|---| word School's naïve 校則 “quoted” 12 (a) \uD83D\uDE00")
                    .split(" ");

    /** Emphasis within emphasis, and beside a sign that reads as one: written plain, since no other reading is sure. */
    private static final Set<Integer> PLAINER = Set.of(354, 461, 463);

    @TestFactory
    Stream<DynamicTest> anExampleOfCommonMarkStaysWhatItIs() {
        List<Example> examples = CommonMarkExamples.all();
        return IntStream.range(0, examples.size())
                .filter(i -> !PLAINER.contains(i + 1))
                .filter(i -> !CommonMarkExamples.read(examples.get(i), i + 1).hasErrors())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        (i + 1) + " " + examples.get(i).getSection(),
                        () -> assertSame(CommonMarkExamples.read(examples.get(i), i + 1)
                                .value()
                                .orElseThrow())));
    }

    @Test
    void wordsStayWordsWhateverSignsTheyHave() {
        Random random = new Random(20261125);
        for (int i = 0; i < 4000; i++) {
            assertSame(new Content(List.of(), List.of(section(random)), List.of()));
        }
    }

    private static Section section(Random random) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(line(random), AT));
        blocks.add(new Block.Clause(
                Optional.empty(),
                Designation.NONE,
                List.of(
                        new Block.Paragraph(line(random), AT),
                        new Block.BulletList(
                                List.of(new Block.Item(List.of(new Block.Paragraph(line(random), AT)))), AT)),
                Origin.MODEL,
                AT));
        blocks.add(new Block.Table(
                List.of(Block.Table.Alignment.START, Block.Table.Alignment.END),
                row(random),
                List.of(row(random)),
                AT));
        return new Section(
                1,
                Section.Kind.NUMBERED,
                Optional.empty(),
                Designation.NONE,
                line(random),
                blocks,
                List.of(),
                Origin.MODEL,
                AT);
    }

    private static Block.Row row(Random random) {
        return new Block.Row(List.of(new Block.Cell(line(random)), new Block.Cell(line(random))));
    }

    private static List<Inline> line(Random random) {
        StringBuilder words = new StringBuilder("a");
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            words.append(random.nextBoolean() ? " " : "").append(PIECES[random.nextInt(PIECES.length)]);
        }
        // A line may begin with a sign as well.
        return List.of(new Inline.Text(
                random.nextBoolean() ? words.toString() : words.substring(1).strip()));
    }

    private static void assertSame(Content content) {
        String written = MarkdownWriter.write(content).text();
        Outcome<Content> again = Markdown.read(
                List.of(MarkdownText.plain("policies/a.md", 1, written)), (_, _) -> Outcome.of(GalleryPictures.icon()));
        assertFalse(again.hasErrors(), () -> again.problems() + "\n" + written);
        assertEquals(dump(content), again.value().map(MarkdownWriterTest::dump).orElse(""), written);
        assertFalse(written.contains("<#") || written.contains("</#"), written);
    }

    private static String dump(Content content) {
        return Dump.of(content.opening(), content.sections(), content.footnotes());
    }
}
