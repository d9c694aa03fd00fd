package org.policypress.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;
import org.policypress.yaml.YamlNode;

/** Reads which variables there are, and holds what is written for them against what they can be. */
final class VariableReader {

    /** What stands after {@code type:}. */
    private enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    private final List<Problem> problems;

    /**
     * @param problems to which what is wrong is added
     */
    VariableReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The variables declared below a key {@code variables}, in the order of the file. */
    List<Variable> declared(Fields fields) {
        List<Variable> variables = new ArrayList<>();
        for (YamlNode.Entry entry : fields.entries()) {
            PlaceholderName.refusalOfVariable(entry.key())
                    .ifPresent(why -> problems.add(Problem.error(
                            entry.place(), "bad-name", "the variable " + Characters.quoted(entry.key()) + " " + why)));
            variables.add(
                    switch (entry.value()) {
                        case YamlNode.Mapping _ -> declared(entry.key(), fields.fields(entry.key()));
                        case YamlNode.Scalar _, YamlNode.Sequence _ ->
                            new Variable(entry.key(), label(entry.key()), fields.textOrBlank(entry.key()));
                    });
        }
        return variables;
    }

    private Variable declared(String name, Fields fields) {
        Optional<String> label = fields.text("label");
        Optional<Type> type = fields.choice("type", Type.class);
        List<String> choices = fields.list("choices");
        Optional<String> fallback = fields.textOrBlank("default");
        fields.refuseOthers();
        Variable variable = new Variable(
                name,
                label.orElseGet(() -> label(name)),
                kind(name, type.orElse(choices.isEmpty() ? Type.TEXT : Type.CHOICE), choices, fields),
                fallback);
        fallback.ifPresent(value -> check(variable, "default", value, fields.place("default")));
        return variable;
    }

    private Variable.Kind kind(String name, Type type, List<String> choices, Fields fields) {
        if (type != Type.CHOICE && !choices.isEmpty()) {
            error(
                    fields.place("choices"),
                    "bad-value",
                    "only a variable of type: choice has choices; write that, or delete the choices");
        }
        return switch (type) {
            case TEXT -> new Variable.Kind.Text();
            case NUMBER -> new Variable.Kind.Numeral();
            case DATE -> new Variable.Kind.Date();
            case YES_NO -> new Variable.Kind.YesNo();
            case CHOICE -> choice(name, choices, fields);
        };
    }

    private Variable.Kind choice(String name, List<String> choices, Fields fields) {
        if (choices.isEmpty()) {
            error(
                    fields.place("type"),
                    "missing-key",
                    "there is nothing to choose from; write a line choices: with a list, such as [e-mail, post]");
            return new Variable.Kind.Text();
        }
        if (new LinkedHashSet<>(choices).size() < choices.size()) {
            error(fields.place("choices"), "bad-value", "a choice of " + name + " stands here twice; delete one");
        }
        return new Variable.Kind.Choice(choices);
    }

    /**
     * The answers below a key {@code variables}, by the variable's name; a problem for each that cannot be what it says.
     *
     * @param declared the variables that are asked for there
     * @param unknown tells of an answer to a question that nobody asked
     */
    Map<String, String> answers(Fields given, List<Variable> declared, Consumer<YamlNode.Entry> unknown) {
        Map<String, String> answers = given.textsOrBlanks();
        Map<String, Variable> byName = declared.stream().collect(Collectors.toMap(Variable::name, v -> v));
        for (YamlNode.Entry entry : given.entries()) {
            Optional<Variable> variable = Optional.ofNullable(byName.get(entry.key()));
            variable.ifPresentOrElse(
                    asked -> Optional.ofNullable(answers.get(entry.key()))
                            .ifPresent(value -> check(
                                    asked, entry.key(), value, entry.value().place())),
                    () -> unknown.accept(entry));
        }
        return answers;
    }

    /** The variables that have neither an answer nor a default. */
    static List<Variable> unanswered(List<Variable> declared, Fields given) {
        List<String> names = given.entries().stream().map(YamlNode.Entry::key).toList();
        return declared.stream()
                .filter(variable -> variable.fallback().isEmpty() && !names.contains(variable.name()))
                .toList();
    }

    private void check(Variable variable, String key, String value, Place place) {
        if (variable.kind().allows(value)) {
            return;
        }
        String wrong = Characters.shown(key) + " is " + Characters.quoted(value);
        switch (variable.kind()) {
            case Variable.Kind.Text _ -> {}
            case Variable.Kind.Numeral _ ->
                error(place, "bad-value", wrong + ", which it cannot be; write " + WrittenNumber.FORM);
            case Variable.Kind.Date _ ->
                error(place, "bad-value", wrong + ", which it cannot be; write " + ReviewDate.FORM);
            case Variable.Kind.YesNo _ -> error(place, "bad-value", wrong + ", which it cannot be; write yes or no");
            case Variable.Kind.Choice(var words) ->
                error(
                        place,
                        "unknown-choice",
                        wrong
                                + Spelling.nearest(value, words)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + String.join(", ", words)));
        }
    }

    private void error(Place place, String rule, String sentence) {
        problems.add(Problem.error(place, rule, sentence));
    }

    /** What a variable is called that has no label: its name as words. */
    private static String label(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
