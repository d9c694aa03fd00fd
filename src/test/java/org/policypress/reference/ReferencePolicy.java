package org.policypress.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real policy, of the kind that users have, as plain text. It is not part of the project (all rights reserved): where it
 * lies beside the checkout, tests turn it into a library's Markdown in a temporary folder.
 */
final class ReferencePolicy {

    private static final Path FILE = Path.of("../shared/reference/social-media-and-ict-policy.txt");

    private static final Pattern SECTION = Pattern.compile("(\\d{1,2}) ([A-Z][^\\t]*)");
    private static final Pattern CLAUSE = Pattern.compile("(?:- )?(\\d{1,2}\\.\\d{1,2}) (.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*- (.*)");
    private static final String APPENDIX = "Acceptable Usage of ICT and Social Media Form";
    private static final String CLOSING = "Confirmation the Policy";

    /** The body, one block to a line: pages joined again, without cover, contents and closing. */
    private final List<String> blocks;

    private ReferencePolicy(List<String> blocks) {
        this.blocks = blocks;
    }

    /** The policy, where it is there. */
    static Optional<ReferencePolicy> find() {
        if (!Files.isRegularFile(FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReferencePolicy(body(Files.readAllLines(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> body(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("1 Introduction"), lines.size())) {
            if (line.startsWith(CLOSING)) {
                break;
            }
            if (line.isBlank()) {
                continue;
            }
            boolean goesOnFromPageBefore = Character.isLowerCase(line.charAt(0));
            if (goesOnFromPageBefore) {
                blocks.add(blocks.removeLast() + " " + line);
            } else {
                blocks.add(line);
            }
        }
        return blocks;
    }

    /** The policy as a library's Markdown, with front matter. */
    String markdown() {
        StringBuilder md = new StringBuilder("""
                ---
                title: Social Media & ICT Policy
                audience: School Staff
                statutory: false
                review: every 3 years
                website: true
                ---
                """);
        boolean inClause = false;
        boolean inForm = false;
        for (String block : blocks) {
            Matcher clause = CLAUSE.matcher(block);
            Matcher section = SECTION.matcher(block);
            Matcher bullet = BULLET.matcher(block);
            if (block.equals(APPENDIX)) {
                md.append("\n# ").append(block).append(" {.appendix}\n");
                inClause = false;
            } else if (clause.matches()) {
                md.append("\n1. ").append(inline(clause.group(2))).append('\n');
                inClause = true;
            } else if (section.matches()) {
                String id = section.group(1).equals("9") ? " {#official-sites}" : "";
                md.append("\n# ").append(section.group(2)).append(id).append('\n');
                inClause = false;
            } else if (bullet.matches()) {
                md.append(inClause ? "   - " : "- ")
                        .append(inline(bullet.group(1)))
                        .append('\n');
            } else if (block.startsWith("Name:")) {
                md.append("\n```form\nName: text\n");
                inForm = true;
            } else if (inForm) {
                md.append("Signed: signature\nDate: date\n");
            } else {
                md.append('\n').append(inline(block)).append('\n');
                inClause = false;
            }
        }
        return md.append("```\n").toString();
    }

    private static String inline(String text) {
        return text.replace("section 9.", "[](#official-sites).");
    }

    /** The policy's words in order, without the clauses' numbers. */
    List<String> words() {
        return Words.of(String.join(
                "\n",
                blocks.stream()
                        .map(block -> CLAUSE.matcher(block).replaceFirst("$2"))
                        .map(block -> SECTION.matcher(block).matches() ? block.replaceFirst("\\d+ ", "") : block)
                        .toList()));
    }

    /** The clauses' numbers in order. */
    List<String> numbers() {
        return blocks.stream()
                .map(CLAUSE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .toList();
    }
}
