package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policypress.library.Fragments;
import org.policypress.library.SourceText;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Lines;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/**
 * A text with the fragments that it includes written into it, each character with its place in the file that it comes from.
 * FreeMarker never sees {@code <#include>}: so it needs to read no file, and a fragment is held to all that a policy is.
 */
public final class WholeText implements MarkdownText.Places {

    /** The tag of an inclusion. */
    static final String INCLUDE = "#include";

    private final SourceText source;
    private final StringBuilder written = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int[] starts = {};

    /** All that was written, once that is all: each placeholder of each school asks for it. */
    private String text = "";

    /** From an offset of the whole text on, it is the text of a file from an offset on. */
    private record Piece(int start, int offset, Lines lines) {}

    private WholeText(SourceText source) {
        this.source = source;
    }

    /** A text that includes nothing, whatever tags are in it. */
    public static WholeText plain(SourceText source) {
        WholeText whole = new WholeText(source);
        whole.write(source.text(), 0, lines(source), "");
        return whole.built();
    }

    /**
     * A text with its fragments.
     *
     * @param fragments those that it can include
     * @return the text without what could not be included, and why not
     */
    public static Outcome<WholeText> of(SourceText source, Fragments fragments) {
        if (!source.text().contains("<" + INCLUDE)) {
            return Outcome.of(plain(source));
        }
        WholeText whole = new WholeText(source);
        Inclusion inclusion = new Inclusion(whole, fragments);
        inclusion.write(source, "", lines(source));
        return Outcome.of(whole.built(), inclusion.problems());
    }

    static Lines lines(SourceText of) {
        return Lines.of(of.file(), of.firstLine(), of.text());
    }

    private WholeText built() {
        text = written.toString();
        starts = pieces.stream().mapToInt(Piece::start).toArray();
        return this;
    }

    /** Writes a piece of a file, with an indent before each of its lines that has something in it but the first. */
    void write(String piece, int offset, Lines lines, String indent) {
        if (indent.isEmpty()) {
            pieces.add(new Piece(written.length(), offset, lines));
            written.append(piece);
            return;
        }
        for (int at = 0; at < piece.length(); ) {
            int end = piece.indexOf('\n', at) + 1;
            int next = end == 0 ? piece.length() : end;
            if (at > 0 && piece.charAt(at) != '\n') {
                pieces.add(new Piece(written.length(), offset + at, lines));
                written.append(indent);
            }
            pieces.add(new Piece(written.length(), offset + at, lines));
            written.append(piece, at, next);
            at = next;
        }
    }

    /** The file that includes the fragments. */
    public String file() {
        return source.file();
    }

    /** The line of that file on which the text begins, counted from 1. */
    int firstLine() {
        return source.firstLine();
    }

    /** The length of what is written so far, in UTF-16 code units. */
    int length() {
        return written.length();
    }

    /** All of the text, with {@code \n} at its line ends. */
    public String text() {
        return text;
    }

    /** Where an offset of the text comes from, in UTF-16 code units counted from 0. */
    @Override
    public Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int before = found >= 0 ? found : Math.max(0, -found - 2);
        while (before + 1 < starts.length && starts[before + 1] == offset) {
            before++; // of pieces that begin at one place, all but the last are empty
        }
        Piece piece = pieces.get(before);
        return piece.lines().place(piece.offset() + offset - piece.start());
    }
}
