package org.policypress.yaml;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/**
 * The keys of one {@link YamlNode.Mapping}, read by what their values should be. Whatever is wrong becomes a problem in the
 * list that was handed in, and the value is then nothing, so that a reader asks for all its keys first and looks at the
 * problems afterwards. In the end, {@link #refuseOthers} refuses the keys that nobody has asked for.
 *
 * {@snippet :
 * Fields fields = Fields.of(mapping, problems);
 * Optional<String> font = fields.requiredText("font");
 * Optional<LogoPosition> logo = fields.choice("logo", LogoPosition.class);
 * fields.refuseOthers();
 * }
 */
public final class Fields {

    private final YamlNode.Mapping mapping;
    private final Map<String, YamlNode.Entry> entries;
    private final List<Problem> problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Problem> missing = new HashMap<>();

    private Fields(YamlNode.Mapping mapping, List<Problem> problems) {
        this.mapping = mapping;
        this.entries = mapping.entries().stream().collect(Collectors.toMap(YamlNode.Entry::key, Function.identity()));
        this.problems = problems;
    }

    /**
     * The keys of a mapping.
     *
     * @param problems to which what is wrong is added
     */
    public static Fields of(YamlNode.Mapping mapping, List<Problem> problems) {
        return new Fields(mapping, problems);
    }

    /** Where a key's value stands, or else the key; the mapping's place when it has no such key. */
    public Place place(String key) {
        return Optional.ofNullable(entries.get(key)).map(Fields::place).orElse(mapping.place());
    }

    private static Place place(YamlNode.Entry entry) {
        return entry.value() instanceof YamlNode.Scalar scalar && scalar.isNothing()
                ? entry.place()
                : entry.value().place();
    }

    /** A key's text, without white space around it; a problem when it is missing. */
    public Optional<String> requiredText(String key) {
        return required(key).flatMap(this::text);
    }

    /** A key's text, without white space around it. */
    public Optional<String> text(String key) {
        return optional(key).flatMap(this::text);
    }

    /** A key's text, without white space around it; it may be {@code ""} where that is said with quotation marks. */
    public Optional<String> textOrBlank(String key) {
        return optional(key).flatMap(entry -> isBlank(entry) ? Optional.of("") : text(entry));
    }

    /**
     * A key's text as something else; a problem when it is missing.
     *
     * @param reading what the text stands for; nothing when it cannot be read
     * @param wanted what it should look like, as the end of a sentence that begins with "write"
     */
    public <T> Optional<T> required(String key, Function<String, Optional<T>> reading, String wanted) {
        return required(key).flatMap(entry -> value(entry, reading, wanted));
    }

    /**
     * A key's text as something else.
     *
     * @param reading what the text stands for; nothing when it cannot be read
     * @param wanted what it should look like, as the end of a sentence that begins with "write"
     */
    public <T> Optional<T> optional(String key, Function<String, Optional<T>> reading, String wanted) {
        return optional(key).flatMap(entry -> value(entry, reading, wanted));
    }

    /** One of the constants of an enum, written in lower case with hyphens; a problem when it is missing. */
    public <E extends Enum<E>> Optional<E> requiredChoice(String key, Class<E> type) {
        return required(key).flatMap(entry -> choice(entry, type));
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return optional(key).flatMap(entry -> choice(entry, type));
    }

    /** Some texts: a list of them, or one alone; none when the key is missing. */
    public List<String> list(String key) {
        return optional(key)
                .map(entry -> items(entry).stream()
                        .flatMap(item -> text(new YamlNode.Entry(key, entry.place(), item)).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<YamlNode> items(YamlNode.Entry entry) {
        return entry.value() instanceof YamlNode.Sequence list ? list.items() : List.of(entry.value());
    }

    /** Some of the constants of an enum: a list of them, or one alone; none when the key is missing. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        optional(key).ifPresent(entry -> {
            for (YamlNode item : items(entry)) {
                choice(new YamlNode.Entry(key, entry.place(), item), type).ifPresent(chosen::add);
            }
        });
        return chosen;
    }

    /** {@code true} or {@code false}, or {@code yes} or {@code no}; a problem when it is missing. */
    public Optional<Boolean> requiredFlag(String key) {
        return required(key, Fields::truth, "true or false");
    }

    /** {@code true} or {@code false}, or {@code yes} or {@code no}. */
    public Optional<Boolean> flag(String key) {
        return optional(key, Fields::truth, "true or false");
    }

    /** What {@code true}, {@code yes}, {@code false} and {@code no} say, in any case; nothing for other words. */
    public static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A key's own keys; none when it is missing or empty. */
    public Fields fields(String key) {
        YamlNode.Mapping below = optional(key)
                .flatMap(entry -> switch (entry.value()) {
                    case YamlNode.Mapping keys -> Optional.of(keys);
                    case YamlNode other -> {
                        refuse(entry, "keys with values are due below it, each on a line of its own", other);
                        yield Optional.empty();
                    }
                })
                .orElseGet(() -> new YamlNode.Mapping(List.of(), place(key)));
        return new Fields(below, problems);
    }

    /** Whether there is no key at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All entries, where the keys are the writer's own. */
    public List<YamlNode.Entry> entries() {
        asked.addAll(entries.keySet());
        return mapping.entries();
    }

    /** All texts by key, where the keys are the writer's own; a problem for each that is missing. */
    public Map<String, String> texts() {
        return texts(this::requiredText);
    }

    /** As {@link #texts}, and a text may be {@code ""} where that is said with quotation marks. */
    public Map<String, String> textsOrBlanks() {
        return texts(key -> required(key).flatMap(entry -> isBlank(entry) ? Optional.of("") : text(entry)));
    }

    private Map<String, String> texts(Function<String, Optional<String>> reading) {
        return entries().stream()
                .flatMap(entry -> reading.apply(entry.key()).map(text -> Map.entry(entry.key(), text)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds a problem for each key that was not asked for. One that is a slip for a missing key is told instead of that. */
    public void refuseOthers() {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!asked.contains(entry.key())) {
                error(entry.place(), "unknown-key", unknown(Characters.shown(entry.key())));
                Spelling.nearest(entry.key(), asked).map(missing::remove).ifPresent(problems::remove);
            }
        }
    }

    private String unknown(String key) {
        int colon = key.indexOf(':');
        return colon > 0
                ? "a space is missing after the colon; write " + key.substring(0, colon) + ": with a space behind it"
                : "unknown key " + key + alternatives(key, asked);
    }

    private static String alternatives(String word, Collection<String> known) {
        Optional<String> near = Spelling.nearest(word, known);
        return near.isPresent()
                ? "; did you mean " + near.get() + "?"
                : known.isEmpty() ? "; delete it" : "; there are " + String.join(", ", known);
    }

    private Optional<YamlNode.Entry> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !(entry.value() instanceof YamlNode.Scalar scalar && scalar.isNothing()));
    }

    private Optional<YamlNode.Entry> required(String key) {
        Optional<YamlNode.Entry> entry = optional(key);
        if (entry.isEmpty()) {
            String name = Characters.shown(key);
            Problem problem = Problem.error(
                    place(key),
                    "missing-key",
                    entries.containsKey(key)
                            ? name + " has no value; write one after the colon"
                            : "the key " + name + " is missing; write a line " + name + ": with its value");
            problems.add(problem);
            missing.put(key, problem);
        }
        return entry;
    }

    private static boolean isBlank(YamlNode.Entry entry) {
        return entry.value() instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
    }

    private Optional<String> text(YamlNode.Entry entry) {
        if (!(entry.value() instanceof YamlNode.Scalar scalar)) {
            refuse(entry, "a single value is due after it", entry.value());
            return Optional.empty();
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            error(
                    scalar.place(),
                    "blank",
                    Characters.shown(entry.key()) + " has a value without a word in it; write one, or delete the key");
            return Optional.empty();
        }
        Optional<String> refusal = Characters.refusal(text);
        refusal.ifPresent(why -> error(scalar.place(), "character", why));
        return refusal.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private <T> Optional<T> value(YamlNode.Entry entry, Function<String, Optional<T>> reading, String wanted) {
        return text(entry).flatMap(text -> {
            Optional<T> value = reading.apply(text);
            if (value.isEmpty()) {
                error(
                        entry.value().place(),
                        "bad-value",
                        Characters.shown(entry.key()) + " is " + Characters.quoted(text)
                                + ", which it cannot be; write " + wanted);
            }
            return value;
        });
    }

    private <E extends Enum<E>> Optional<E> choice(YamlNode.Entry entry, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return text(entry).flatMap(text -> {
            Optional<E> chosen = Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT)));
            if (chosen.isEmpty()) {
                error(
                        entry.value().place(),
                        "unknown-choice",
                        Characters.shown(entry.key()) + " is " + Characters.quoted(text)
                                + alternatives(text, words.keySet()));
            }
            return chosen;
        });
    }

    private void refuse(YamlNode.Entry entry, String due, YamlNode found) {
        error(place(entry), "wrong-kind", Characters.shown(entry.key()) + ": " + due + ", not " + found.kind());
    }

    private void error(Place place, String rule, String sentence) {
        problems.add(Problem.error(place, rule, sentence));
    }
}
