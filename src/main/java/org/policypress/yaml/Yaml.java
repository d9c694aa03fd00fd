package org.policypress.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into {@link YamlNode}s. The only class that knows SnakeYAML Engine: of that, it uses the parser's events, and
 * nothing that constructs objects.
 */
public final class Yaml {

    /** The longest text that is read, in UTF-16 code units: some hundred times the longest that anybody has written. */
    public static final int LONGEST = 200_000;

    /** How deep values may lie in others. */
    private static final int DEEPEST = 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();

    private final YamlText text;
    private final List<Problem> problems = new ArrayList<>();
    private Iterator<Event> events = List.<Event>of().iterator();

    private Yaml(YamlText text) {
        this.text = text;
    }

    /**
     * Reads a file, or the piece of one that is YAML, as values by key.
     *
     * @param file the file's path from the library's root
     * @param firstLine the line of the file on which the text begins, counted from 1
     * @param text the text with {@code \n} at its line ends; without any value it is read as no keys
     * @return the values, perhaps with errors beside them; none when the text is no YAML, or something else than keys
     */
    public static Outcome<YamlNode.Mapping> read(String file, int firstLine, String text) {
        return new Yaml(new YamlText(file, firstLine, text)).read();
    }

    private Outcome<YamlNode.Mapping> read() {
        if (text.text().length() > LONGEST) {
            return Outcome.failed(Problem.error(
                    Place.of(text.file()),
                    "too-long",
                    "this is longer than " + LONGEST / 1000 + ",000 characters, the most that is read"));
        }
        Optional<Problem> character = text.refusedCharacter();
        if (character.isPresent()) {
            return failed(character.get());
        }
        try {
            events = new Parse(SETTINGS).parseString(text.text()).iterator();
            YamlNode root = document().orElseGet(() -> new YamlNode.Mapping(List.of(), text.place(0, 0)));
            if (root instanceof YamlNode.Mapping mapping) {
                return Outcome.of(mapping, problems);
            }
            int line = root.place().line() - text.place(0, 0).line();
            return failed(YamlMistake.noKeys(text, line, root));
        } catch (MarkedYamlEngineException e) {
            return failed(mistake(e));
        } catch (TooDeep e) {
            return failed(Problem.error(
                    e.place, "too-deep", "values lie in more than " + DEEPEST + " others here; no file needs that"));
        } catch (YamlEngineException | IllegalArgumentException e) {
            // all that is left: an escape such as \UFFFFFFFF, for which the parser has neither words nor a place
            return failed(Problem.error(
                    Place.of(text.file()),
                    "backslash",
                    "somewhere between double quotation marks, a \\ is followed by what is no character; write \\\\ for the"
                            + " \\ itself"));
        }
    }

    private Outcome<YamlNode.Mapping> failed(Problem problem) {
        problems.add(problem);
        return Outcome.failed(problems);
    }

    private Problem mistake(MarkedYamlEngineException e) {
        Optional<Mark> context = e.getContextMark();
        Mark at = e.getProblemMark().or(() -> context).orElseThrow(() -> e);
        return new YamlMistake(
                        text,
                        e.getContext() == null ? "" : e.getContext(),
                        e.getProblem(),
                        at.getLine(),
                        at.getColumn(),
                        context.map(Mark::getLine).orElse(at.getLine()),
                        context.map(Mark::getColumn).orElse(at.getColumn()))
                .problem();
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                root = Optional.of(node(node, 0));
            } else if (event instanceof DocumentStartEvent && root.isPresent()) {
                error(event, "second-document", "a line of --- begins a second document here; a file has one");
                break;
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(place(event));
        }
        return switch (event) {
            case AliasEvent alias -> {
                refuseMark(alias, "*");
                yield new YamlNode.Scalar("*" + alias.getAlias(), false, place(alias));
            }
            case ScalarEvent scalar -> {
                refuseMarks(scalar, scalar.getTag().isPresent());
                warnOfComment(scalar);
                yield new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), place(scalar));
            }
            case SequenceStartEvent sequence -> {
                refuseMarks(sequence, sequence.getTag().isPresent());
                yield new YamlNode.Sequence(items(depth), place(sequence));
            }
            case MappingStartEvent mapping -> {
                refuseMarks(mapping, mapping.getTag().isPresent());
                yield new YamlNode.Mapping(entries(depth), place(mapping));
            }
            default -> throw new IllegalStateException("the parser gave " + event);
        };
    }

    private List<YamlNode> items(int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(node(item, depth + 1));
        }
        return items;
    }

    private List<YamlNode.Entry> entries(int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        while (events.next() instanceof NodeEvent keyEvent) {
            YamlNode keyNode = node(keyEvent, depth + 1);
            YamlNode value = node((NodeEvent) events.next(), depth + 1);
            if (!(keyNode instanceof YamlNode.Scalar key) || key.text().isBlank()) {
                error(keyEvent, "no-key", "a key is due here, a word followed by a colon, not " + keyNode.kind());
                continue;
            }
            Place before = first.putIfAbsent(key.text(), key.place());
            if (before == null) {
                entries.add(new YamlNode.Entry(key.text(), key.place(), value));
            } else {
                error(
                        keyEvent,
                        "duplicate-key",
                        "the key " + Characters.shown(key.text()) + " is used already at " + before
                                + "; delete one of the two");
            }
        }
        return entries;
    }

    private void refuseMarks(NodeEvent event, boolean tagged) {
        if (event.getAnchor().isPresent()) {
            refuseMark(event, "&");
        }
        if (tagged) {
            refuseMark(event, "!");
        }
    }

    /** Anchors, aliases and tags are never meant by those who write these files: the value began with that character. */
    private void refuseMark(NodeEvent event, String mark) {
        Mark at = event.getStartMark().orElseThrow();
        problems.add(YamlMistake.special(text, at.getLine(), at.getColumn(), mark));
    }

    /** {@code name: School #1} is a name of one word, which its writer may not know. */
    private void warnOfComment(ScalarEvent scalar) {
        Mark end = scalar.getEndMark().orElseThrow();
        if (scalar.isPlain() && text.isCutByComment(end.getIndex())) {
            problems.add(Problem.warning(
                    text.place(end.getLine(), end.getColumn()),
                    "comment-in-value",
                    "a # after a space begins a comment, so the value ends before it; put the value in quotation marks,"
                            + " or a space after the # of a comment"));
        }
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return text.place(mark.getLine(), mark.getColumn());
    }

    private void error(Event event, String rule, String sentence) {
        problems.add(Problem.error(place(event), rule, sentence));
    }

    /** Ends the reading of a text whose values lie too deep, before its depth is a matter of memory. */
    private static final class TooDeep extends RuntimeException {
        private final transient Place place;

        TooDeep(Place place) {
            super("too deep at " + place);
            this.place = place;
        }
    }
}
