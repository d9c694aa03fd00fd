package org.policypress.drafts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policypress.document.LibraryState;
import org.policypress.library.PolicyId;
import org.policypress.library.SourcePart;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Format;

/**
 * One draft in a ledger's file: fields between spaces, lists in them between commas. Whatever a user has written is encoded as in
 * an address, so that it has neither.
 */
final class LedgerLine {

    private static final String NONE = "-";
    private static final int FIELDS = 8;

    private LedgerLine() {}

    /** The line of a draft, without its end. */
    static String write(PolicyId policy, Earlier draft) {
        Ingredients from = draft.ingredients();
        return String.join(
                " ",
                policy.value(),
                from.toolkit(),
                listed(from.hashes().entrySet().stream().map(hash -> hash.getKey() + "=" + hash.getValue())),
                draft.head().isEmpty() ? NONE : draft.head(),
                switch (from.state()) {
                    case LibraryState.Commit c -> c.id() + ":" + c.time().getEpochSecond() + ":" + c.changed();
                    case LibraryState.Unversioned _ -> NONE;
                },
                listed(draft.pictures().entrySet().stream().map(p -> encoded(p.getKey()) + "=" + p.getValue())),
                listed(draft.files().entrySet().stream()
                        .map(f -> f.getKey() + "=" + f.getValue().size() + ":"
                                + f.getValue().modified())),
                listed(draft.problems().stream().map(LedgerLine::problem)));
    }

    /** The id of the policy whose draft a line tells of. */
    static String policy(String line) {
        return line.substring(0, Math.max(0, line.indexOf(' ')));
    }

    /** The draft that a line tells of; nothing when it is no whole line of this form. */
    static Optional<Earlier> read(String line) {
        List<String> fields = List.of(line.split(" ", -1));
        if (fields.size() != FIELDS) {
            return Optional.empty();
        }
        try {
            Map<SourcePart.Kind, String> hashes = new EnumMap<>(SourcePart.Kind.class);
            pairs(fields.get(2)).forEach((kind, hash) -> hashes.put(SourcePart.Kind.valueOf(kind), hash));
            Map<String, String> pictures = new TreeMap<>();
            pairs(fields.get(5)).forEach((path, hash) -> pictures.put(decoded(path), hash));
            Map<Format, Stamp> files = new EnumMap<>(Format.class);
            pairs(fields.get(6)).forEach((format, stamp) -> files.put(Format.valueOf(format), stamp(stamp)));
            return Optional.of(new Earlier(
                    new Ingredients(fields.get(1), hashes, state(fields.get(4))),
                    fields.get(3).equals(NONE) ? "" : fields.get(3),
                    pictures,
                    files,
                    items(fields.get(7)).map(LedgerLine::problem).toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String listed(Stream<String> items) {
        String list = items.collect(Collectors.joining(","));
        return list.isEmpty() ? NONE : list;
    }

    private static Stream<String> items(String list) {
        return list.equals(NONE) ? Stream.empty() : Stream.of(list.split(",", -1));
    }

    private static Map<String, String> pairs(String list) {
        return items(list)
                .map(pair -> parts(pair, "=", 2))
                .collect(Collectors.toMap(List::getFirst, List::getLast, (one, _) -> one));
    }

    private static LibraryState state(String field) {
        if (field.equals(NONE)) {
            return new LibraryState.Unversioned();
        }
        List<String> parts = parts(field, ":", 3);
        // A second beyond what an Instant holds would be no IllegalArgumentException.
        long second =
                Math.clamp(Long.parseLong(parts.get(1)), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return new LibraryState.Commit(parts.get(0), Instant.ofEpochSecond(second), Boolean.parseBoolean(parts.get(2)));
    }

    private static Stamp stamp(String text) {
        List<String> parts = parts(text, ":", 2);
        return new Stamp(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
    }

    private static String problem(Problem problem) {
        Place place = problem.place();
        return String.join(
                ":",
                encoded(place.file()),
                Integer.toString(place.line()),
                Integer.toString(place.column()),
                problem.rule(),
                encoded(problem.sentence()));
    }

    private static Problem problem(String text) {
        List<String> parts = parts(text, ":", 5);
        return Problem.warning(
                new Place(decoded(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))),
                parts.get(3),
                decoded(parts.get(4)));
    }

    private static List<String> parts(String text, String separator, int count) {
        List<String> parts = List.of(text.split(separator, -1));
        if (parts.size() != count) {
            throw new IllegalArgumentException("'" + text + "' has not " + count + " parts");
        }
        return parts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
