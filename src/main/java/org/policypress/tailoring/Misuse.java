package org.policypress.tailoring;

import freemarker.core.NonBooleanException;
import freemarker.core.NonNumericalException;
import freemarker.core.NonSequenceOrCollectionException;
import freemarker.core.NonStringException;
import freemarker.template.TemplateException;

/** Says why FreeMarker could do nothing with a value that is there. */
final class Misuse {

    private Misuse() {}

    static String sentence(TemplateException e) {
        return switch (e) {
            case NonBooleanException _ ->
                "a condition is a question, as in school.phase == \"nursery\", ?? to ask whether a value is there, or gt for greater than";
            case NonNumericalException _ -> "a number is needed here";
            case NonSequenceOrCollectionException _ ->
                "only a list can be gone through; make one of a text, as in ?split(\";\")";
            case NonStringException _ -> "a text is needed here";
            default ->
                "this cannot be worked out: "
                        + e.getMessageWithoutStackTop().lines().findFirst().orElse("FreeMarker does not say why");
        };
    }
}
