package org.policypress.render.docx;

import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.ordered;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.policypress.document.Block;
import org.policypress.document.Block.OrderedList.Style;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.GalleryText;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Section;

/** However sections, clauses and lists stand, Word counts as the model does. */
class WordCountLawTest {

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void wordCountsAsTheModelDoes(@ForAll("documents") Document document) {
        WordTextTest.assertReads(document);
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<Section> sections = Combinators.combine(
                        Arbitraries.of(Section.Kind.class), blocks(3), blocks(2), Arbitraries.of(true, false))
                .as(WordCountLawTest::withSubsection);
        return sections.list().ofMinSize(1).ofMaxSize(6).map(WordCountLawTest::document);
    }

    private static Section withSubsection(Section.Kind kind, List<Block> above, List<Block> below, boolean nested) {
        Section top = section(kind, "", List.of(text("Section")), above);
        Section under = new Section(
                2,
                Section.Kind.NUMBERED,
                Optional.empty(),
                Designation.NONE,
                List.of(text("Subsection")),
                below,
                List.of(),
                Origin.MODEL,
                GalleryText.here());
        List<Section> subsections = nested ? List.of(under, under) : List.of();
        return new Section(1, kind, top.id(), top.number(), top.title(), above, subsections, top.origin(), top.place());
    }

    private static Arbitrary<List<Block>> blocks(int depth) {
        Arbitrary<Block> plain = Arbitraries.of(
                paragraph(text("Words.")),
                bullets(item(text("A bullet.")), item(text("Another."))),
                bullets(new Block.Item(List.of(ordered(Style.DECIMAL, 3, item(text("Three.")), item(text("Four.")))))),
                ordered(Style.LETTER, 1, item(text("A letter.")), item(text("Another."))));
        Arbitrary<Block> clause = depth == 0
                ? Arbitraries.just(clause("", List.of(paragraph(text("The lowest clause.")))))
                : blocks(depth - 1).map(content -> clause("", begun(content)));
        return Arbitraries.frequencyOf(Tuple.of(1, plain), Tuple.of(2, clause))
                .list()
                .ofMaxSize(4);
    }

    private static List<Block> begun(List<Block> content) {
        List<Block> begun = new ArrayList<>(List.of(paragraph(text("A clause."))));
        begun.addAll(content);
        return begun;
    }

    private static Document document(List<Section> sections) {
        Document document = new Document(
                new Document.Key("law", "law-policy", ""),
                "en-GB",
                new Cover("Provider", "Title", "School", Optional.empty(), "Staff", List.of(), Optional.empty()),
                List.of(),
                sections,
                List.of(),
                new Edition.Draft(new LibraryState.Unversioned()));
        return Numbering.number(document).value().orElseThrow();
    }
}
