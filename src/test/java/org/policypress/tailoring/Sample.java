package org.policypress.tailoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.ImageFile;
import org.policypress.document.LibraryState;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.RetentionPeriod;
import org.policypress.library.ReviewCycle;
import org.policypress.library.ReviewDate;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceFiles;
import org.policypress.library.SourceText;
import org.policypress.library.Variable;
import org.policypress.problem.Outcome;

/**
 * A library with one policy and one school, made in memory. An example says how they differ from the usual by lines that
 * begin with {@code @} before the policy's text: {@code @version}, {@code @academy}, {@code @without urn},
 * {@code @name Any words}, {@code @term pupil = child}, {@code @variable x = value}, {@code @default x = value},
 * {@code @declare x}, {@code @number x = 3}, {@code @date x = 2026-03-09}, {@code @yes-no x = yes},
 * {@code @choice x = e-mail | post} of which the first is the school's, {@code @fragment name.md = a line of it},
 * {@code @closing a line of the library's own closing}, {@code @built-in-closing}.
 */
final class Sample {

    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());
    private static final PolicyId ID = new PolicyId("example");

    private final Map<String, String> terms = new TreeMap<>();
    private final Map<String, String> people = new TreeMap<>(Map.of("head", "Ada Head", "chair", "Bo Chair"));
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, String> given = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private String name = "St Example";
    private Optional<String> urn = Optional.of("900001");
    private Optional<String> authority = Optional.of("Bradford");
    private Optional<ReviewDate> review = Optional.of(new ReviewDate.Month(YearMonth.of(2025, 3)));
    private School.Governance governance = School.Governance.MAINTAINED;
    private Edition edition = DRAFT;
    private String body = "";

    /** The sample that an example's input describes. */
    static Sample of(String input) {
        Sample sample = new Sample();
        sample.files.put("templates/closing.md", "");
        String rest = input;
        while (rest.startsWith("@")) {
            int end = rest.indexOf('\n');
            sample.set(rest.substring(1, end));
            rest = rest.substring(end + 1);
        }
        sample.body = rest;
        return sample;
    }

    private void set(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length < 2 ? "" : words[1];
        String key = rest.split(" = ", 2)[0];
        String value = rest.contains(" = ") ? rest.split(" = ", 2)[1] : "";
        switch (words[0]) {
            case "version" ->
                edition = new Edition.Version(
                        3,
                        LocalDate.of(2026, 3, 9),
                        new Edition.Signatories("Bo Chair", "Ada Head"),
                        new LibraryState.Unversioned());
            case "commit" ->
                edition = new Edition.Draft(
                        new LibraryState.Commit("0123456789".repeat(4), Instant.parse("2026-12-31T23:30:00Z"), false));
            case "academy" -> governance = School.Governance.ACADEMY;
            case "built-in-closing" -> files.clear();
            case "closing" -> files.merge("templates/closing.md", rest + "\n", String::concat);
            case "name" -> name = rest;
            case "term" -> terms.put(key, value);
            case "variable" -> variable(key, value);
            case "default" -> variables.add(new Variable(key, key, Optional.of(value)));
            case "number", "date", "yes-no", "choice" -> typed(words[0], key, value);
            case "fragment" ->
                files.merge("templates/fragments/" + key, value.replace("\\n", "\n") + "\n", String::concat);
            case "declare" -> variables.add(new Variable(key, key, Optional.empty()));
            case "without" -> leaveOut(rest);
            default -> throw new IllegalArgumentException("@" + line);
        }
    }

    /** A variable of some kind with the school's value for it: a choice has what can be chosen after a bar. */
    private void typed(String kind, String key, String value) {
        List<String> words = List.of(value.split(" \\| ", -1));
        given.put(key, words.getFirst());
        variables.add(new Variable(
                key,
                key,
                switch (kind) {
                    case "number" -> new Variable.Kind.Numeral();
                    case "date" -> new Variable.Kind.Date();
                    case "yes-no" -> new Variable.Kind.YesNo();
                    default -> new Variable.Kind.Choice(words);
                },
                Optional.empty()));
    }

    private void leaveOut(String what) {
        switch (what) {
            case "urn" -> urn = Optional.empty();
            case "local_authority" -> authority = Optional.empty();
            case "review" -> review = Optional.empty();
            case "people" -> people.clear();
            default -> throw new IllegalArgumentException("@without " + what);
        }
    }

    /** The same with a variable, and the school's value for it. */
    Sample variable(String key, String value) {
        variables.add(new Variable(key, key, Optional.empty()));
        given.put(key, value);
        return this;
    }

    Outcome<Document> tailor() {
        return tailorOf(library()).tailor(policy(), school(), edition);
    }

    Tailor tailorOf(Library library) {
        return Tailor.of(
                library, (path, _) -> Outcome.of(new ImageFile(path, ImageFile.Type.PNG, 1, 1, new byte[] {1})));
    }

    Policy policy() {
        return new Policy(
                ID,
                "Example Policy",
                "School staff",
                false,
                new ReviewCycle(3, ReviewCycle.Unit.YEAR),
                true,
                Optional.empty(),
                variables,
                new SourceText("policies/example.md", 10, body));
    }

    School school() {
        return new School(
                new SchoolId("st-example"),
                name,
                Optional.empty(),
                urn,
                School.Phase.PRIMARY,
                governance,
                authority,
                people,
                terms,
                List.of(new School.Adoption(ID, review, given)),
                Optional.empty());
    }

    Library library() {
        return new Library(
                "PACT HR",
                "Bradford Council",
                "en-GB",
                new RetentionPeriod(7, RetentionPeriod.Unit.YEAR),
                Map.of("head", "Headteacher", "chair", "Chair of Governors", "governing_body", "Governing Body"),
                List.of(policy()),
                List.of(school()),
                new InMemory(files));
    }

    private record InMemory(Map<String, String> files) implements SourceFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> list(String folder) {
            String path = folder.endsWith("/") ? folder : folder + "/";
            return files.keySet().stream()
                    .filter(file -> file.startsWith(path))
                    .map(file -> file.substring(path.length()))
                    .toList();
        }
    }
}
