package org.policypress.hostile;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils good files in a few places. The same random numbers spoil in the same way. */
final class Spoiling {

    private static final int MOST = 6;

    /** What has a meaning somewhere: in YAML, Markdown, templates, lists, XML, and for terminals. */
    private static final String[] PIECES = {
        "",
        " ",
        "\n",
        "\t",
        "\r",
        "\u0000",
        "\u001b[2J",
        "\uFEFF",
        "\uD800",
        "\u202E",
        "\uFFFF",
        "\uDBFF\uDFFF",
        "a",
        "0",
        "-1",
        "99999999999999999999",
        "---",
        "---\n",
        "...",
        ":",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a ",
        "!!java/object ",
        "<<: ",
        "'",
        "\"",
        "\"\"",
        ",",
        ";",
        "|",
        "||",
        "#",
        "# ",
        "###### ",
        "- ",
        "1. ",
        "1) ",
        "999999999. ",
        "> ",
        ">>>>>>>>",
        "```",
        "~~~",
        "```form\n",
        "`",
        "*",
        "**",
        "***",
        "_",
        "\\",
        "[^1]",
        "[^1]: ",
        "[](#go)",
        "[a](javascript:b)",
        "![](x)",
        "![a](../../b.svg)",
        "{#go}",
        "{.appendix}",
        "<b>",
        "<!--",
        "-->",
        "&lt;",
        "&#0;",
        "${",
        "${school.name}",
        "${a.b.c!}",
        "${1/0}",
        "<#if ",
        "<#if x>",
        "</#if>",
        "<#list 1..1000000000 as x>",
        "</#list>",
        "<#include \"x\">",
        "<#assign x=1>",
        "<#--",
        "--#>",
        "?new()",
        "?eval",
        "?api",
        "<#macro m><@m/></#macro><@m/>",
        "amends: fire",
        "base: x",
        "replace ",
        "remove ",
        "true",
        "null",
        "~",
        "2026-13",
        "every 0 years",
        "school.people.head",
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "</w:tc>",
        "<w:ins>",
        "w:val=\"x\"",
        "<!DOCTYPE a>"
    };

    private static final Pattern TAG = Pattern.compile("</?w:[A-Za-z]+[^>]*>");

    private Spoiling() {}

    /** A text with some places left out, repeated, moved or with something put in. */
    static String text(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = 0; i <= random.nextInt(MOST); i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(50)));
                case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
                case 3 ->
                    text.insert(from, PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(20) == 0 ? 3000 : 1));
                default -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    /** XML with some tags left out, repeated or moved, and with some words spoilt. */
    static String markup(String good, Random random) {
        StringBuilder xml = new StringBuilder(good);
        for (int i = 0; i <= random.nextInt(MOST); i++) {
            MatchResult[] tags = TAG.matcher(xml).results().toArray(MatchResult[]::new);
            if (tags.length == 0) {
                return xml.toString();
            }
            MatchResult tag = tags[random.nextInt(tags.length)];
            switch (random.nextInt(4)) {
                case 0 -> xml.delete(tag.start(), tag.end());
                case 1 -> xml.insert(tag.start(), tag.group().repeat(1 + random.nextInt(200)));
                case 2 -> xml.insert(tags[random.nextInt(tags.length)].start(), tag.group());
                default -> xml.insert(tag.end(), PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return xml.toString();
    }

    /** Some bytes changed. */
    static void bytes(byte[] file, Random random) {
        for (int i = 0; i <= random.nextInt(MOST); i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
    }
}
