package org.policypress.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.policypress.preview.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows drafts in a browser. */
@Command(
        name = "preview",
        description = {
            "Show the drafts in a browser, anew whenever a file is saved.",
            "",
            "The address is printed; open it in a browser of this computer. Errors are shown where they stand in the text."
                    + " Ctrl-C ends it. Nothing is written."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress preview", "  policypress preview --port 0"})
final class PreviewCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final PolicyPress top;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8095",
            description = "Listen on this port of this computer; 0 for any that is free.")
    private int port;

    PreviewCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new WrongCommand("There is no port " + port + ": give a number from 0 to 65535");
        }
        try (Preview preview = Preview.start(top.library(), port)) {
            top.terminal().out().println(preview.address());
            top.terminal().tell("Open this address in a browser. Ctrl-C ends the preview.");
            top.terminal().flush();
            new CountDownLatch(1).await(); // until the process is ended
        } catch (BindException e) {
            throw new WrongCommand("The port " + port
                    + " is taken, perhaps by another preview: end that, or give another with --port");
        } catch (IOException e) {
            throw new Failed("The preview cannot begin: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.DONE;
    }
}
