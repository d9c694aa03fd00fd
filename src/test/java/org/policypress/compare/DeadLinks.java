package org.policypress.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The links and fields of a Word text that name a bookmark which is not there. */
final class DeadLinks {

    private static final Pattern NAMED = Pattern.compile("(?:REF|PAGEREF|NOTEREF) (\\S+)");

    private final Set<String> open = new HashSet<>();
    private final Set<String> alive = new HashSet<>();
    private final List<String> wanted = new ArrayList<>();

    private DeadLinks() {}

    /** What they name. */
    static Set<String> of(Element text) {
        DeadLinks links = new DeadLinks();
        links.read(text);
        Set<String> dead = new TreeSet<>(links.wanted);
        dead.removeAll(links.alive);
        return dead;
    }

    /** Word takes a bookmark away with the last of the words that it is around. */
    private void read(Element element) {
        switch (element.getTagName()) {
            case "w:bookmarkStart" -> {
                open.add(element.getAttribute("w:id") + " " + element.getAttribute("w:name"));
            }
            case "w:bookmarkEnd" -> open.removeIf(name -> name.startsWith(element.getAttribute("w:id") + " "));
            case "w:t", "w:delText", "w:drawing", "w:footnoteReference" ->
                open.forEach(name -> alive.add(name.substring(name.indexOf(' ') + 1)));
            case "w:hyperlink" -> {
                // Without words it is none.
                if (element.hasAttribute("w:anchor")
                        && !element.getTextContent().isBlank()) {
                    wanted.add(element.getAttribute("w:anchor"));
                }
            }
            case "w:instrText", "w:delInstrText" -> {
                Matcher named = NAMED.matcher(element.getTextContent().strip());
                if (named.lookingAt()) {
                    wanted.add(named.group(1));
                }
            }
            default -> {}
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner);
            }
        }
    }
}
