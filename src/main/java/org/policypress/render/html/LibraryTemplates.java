package org.policypress.render.html;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;

/** Gives FreeMarker the library's templates, and nothing but them. */
final class LibraryTemplates implements TemplateLoader {

    /** Parts of letters, digits, hyphens and underscores: no name leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.ftlh");

    private final Templates templates;

    LibraryTemplates(Templates templates) {
        this.templates = templates;
    }

    /** FreeMarker compares sources by name only. */
    private record Source(String name) {}

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try {
            return templates.find(name).isPresent() ? new Source(name) : null;
        } catch (SourceFiles.UnreadableFile e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Templates do not change while they are used. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(new String(templates.read(((Source) source).name()), StandardCharsets.UTF_8));
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
