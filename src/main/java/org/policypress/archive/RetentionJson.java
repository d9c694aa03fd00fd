package org.policypress.archive;

import java.util.Locale;
import org.policypress.archive.RetentionRule.StandsIn;
import org.policypress.json.Json.Members;
import org.policypress.json.Json.Unexpected;
import org.policypress.library.RetentionPeriod;
import org.policypress.library.RetentionPeriod.Unit;

/** How a retention rule is written in records and in the register. */
final class RetentionJson {

    private RetentionJson() {}

    static Members write(RetentionRule rule) {
        return Members.empty()
                .with("count", rule.period().count())
                .with("unit", word(rule.period().unit()))
                .with("stands_in", word(rule.standsIn()));
    }

    static RetentionRule read(Members rule) {
        return new RetentionRule(
                new RetentionPeriod(rule.whole("count"), constant(Unit.values(), rule.text("unit"))),
                constant(StandsIn.values(), rule.text("stands_in")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String word) {
        for (E constant : constants) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new Unexpected("'" + word + "' is not known");
    }
}
