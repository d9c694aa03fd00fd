package org.policypress.markdown;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Inline;
import org.policypress.problem.Spelling;

/** The address that a link leads to: which there may be, and how a value becomes a part of one. */
final class Address {

    private static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);

    /** RFC 3986, 2.3: what never needs encoding. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** RFC 3986, 2.2: what has a meaning in an address. */
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private static final Pattern WEB = Pattern.compile("//([^/?#]+)([/?#].*)?", Pattern.DOTALL);
    private static final Pattern HOST_BEGINS = Pattern.compile("[A-Za-z]+://[^/?#]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?");

    private Address() {}

    /** What came of reading an address. */
    sealed interface Read {}

    /** An address that a document can carry, percent-encoded. */
    record Target(String address) implements Read {}

    /** Why there is none, as a sentence. */
    record Refused(String why) implements Read {}

    /**
     * Reads the address of a link out of the document. A value at its beginning is an address itself; elsewhere it is a
     * part of one, in which {@code ?}, {@code #} and {@code &} stand for themselves.
     */
    static Read read(String written, MarkdownText text) {
        String encoded = encode(written, text);
        Matcher scheme = SCHEME.matcher(encoded);
        String shown = text.written(written);
        if (!scheme.matches()) {
            return new Refused(noScheme(shown));
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = scheme.group(2);
        return switch (name) {
            case "http", "https" -> web(name, rest, shown);
            case "mailto" ->
                rest.isBlank() ? incomplete(shown, "mailto:office@example.org") : new Target("mailto:" + rest);
            case "tel" ->
                rest.isBlank()
                        ? incomplete(shown, "tel:+441274000000")
                        : new Target("tel:" + rest.replace("%20", "")); // RFC 3966 has no spaces
            default ->
                new Refused("a link leads to an https:, http:, mailto: or tel: address, not to " + shown
                        + Spelling.nearest(name, SCHEMES)
                                .map(near -> "; did you mean " + near + ":?")
                                .orElse(""));
        };
    }

    private static Refused incomplete(String shown, String example) {
        return new Refused("the address " + shown + " is not complete; write it as in " + example);
    }

    private static Read web(String scheme, String rest, String shown) {
        Matcher address = WEB.matcher(rest);
        if (address.matches()) {
            try {
                String host = IDN.toASCII(URLDecoder.decode(address.group(1), StandardCharsets.UTF_8));
                if (HOST.matcher(host).matches()) {
                    return new Target(scheme + "://" + host + Objects.requireNonNullElse(address.group(2), ""));
                }
            } catch (IllegalArgumentException e) {
                // said below: no name that a computer on the internet can have
            }
        }
        return incomplete(shown, "https://www.example.org/page");
    }

    private static String noScheme(String shown) {
        if (shown.isBlank()) {
            return "the link leads nowhere; write [words](https://www.example.org) or [words](#id)";
        }
        if (shown.startsWith("www.")) {
            return "a link needs its whole address; did you mean https://" + shown + "?";
        }
        return "a link leads to an https:, http:, mailto: or tel: address, or with #id to a section or clause; " + shown
                + " would not work in a printed or mailed policy";
    }

    private static String encode(String written, MarkdownText text) {
        StringBuilder out = new StringBuilder();
        for (Inline piece : text.inlines(written)) {
            if (piece instanceof Inline.Value value) {
                encode(value.text().strip(), plainAfter(out), out);
            } else {
                encode(Inline.text(List.of(piece)), RESERVED, out);
            }
        }
        return out.toString();
    }

    /** What a value may have of that without ending the part of the address in which it stands. */
    private static String plainAfter(CharSequence before) {
        if (before.isEmpty()) {
            return RESERVED;
        }
        if (before.toString().toLowerCase(Locale.ROOT).startsWith("tel:")) {
            return "+()";
        }
        return HOST_BEGINS.matcher(before).matches() ? "" : "/:@,";
    }

    private static void encode(String piece, String plain, StringBuilder out) {
        for (int i = 0; i < piece.length(); ) {
            int c = piece.codePointAt(i);
            if (UNRESERVED.indexOf(c) >= 0 || plain.indexOf(c) >= 0) {
                out.append((char) c);
            } else if (c == '%' && plain.equals(RESERVED) && isEncoded(piece, i)) {
                out.append('%');
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
            i += Character.charCount(c);
        }
    }

    private static boolean isEncoded(String piece, int at) {
        return at + 2 < piece.length()
                && Character.digit(piece.charAt(at + 1), 16) >= 0
                && Character.digit(piece.charAt(at + 2), 16) >= 0;
    }
}
