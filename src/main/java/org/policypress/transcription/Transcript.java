package org.policypress.transcription;

import java.util.List;
import java.util.Map;
import org.policypress.document.Block;
import org.policypress.document.Section;
import org.policypress.markdown.Content;
import org.policypress.problem.Problem;

/**
 * A Word file's policy as Markdown.
 *
 * @param markdown the whole file: front matter and text
 * @param pictures the pictures' files by their path from the library's root
 * @param proposals what became a reference or a placeholder, a sentence each: for somebody to agree to
 * @param problems what was left out or changed, and what somebody ought to look at: places are lines of the Markdown, or the
 *     Word file as a whole
 * @param count what was found
 */
public record Transcript(
        String markdown, Map<String, byte[]> pictures, List<String> proposals, List<Problem> problems, Count count) {

    /** How much of what a transcript has. */
    public record Count(int sections, int clauses, int tables, int pictures, int footnotes) {

        static Count of(Content content, int pictures) {
            int[] counts = new int[3];
            content.sections().forEach(section -> add(section, counts));
            content.opening().forEach(block -> add(block, counts));
            return new Count(
                    counts[0],
                    counts[1],
                    counts[2],
                    pictures,
                    content.footnotes().size());
        }

        private static void add(Section section, int[] counts) {
            counts[0]++;
            section.content().forEach(block -> add(block, counts));
            section.subsections().forEach(below -> add(below, counts));
        }

        private static void add(Block block, int[] counts) {
            if (block instanceof Block.Clause clause) {
                counts[1]++;
                clause.content().forEach(inner -> add(inner, counts));
            } else if (block instanceof Block.Table) {
                counts[2]++;
            }
        }
    }

    public Transcript {
        proposals = List.copyOf(proposals);
        problems = problems.stream().sorted().distinct().toList();
    }
}
