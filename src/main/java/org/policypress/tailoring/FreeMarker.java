package org.policypress.tailoring;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * FreeMarker as it is set up here: no template reads a file or a class, the same on every machine, and a value is never
 * markup ({@link ValueFormat}).
 */
final class FreeMarker {

    private static final Configuration WHOLE = configuration(false);
    private static final Configuration STRIPPED = configuration(true);

    private FreeMarker() {}

    /** Parses a template so that its tree has all of its text. */
    static Template parseWhole(String name, String text) throws ParseException {
        return parse(name, text, WHOLE);
    }

    /** Parses a template to be run: a line that holds only tags leaves no empty line. */
    static Template parse(String name, String text) throws ParseException {
        return parse(name, text, STRIPPED);
    }

    private static Template parse(String name, String text, Configuration configuration) throws ParseException {
        try {
            return new Template(name, new StringReader(text), configuration);
        } catch (ParseException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static Configuration configuration(boolean strip) {
        Configuration c = new Configuration(Configuration.VERSION_2_3_35);
        c.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        c.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        c.setNamingConvention(Configuration.LEGACY_NAMING_CONVENTION);
        c.setOutputFormat(ValueFormat.INSTANCE);
        // What is only looked at may ask for no escaping, so that the sandbox can say what is wrong with that.
        c.setAutoEscapingPolicy(
                strip
                        ? Configuration.FORCE_AUTO_ESCAPING_POLICY
                        : Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        c.setRecognizeStandardFileExtensions(false);
        c.setArithmeticEngine(PlainArithmetic.INSTANCE);
        c.setWhitespaceStripping(strip);
        c.setTabSize(1); // so that columns count characters
        c.setLocale(Locale.UK);
        c.setTimeZone(TimeZone.getTimeZone("UTC"));
        c.setCustomNumberFormats(Map.of(PrintedNumber.FORMAT, PrintedNumber.Format.FACTORY));
        c.setNumberFormat("@" + PrintedNumber.FORMAT);
        c.setBooleanFormat("yes,no");
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(false);
        return c;
    }
}
