package org.policypress.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policypress.library.PolicyId;

/** Effects for people: policy by policy, and once for all schools to which the same happens. */
public final class EffectsText {

    /** How many schools are named where the same happens to many. */
    private static final int NAMED = 12;

    private EffectsText() {}

    /**
     * The text, each line with {@code \n} at its end; empty when there is no effect.
     *
     * @param summary whether to give one line for each change instead of its words
     * @param colour whether to add ANSI colours
     */
    public static String of(List<Effect> effects, boolean summary, boolean colour) {
        Map<PolicyId, List<Effect>> policies = effects.stream()
                .sorted(Comparator.comparing(Effect::policy))
                .collect(Collectors.groupingBy(Effect::policy, LinkedHashMap::new, Collectors.toList()));
        StringBuilder out = new StringBuilder();
        policies.forEach((policy, own) -> {
            Map<String, List<Effect>> same = new LinkedHashMap<>();
            own.forEach(effect -> same.computeIfAbsent(told(effect, summary, colour), _ -> new ArrayList<>())
                    .add(effect));
            same.forEach((text, schools) -> {
                out.append(out.isEmpty() ? "" : "\n");
                out.append(policy).append(" of ").append(names(schools)).append(text);
            });
        });
        return out.toString();
    }

    private static String names(List<Effect> effects) {
        String names = effects.stream()
                .limit(NAMED)
                .map(effect -> effect.school().id().value())
                .collect(Collectors.joining(", "));
        int more = effects.size() - NAMED;
        return names + (more > 0 ? " and " + more + " more schools" : "");
    }

    private static String told(Effect effect, boolean summary, boolean colour) {
        return switch (effect) {
            case Effect.Changed changed ->
                ": "
                        + (summary
                                ? RedlineSummary.of(changed.redline())
                                : ChangeWords.counts(changed.redline().changes()) + "\n\n"
                                        + RedlineText.of(changed.redline(), colour));
            case Effect.Adopted _ -> " is new: it was not adopted before.\n";
            case Effect.Dropped _ -> " is gone: it is adopted no longer.\n";
            case Effect.Untold _ -> " cannot be compared until its errors are mended.\n";
        };
    }
}
