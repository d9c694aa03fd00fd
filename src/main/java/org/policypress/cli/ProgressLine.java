package org.policypress.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.policypress.drafts.Order;
import org.policypress.drafts.Progress;

/**
 * A line on the terminal that shows how far the work is, and is gone once it is done. Only made where there is a terminal: so
 * its library is never loaded in a pipe, and never asks for the terminal's size, which would start another process.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int UPDATE_MILLISECONDS = 100;

    private final ProgressBar bar;

    ProgressLine(Terminal terminal, int orders) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("Writing drafts")
                .setInitialMax(orders)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            terminal.err().print("\r" + line);
                            terminal.err().flush();
                        },
                        terminal.columns() - 1))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void done(Order order) {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
