package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Tells where a line may end, as openhtmltopdf's own breaker does. That looks for the slashes of addresses after every word, which
 * takes longer than all the rest: where a text has none, it is not asked.
 */
final class LineBreaker implements FSTextBreaker {

    private final FSTextBreaker addresses;

    /** For the same language as openhtmltopdf's own. */
    private final BreakIterator words = BreakIterator.getLineInstance(Locale.US);

    private boolean hasSlash;

    /** @param addresses tells it for texts with slashes */
    LineBreaker(FSTextBreaker addresses) {
        this.addresses = addresses;
    }

    @Override
    public void setText(String text) {
        hasSlash = text.indexOf('/') >= 0;
        if (hasSlash) {
            addresses.setText(text);
        } else {
            words.setText(text);
        }
    }

    @Override
    public int next() {
        return hasSlash ? addresses.next() : words.next();
    }
}
