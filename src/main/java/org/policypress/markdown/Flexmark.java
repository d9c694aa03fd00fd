package org.policypress.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The Markdown parser and what it is told: CommonMark with the tables of GitHub Flavored Markdown and footnotes. */
final class Flexmark {

    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
                    // A table as GitHub has it: one row of headings; what does not fit it is reported, not dropped.
                    .set(TablesExtension.MIN_HEADER_ROWS, 1)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.WITH_CAPTION, false))
            .build();

    private Flexmark() {}

    static Document parse(String text) {
        return PARSER.parse(text);
    }
}
