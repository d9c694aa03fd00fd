package org.policypress.tailoring;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.util.Locale;
import org.policypress.library.WrittenNumber;

/** A number that a template can count with, and that is printed as it was written: {@code 2.50} stays so. */
record PrintedNumber(WrittenNumber number) implements TemplateNumberModel {

    /** The name of the format by which FreeMarker prints numbers. */
    static final String FORMAT = "written";

    @Override
    public Number getAsNumber() {
        return number.value();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return number.written();
    }

    /** Prints such a number as it was written, and one that a template has worked out in digits, whatever the locale. */
    static final class Format extends TemplateNumberFormat {

        static final TemplateNumberFormatFactory FACTORY = new TemplateNumberFormatFactory() {
            @Override
            public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
                return new Format();
            }
        };

        @Override
        public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
            if (model instanceof PrintedNumber printed) {
                return printed.toString();
            }
            BigDecimal number = new BigDecimal(model.getAsNumber().toString());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        @Override
        public boolean isLocaleBound() {
            return false;
        }

        @Override
        public String getDescription() {
            return FORMAT;
        }
    }
}
