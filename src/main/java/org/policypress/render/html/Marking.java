package org.policypress.render.html;

import org.policypress.document.Revision;

/**
 * How a revision looks and what it is called.
 *
 * @param tag the element around its text, {@code ins} or {@code del}
 * @param css its class in the style sheets
 * @param begins what a screen reader says before words in a line
 * @param ends what it says after them
 * @param heading what stands before a block, for everyone
 */
record Marking(String tag, String css, String begins, String ends, String heading) {

    static Marking of(Revision revision) {
        return switch (revision) {
            case Revision.Inserted _ -> new Marking("ins", "inserted", "inserted:", "end of insertion", "Inserted");
            case Revision.Deleted _ -> new Marking("del", "deleted", "deleted:", "end of deletion", "Deleted");
            case Revision.MovedTo _ -> new Marking("ins", "moved-here", "moved here:", "end of move", "Moved here");
            case Revision.MovedFrom _ -> new Marking("del", "moved-away", "moved away:", "end of move", "Moved away");
            case Revision.Split _ -> new Marking("span", "split", "", "", "Begins a paragraph now");
            case Revision.Joined _ -> new Marking("span", "joined", "", "", "Part of the paragraph before now");
        };
    }
}
