package org.policypress.tailoring;

import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.policypress.library.Fragments;
import org.policypress.library.SourceText;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Lines;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** A text with placeholders, parsed and found harmless: fills them in for any school. Safe from any thread. */
final class PolicyTemplate {

    private final WholeText source;
    private final Node tree;
    private final MarkedSource marked;
    private final Template template;
    private final Dependence dependence;

    private PolicyTemplate(WholeText source, Node tree, MarkedSource marked, Template template) {
        this.source = source;
        this.tree = tree;
        this.marked = marked;
        this.template = template;
        this.dependence = Dependence.of(tree);
    }

    /**
     * Parses a text with the fragments that it includes, and checks all that can be checked without a school.
     *
     * @return the template; or everything that keeps it from being run
     */
    static Outcome<PolicyTemplate> of(SourceText source, Fragments fragments, Vocabulary vocabulary) {
        Outcome<WholeText> whole = WholeText.of(source, fragments);
        Outcome<PolicyTemplate> template = whole.then(text -> of(text, vocabulary));
        return template.hasErrors() ? Outcome.failed(template.problems()) : template;
    }

    /** Parses a text that has all of its fragments, or that can include none. */
    static Outcome<PolicyTemplate> of(WholeText source, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>(SourceCheck.check(source));
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        Sandbox sandbox = new Sandbox(source.text(), source, problems);
        sandbox.checkTrimming();
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        try {
            Node tree = TemplateTree.of(
                    FreeMarker.parseWhole(source.file(), source.text()), Lines.of(source.file(), 1, source.text()));
            sandbox.check(tree);
            new PlaceholderCheck(vocabulary, source, problems).check(tree);
            new ComparisonCheck(vocabulary, source, problems).check(tree);
            if (!problems.isEmpty()) {
                return Outcome.failed(problems);
            }
            MarkedSource marked = MarkedSource.of(source.text(), tree);
            Template template = FreeMarker.parse(source.file(), marked.text());
            return Outcome.of(new PolicyTemplate(source, tree, marked, template));
        } catch (ParseException e) {
            return Outcome.failed(ParseProblems.of(e, source, vocabulary));
        } catch (IndexOutOfBoundsException e) {
            // FreeMarker's own mistake with tags that take white space away, if one was not seen before.
            return Outcome.failed(Problem.error(
                    source.at(0),
                    "placeholder-syntax",
                    "a tag here cannot be read; remove <#t>, <#lt>, <#rt> and <#nt>"));
        } catch (StackOverflowError e) {
            return Outcome.failed(Problem.error(
                    source.at(0),
                    "too-deep",
                    "tags or parentheses stand in each other too deep to be read; take them apart"));
        }
    }

    /** A text that is the same for two schools only if the template makes the same of their values: see {@link Dependence}. */
    String signature(PlaceholderValues values) {
        return dependence.signature(values);
    }

    /**
     * Fills in the values.
     *
     * @return the Markdown, together with an error for each value that is not there
     */
    Outcome<MarkdownText> fill(PlaceholderValues values) {
        TailoredText out = new TailoredText();
        List<Problem> problems = new ArrayList<>();
        try {
            RunProblems run = new RunProblems(tree, marked, source, values, problems);
            var environment = template.createProcessingEnvironment(values.model(out), out);
            environment.setTemplateExceptionHandler(run);
            environment.process();
        } catch (TailoredText.TooMuch e) {
            problems.add(Problem.error(
                    source.at(out.position()), "too-much", "the policy cannot be filled in: " + e.getMessage()));
            return Outcome.failed(problems);
        } catch (TemplateException e) {
            throw new IllegalStateException("a problem of " + source.file() + " was not recorded", e);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be written", e);
        }
        SourceMap map = out.map();
        return Outcome.of(
                new MarkdownText(
                        source.file(),
                        out.text(),
                        source.text(),
                        out.values(this::placeholder),
                        offset -> source.at(map.source(offset))),
                problems);
    }

    /** The expression between the braces of the interpolation at that offset. */
    private String placeholder(int offset) {
        String text = source.text();
        Node interpolation = interpolation(tree, offset);
        return text.substring(interpolation.begin() + 2, interpolation.end() - 1)
                .strip();
    }

    private static Node interpolation(Node node, int offset) {
        for (Node child : node.children()) {
            if (offset >= child.begin() && offset < child.end()) {
                return interpolation(child, offset);
            }
        }
        return node;
    }
}
