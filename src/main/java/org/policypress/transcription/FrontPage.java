package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.Library;
import org.policypress.library.ReviewCycle;

/**
 * What the first page of a Word file tells: the front matter of the policy, as far as it can be made out.
 *
 * @param title the policy's title
 * @param audience for whom it is
 * @param statutory whether the law asks for it
 * @param review how often it is reviewed
 * @param lastReview when it was reviewed last, as it is written there
 * @param website whether it is published on the school's web site
 * @param schools what look like names of schools
 * @param opening the lines that are text, not of the first page
 */
record FrontPage(
        String title,
        Optional<String> audience,
        Optional<Boolean> statutory,
        Optional<ReviewCycle> review,
        Optional<String> lastReview,
        Optional<Boolean> website,
        List<String> schools,
        List<Piece> opening) {

    private static final int LONGEST_LINE = 14;
    private static final Pattern SCHOOL =
            Pattern.compile("(?i).*\\b(school|academy|college|nursery|centre|federation|trust|ysgol)\\b.*");
    private static final Pattern AUDIENCE =
            Pattern.compile("(?i)(?:an? )?(?:(?:model )?policy )?for (?:all )?(.{3,60})");
    private static final Pattern TITLE =
            Pattern.compile("(?i).*\\b(policy|procedure|procedures|code of conduct|statement|scheme|guidance)\\b.*");
    private static final Map<String, Integer> NUMBERS = new TreeMap<>(
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "twelve", 12, "eighteen", 18));

    /** Reads what stands before the first heading. */
    static FrontPage read(List<Piece> pieces, String title, String fileName, Library library, Findings findings) {
        Map<String, String> facts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        List<Piece> opening = new ArrayList<>();
        List<String> styled = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Grid grid -> {
                    if (!facts(grid, facts)) {
                        opening.add(grid);
                    }
                }
                case Piece.Line line when line.isEmpty() -> {}
                case Piece.Line line when line.style().equals("title") && styled.isEmpty() -> styled.add(line.text());
                case Piece.Line line
                when isText(line) || (!opening.isEmpty() && !fact(line, facts)) -> opening.add(line);
                case Piece.Line line -> {
                    if (!fact(line, facts)) {
                        lines.add(line.text());
                    }
                }
            }
        }
        List<String> schools =
                lines.stream().filter(line -> isSchool(line, library)).toList();
        Optional<String> audience = lines.stream()
                .map(AUDIENCE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst();
        Optional<String> found = styled.stream()
                .findFirst()
                .or(() -> lines.stream()
                        .filter(l -> TITLE.matcher(l).matches()
                                && !AUDIENCE.matcher(l).matches())
                        .findFirst())
                .or(() -> Optional.of(title).filter(t -> !t.isBlank()))
                .or(() -> lines.stream().findFirst());
        lines.stream()
                .filter(l -> !l.equals(found.orElse(""))
                        && !l.equals(library.provider())
                        && !schools.contains(l)
                        && !AUDIENCE.matcher(l).matches())
                .forEach(l -> findings.look(
                        "left-out",
                        "the first page said “" + shown(l) + "”, which the cover of a policy does not have"));
        facts.forEach((key, value) -> {
            if (Known.of(key) == Known.NONE) {
                findings.look(
                        "left-out",
                        "the first page's table said “" + shown(key) + ": " + shown(value)
                                + "”, which has no place in the front matter");
            }
        });
        return new FrontPage(
                found.orElse(words(fileName)),
                audience,
                fact(facts, Known.STATUTORY)
                        .map(v -> !v.toLowerCase(Locale.ROOT).matches(".*\\b(non|not|no)\\b.*")),
                fact(facts, Known.FREQUENCY).flatMap(FrontPage::cycle),
                fact(facts, Known.LAST),
                fact(facts, Known.WEBSITE).map(v -> v.toLowerCase(Locale.ROOT).startsWith("y")),
                schools,
                opening);
    }

    private static boolean isSchool(String line, Library library) {
        return library.schools().stream().anyMatch(school -> school.name().equals(line))
                || (SCHOOL.matcher(line).matches()
                        && !TITLE.matcher(line).matches()
                        && !AUDIENCE.matcher(line).matches());
    }

    /** What a row of the first page's table tells. */
    private enum Known {
        STATUTORY("statutory.*|.*\\bstatutory\\b.*"),
        FREQUENCY(".*(frequency|cycle|how often).*|review period"),
        LAST(
                "(date of )?(last|previous) review.*|(date )?(approved|adopted|ratified|last reviewed)(?! by\\b).*|review(ed)? date"),
        NEXT("(date of )?next review.*|(due )?(for )?review( due)?( date)?( on)?|review by"),
        WEBSITE(".*web ?-?site.*"),
        NONE("");

        private final Pattern form;

        Known(String form) {
            this.form = Pattern.compile(form);
        }

        static Known of(String label) {
            String low = label.toLowerCase(Locale.ROOT).replaceAll("[:\\s]+$", "");
            for (Known known : values()) {
                if (known.form.matcher(low).matches()) {
                    return known;
                }
            }
            return NONE;
        }
    }

    private static Optional<String> fact(Map<String, String> facts, Known wanted) {
        return facts.entrySet().stream()
                .filter(e -> Known.of(e.getKey()) == wanted)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Takes in a table of labels and values, if one of its labels is known. */
    private static boolean facts(Piece.Grid grid, Map<String, String> facts) {
        boolean pairs = grid.rows().stream().allMatch(row -> row.size() == 2)
                && grid.rows().stream().anyMatch(row -> Known.of(row.getFirst().text()) != Known.NONE);
        if (pairs) {
            grid.rows()
                    .forEach(row -> facts.putIfAbsent(
                            row.getFirst().text(), row.getLast().text()));
        }
        return pairs;
    }

    /** Takes in a line such as "Next review: March 2027". */
    private static boolean fact(Piece.Line line, Map<String, String> facts) {
        int colon = line.text().indexOf(':');
        if (colon < 0 || Known.of(line.text().substring(0, colon)) == Known.NONE) {
            return false;
        }
        facts.putIfAbsent(
                line.text().substring(0, colon),
                line.text().substring(colon + 1).strip());
        return true;
    }

    private static boolean isText(Piece.Line line) {
        return Headings.words(line.text()) > LONGEST_LINE
                || line.picture().isPresent()
                || Headings.mark(line).filter(Mark::isDotted).isPresent();
    }

    /** "Every Three Years", "annually", "3 years", "every 2 terms". */
    static Optional<ReviewCycle> cycle(String words) {
        String low = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher number = Pattern.compile(
                        "\\b(one|two|three|four|five|six|twelve|eighteen|[0-9]{1,2}) ?(year|term|month)")
                .matcher(low);
        if (number.find()) {
            String count = number.group(1);
            int n = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : NUMBERS.getOrDefault(count, 1);
            return ReviewCycle.parse(n == 1 ? "every " + number.group(2) : "every " + n + " " + number.group(2) + "s");
        }
        if (low.matches(".*\\b(annual|annually|yearly|every year)\\b.*")) {
            return ReviewCycle.parse("every year");
        }
        if (low.matches(".*\\b(biennial|biennially)\\b.*")) {
            return ReviewCycle.parse("every 2 years");
        }
        return low.matches(".*\\b(termly|every term)\\b.*") ? ReviewCycle.parse("every term") : Optional.empty();
    }

    private static String words(String fileName) {
        String words =
                fileName.replaceFirst("\\.[^.]*$", "").replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? "Policy" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
