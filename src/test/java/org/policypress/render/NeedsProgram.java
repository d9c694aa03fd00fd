package org.policypress.render;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test that asks a program of another maker. Where the program is not installed, the test is skipped, counted as skipped,
 * and the screen says so; {@code .ci/run} installs them all.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgram.Condition.class)
public @interface NeedsProgram {

    /** The program's name, as it is typed. */
    String value();

    /** Looks for the program before anything of the test is run. */
    final class Condition implements ExecutionCondition {

        @Override
        @SuppressWarnings("SystemOut") // a test that judges nothing must not look like one that has passed
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> needed = AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
                    .map(NeedsProgram::value);
            if (needed.flatMap(Program::find).isPresent() || needed.isEmpty()) {
                return ConditionEvaluationResult.enabled("");
            }
            String skipped = "SKIPPED: " + context.getDisplayName() + ", since " + needed.get() + " is not installed";
            System.err.println(skipped);
            return ConditionEvaluationResult.disabled(skipped);
        }
    }
}
