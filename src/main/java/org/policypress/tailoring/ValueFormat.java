package org.policypress.tailoring;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The output format of a policy: a value that is filled in is never written out, but handed to the {@link TailoredText},
 * which writes one character that stands for it.
 */
final class ValueFormat extends CommonMarkupOutputFormat<ValueFormat.Markup> {

    static final ValueFormat INSTANCE = new ValueFormat();

    private ValueFormat() {}

    /** FreeMarker wants a type for text that is markup already; nothing here makes one. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        private Markup(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public ValueFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "policy";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String value, Writer out) {
        ((TailoredText) out).value(value);
    }

    @Override
    public String escapePlainText(String value) {
        throw new UnsupportedOperationException("a value cannot become markup");
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new Markup(plain, markup);
    }
}
