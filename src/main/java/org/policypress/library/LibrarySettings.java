package org.policypress.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/**
 * What {@code library.yaml} says.
 *
 * @param terms the library's own and, for what it does not name, {@link #BUILT_IN_TERMS}
 * @param variables what every school is asked for
 */
record LibrarySettings(
        String provider,
        String copyright,
        String locale,
        RetentionPeriod retention,
        Map<String, String> terms,
        List<Variable> variables,
        ArchiveSettings archives,
        Places places) {

    static final String FILE = "library.yaml";

    static final String DEFAULT_LOCALE = "en-GB";

    static final Map<String, String> BUILT_IN_TERMS =
            Map.of("head", "Headteacher", "chair", "Chair of Governors", "governing_body", "Governing Body");

    LibrarySettings {
        terms = Map.copyOf(terms);
        variables = List.copyOf(variables);
    }

    static Outcome<LibrarySettings> read(SourceFiles files) {
        return TextFile.read(files, FILE)
                .orElseGet(() -> Outcome.failed(Problem.error(
                        Place.of(FILE),
                        "no-library",
                        "there is no library.yaml here, the file that makes a folder a library; policypress new DIR starts"
                                + " one")))
                .then(text -> Yaml.read(text.file(), 1, text.text()))
                .then(LibrarySettings::of);
    }

    private static Outcome<LibrarySettings> of(YamlNode.Mapping root) {
        List<Problem> problems = new ArrayList<>();
        Fields fields = Fields.of(root, problems);
        Optional<String> provider = fields.requiredText("provider");
        Optional<String> copyright = fields.requiredText("copyright");
        Optional<String> locale = fields.optional("locale", LanguageTag::parse, LanguageTag.FORM);
        Optional<RetentionPeriod> retention =
                fields.required("retention", RetentionPeriod::parse, RetentionPeriod.FORM);
        Fields ownTerms = fields.fields("terms");
        Map<String, String> terms = new HashMap<>(BUILT_IN_TERMS);
        terms.putAll(ownTerms.texts());
        for (YamlNode.Entry term : ownTerms.entries()) {
            PlaceholderName.refusalOfTerm(term.key())
                    .ifPresent(why -> problems.add(Problem.error(
                            term.place(), "bad-name", "the term " + Characters.quoted(term.key()) + " " + why)));
        }
        List<Variable> variables = new VariableReader(problems).declared(fields.fields("variables"));
        ArchiveSettings archives = ArchiveSettings.of(fields, problems);
        fields.fields("checks"); // what the check is told: it reads that itself
        fields.refuseOthers();
        return problems.stream().anyMatch(Problem::isError)
                ? Outcome.failed(problems)
                : Outcome.of(
                        new LibrarySettings(
                                provider.orElseThrow(),
                                copyright.orElseThrow(),
                                locale.orElse(DEFAULT_LOCALE),
                                retention.orElseThrow(),
                                terms,
                                variables,
                                archives,
                                Places.of(root)),
                        problems);
    }
}
