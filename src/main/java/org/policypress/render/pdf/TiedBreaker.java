package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Tells where a text may be parted, as another breaker does, but not before its {@linkplain Ties tie}. */
final class TiedBreaker implements FSTextBreaker {

    private static final int NONE = -1;

    private final FSTextBreaker words;
    private String text = "";
    private int end;
    private int last;

    /** @param words tells it for texts without ties */
    TiedBreaker(FSTextBreaker words) {
        this.words = words;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        end = Ties.start(newText);
        last = 0;
        words.setText(newText.substring(0, end));
    }

    @Override
    public int next() {
        if (end == text.length()) {
            return words.next();
        }
        if (last < end) {
            int next = words.next();
            if (next != NONE && next < end) {
                return next;
            }
            last = end;
        }
        if (last == text.length()) {
            return NONE;
        }
        int middle = Ties.middle(text);
        last = last < middle ? middle : text.length();
        return last;
    }
}
