package org.policypress.cli;

import java.io.PrintWriter;
import org.policypress.json.Json;

/**
 * Prints an array item by item, as {@link Json#write()} would print it whole: a list over all archives never has to be in
 * memory.
 */
final class JsonList implements AutoCloseable {

    private final PrintWriter out;
    private boolean isEmpty = true;

    JsonList(PrintWriter out) {
        this.out = out;
        out.print("[");
    }

    void add(Json item) {
        out.print(isEmpty ? "\n  " : ",\n  ");
        // No line break stands inside a text: JSON writes it as \n.
        out.print(item.write().replace("\n", "\n  "));
        isEmpty = false;
    }

    /** Ends the array. */
    @Override
    public void close() {
        out.println(isEmpty ? "]" : "\n]");
    }
}
