package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPressTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void itTellsItsVersion() {
        Shell.Result result = shell.type("--version");

        assertEquals(0, result.status());
        assertTrue(result.out().matches("policypress \\d+\\.\\d+\\.\\d+\\R"), result.out());
    }

    /** What is wrong with the command line, and what is told about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rendr                      | There is no command 'rendr'; did you mean render?
                    xyzzy                      | There is no command 'xyzzy'
                    render --scool a           | There is no option --scool; did you mean --school?
                    render --scool=a           | There is no option --scool; did you mean --school?
                    --libary x render          | There is no option --libary; did you mean --library?
                    render larkmoor            | policypress render has no use for 'larkmoor'
                    new                        | policypress new needs DIR
                    completion                 | policypress completion needs SHELL
                    completion bsh             | There is no shell 'bsh'; did you mean bash?
                    completion powershell      | There is no shell 'powershell'; there are bash, zsh and fish
                    status --on 2024-02-30     | Invalid value for option '--on': there is no day '2024-02-30'; write one as YYYY-MM-DD, such as 2026-03-09.
                    ''                         | There is no command.
                    """)
    void aWrongCommandLineIsToldWithWhatWasMeant(String typed, String sentence) {
        Shell.Result result = shell.type(typed.isEmpty() ? new String[0] : typed.split(" "));

        assertEquals(2, result.status());
        assertEquals(sentence, result.err().lines().findFirst().orElse(""));
        assertEquals("", result.out());
    }

    @Test
    void anOptionWithoutItsValueIsTold() {
        Shell.Result result = shell.type("render", "--school");

        assertEquals(2, result.status());
        assertEquals(
                "--school needs a value: --school ID",
                result.err().lines().findFirst().orElse(""));
    }
}
