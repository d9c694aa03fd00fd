package org.policypress.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.policypress.drafts.Progress;

/** Shows on a terminal how far the drafts are; in a pipe it is quiet, and nothing of it is loaded. */
interface DraftProgress extends Progress, AutoCloseable {

    @Override
    void close();

    /** Progress of so many drafts. */
    static DraftProgress of(int drafts, Console console) {
        return console.terminal() && drafts > 1 ? new Bar(drafts, console.err()) : new Quiet();
    }

    /** Nothing to see. */
    record Quiet() implements DraftProgress {
        @Override
        public void finished() {}

        @Override
        public void close() {}
    }

    /** A bar that fills. */
    final class Bar implements DraftProgress {
        private final ProgressBar bar;

        private Bar(int drafts, PrintStream err) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Drafts")
                    .setInitialMax(drafts)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(err))
                    .build();
        }

        @Override
        public void finished() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
