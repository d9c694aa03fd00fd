package org.policypress.render.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties that a paragraph had, for {@code w:pPrChange}. They name the list and level that their style numbers by:
 * LibreOffice takes back the style alone, and would go on counting at the new one's level.
 */
final class FormerProperties {

    private static final Pattern STYLE =
            Pattern.compile("^<w:pStyle w:val=\"([^\"]*)\"/>(?:<w:keepNext/>)?+(?!<w:numPr>)");

    private final Map<String, String> numbers = new HashMap<>();

    FormerProperties(Stationery stationery) {
        for (ClauseList list : ClauseList.values()) {
            numbers.put(stationery.id(list.heading()), numbers(list, 0));
        }
        for (int i = 0; i < WordStyle.CLAUSES.size(); i++) {
            numbers.put(stationery.id(WordStyle.CLAUSES.get(i)), numbers(ClauseList.SECTIONS, i + 1));
        }
    }

    private static String numbers(ClauseList list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list.number() + "\"/></w:numPr>";
    }

    /** The properties with the numbers of their style. */
    String of(String properties) {
        Matcher style = STYLE.matcher(properties);
        return style.find()
                ? style.group() + numbers.getOrDefault(style.group(1), "") + properties.substring(style.end())
                : properties;
    }
}
