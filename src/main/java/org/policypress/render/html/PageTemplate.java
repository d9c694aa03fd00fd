package org.policypress.render.html;

import freemarker.cache.NullCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * A FreeMarker template of the library, parsed once. The only class here that knows FreeMarker's engine.
 *
 * <p>A template reads its data and the library's own templates, nothing else: no class, no file, no clock. What it writes is
 * escaped as HTML unless it is HTML already, and bounded.
 */
final class PageTemplate {

    private static final String NAME = "document.ftlh";

    private final Template template;
    private final TemplateProblems problems;

    private PageTemplate(Template template, TemplateProblems problems) {
        this.template = template;
        this.problems = problems;
    }

    /** Reads and parses {@code templates/document.ftlh}. */
    static Outcome<PageTemplate> open(Templates templates) {
        TemplateProblems problems = new TemplateProblems(templates);
        try {
            return Outcome.of(new PageTemplate(configuration(templates).getTemplate(NAME), problems));
        } catch (ParseException e) {
            return Outcome.failed(problems.of(e));
        } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
            return Outcome.failed(Problem.error(templates.place(NAME), "missing-template", "this template is missing"));
        } catch (IOException e) {
            return Outcome.failed(problems.unreadable(NAME, e));
        }
    }

    private static Configuration configuration(Templates templates) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new LibraryTemplates(templates));
        configuration.setCacheStorage(NullCacheStorage.INSTANCE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setLocale(Locale.UK);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }

    /**
     * The page with those values in it.
     *
     * @param model strings, booleans, lists and maps of them, and {@linkplain #markup HTML}
     */
    Outcome<String> fill(Map<String, Object> model) {
        BoundedWriter out = new BoundedWriter();
        try {
            template.process(model, out);
            return Outcome.of(out.toString());
        } catch (BoundedWriter.TooLong e) {
            return Outcome.failed(problems.tooLong(NAME));
        } catch (ParseException e) {
            return Outcome.failed(problems.of(e));
        } catch (TemplateException e) {
            return Outcome.failed(problems.of(e));
        } catch (IOException e) {
            return Outcome.failed(problems.unreadable(NAME, e));
        }
    }

    /** HTML that is written as it is. */
    static TemplateMarkupOutputModel<?> markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
