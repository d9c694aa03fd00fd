package org.policypress.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.yaml.Quoting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a policy. */
@Command(
        name = "policy",
        description = {
            "Begin a policy: policies/<id>.md, which works as it is, and whose comments explain the format.",
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress new policy \"Gifts and Hospitality\"",
            "  policypress new policy \"Gifts and Hospitality\" --id gifts"
        })
final class NewPolicyCommand implements Callable<Integer> {

    private static final String TITLE = "title: Title\n";

    private final PolicyPress top;

    @Parameters(paramLabel = "TITLE", description = "What the policy is called, as on its cover.")
    private String title = "";

    @Option(names = "--id", paramLabel = "ID", description = "The policy's id, instead of one made of its title.")
    private Optional<String> id = Optional.empty();

    NewPolicyCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Path library = top.library();
        Beginning policy = new Beginning("policy", title, id);
        String file = Policy.file(new PolicyId(policy.id()));
        policy.write(library, file, text(policy.words()));
        top.terminal().tell("Wrote " + file + ": its comments explain the format.");
        top.terminal().tell("A school has the policy when its school.yaml lists " + policy.id() + ": under policies:.");
        return ExitStatus.DONE;
    }

    private static String text(String title) {
        String sample = new String(Toolkit.resource("new/policy.md"), StandardCharsets.UTF_8);
        return sample.replace(TITLE, "title: " + Quoting.of(title) + "\n");
    }
}
