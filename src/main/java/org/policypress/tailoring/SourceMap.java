package org.policypress.tailoring;

import java.util.Arrays;

/** Where in the source each piece of the output comes from. */
final class SourceMap {

    private final String output;
    private final int[] outputs;
    private final int[] sources;

    private SourceMap(String output, int[] outputs, int[] sources) {
        this.output = output;
        this.outputs = outputs;
        this.sources = sources;
    }

    /** Collects the marks that pass. */
    static final class Builder {
        private int[] outputs = new int[256];
        private int[] sources = new int[256];
        private int count;

        /** From this offset of the output on, the text is that from this offset of the source. */
        void add(int output, int source) {
            if (count > 0 && outputs[count - 1] == output) {
                count--;
            }
            if (count == outputs.length) {
                outputs = Arrays.copyOf(outputs, 2 * count);
                sources = Arrays.copyOf(sources, 2 * count);
            }
            outputs[count] = output;
            sources[count++] = source;
        }

        SourceMap build(String output) {
            return new SourceMap(output, Arrays.copyOf(outputs, count), Arrays.copyOf(sources, count));
        }
    }

    /** The offset in the source of an offset in the output. */
    int source(int offset) {
        int found = Arrays.binarySearch(outputs, offset);
        int before = found >= 0 ? found : -found - 2;
        int after = before + 1;
        if (found < 0 && after < outputs.length && isIndent(offset, outputs[after])) {
            return Math.max(0, sources[after] - (outputs[after] - offset));
        }
        return before < 0 ? 0 : sources[before] + offset - outputs[before];
    }

    /** Whether nothing but blanks lies between two offsets of the output. */
    private boolean isIndent(int from, int to) {
        for (int i = from; i < to; i++) {
            if (output.charAt(i) != ' ' && output.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }
}
