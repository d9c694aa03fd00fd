package org.policypress.render.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into runs for openhtmltopdf, which paints runs in the order of the text and turns round each that goes
 * from right to left. So a number within Arabic text must not be a run of its own: everything of an embedding level above
 * zero (Unicode Standard Annex 9) stays together, and {@link VisualOrder} orders what is in it.
 */
final class WritingDirections implements BidiSplitter {

    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        runs.clear();
        if (paragraph.isEmpty()) {
            runs.add(new BidiTextRun(0, 0, direction));
            return;
        }
        Bidi bidi = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int start = 0;
        for (int i = 1; i <= paragraph.length(); i++) {
            if (i == paragraph.length() || isTurned(bidi, i) != isTurned(bidi, start)) {
                runs.add(new BidiTextRun(start, i - start, isTurned(bidi, start) ? RTL : LTR));
                start = i;
            }
        }
    }

    private static boolean isTurned(Bidi bidi, int index) {
        return bidi.getLevelAt(index) > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        if (paragraph.isEmpty()) {
            return NEUTRAL;
        }
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
