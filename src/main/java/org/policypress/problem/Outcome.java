package org.policypress.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a stage gives: its result, and what it found wrong on the way.
 *
 * @param value the result; absent when errors left nothing to go on with. A result may stand beside errors, when part of
 *     the input was good: whoever publishes asks {@link #hasErrors()}
 * @param problems all problems found, sorted by place
 */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {

    public Outcome {
        problems = problems.stream().sorted().distinct().toList();
        if (value.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            throw new IllegalArgumentException("an outcome without a value needs an error that says why");
        }
    }

    /** A result with what was found on the way. */
    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    /** A result with nothing to report. */
    public static <T> Outcome<T> of(T value) {
        return of(value, List.of());
    }

    /** No result, and why: at least one of the problems is an error. */
    public static <T> Outcome<T> failed(List<Problem> problems) {
        return new Outcome<>(Optional.empty(), problems);
    }

    /** No result, for one reason. */
    public static <T> Outcome<T> failed(Problem problem) {
        return failed(List.of(problem));
    }

    /** Whether any of the problems keeps the result from being published. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The next stage's outcome with this one's problems before it; this one's failure when there is no value. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (value.isEmpty()) {
            return failed(problems);
        }
        Outcome<R> result = next.apply(value.get());
        return new Outcome<>(
                result.value(),
                Stream.concat(problems.stream(), result.problems().stream()).toList());
    }
}
