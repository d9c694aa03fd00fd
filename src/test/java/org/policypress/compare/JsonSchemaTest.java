package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.schema.SchemaJudge;

/** What scripts get is what {@code docs/schema} says, for each pair and each kind of effect. */
class JsonSchemaTest {

    @TestFactory
    Stream<DynamicTest> eachPairIsToldAsTheSchemaSays() {
        return NamedPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.name(),
                        () -> assertEquals(
                                List.of(),
                                SchemaJudge.faults(
                                        "redline.schema.json",
                                        RedlineJson.of(pair.redline()).write()))));
    }

    @Test
    void everyEffectIsToldAsTheSchemaSays() {
        School school = new School(
                new SchoolId("st-mary"),
                "St Mary",
                Optional.empty(),
                Optional.empty(),
                School.Phase.PRIMARY,
                School.Governance.MAINTAINED,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty());
        PolicyId policy = new PolicyId("leave");
        List<Effect> effects = NamedPair.all().stream()
                .map(NamedPair::redline)
                .filter(redline -> !redline.isEmpty())
                .<Effect>map(redline -> new Effect.Changed(school, policy, redline))
                .toList();
        assertEquals(
                List.of(),
                SchemaJudge.faults(
                        "effects.schema.json", EffectsJson.of(effects).write()));
        List<Effect> others = List.of(
                new Effect.Adopted(school, policy),
                new Effect.Dropped(school, policy),
                new Effect.Untold(school, policy, List.of()));
        assertEquals(
                List.of(),
                SchemaJudge.faults("effects.schema.json", EffectsJson.of(others).write()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"changes\": [{\"kind\": \"inserted\", \"subject\": \"clause\", \"places\": 1}]}",
                "{\"changes\": [{\"kind\": \"edited\", \"subject\": \"clause\", \"places\": 1,"
                        + " \"new\": {\"citation\": \"\", \"number\": \"\", \"text\": \"\"}}]}",
                "{\"changes\": [{\"kind\": \"inserted\", \"subject\": \"clause\", \"places\": 0,"
                        + " \"new\": {\"citation\": \"\", \"number\": \"\", \"text\": \"\"}}]}"
            })
    void theJudgeIsAwake(String json) {
        assertFalse(SchemaJudge.faults("redline.schema.json", json).isEmpty());
    }

    @Test
    void theJudgeOfEffectsIsAwake() {
        String without = "{\"effects\": [{\"school\": \"a\", \"policy\": \"b\", \"effect\": \"changed\"}]}";
        assertFalse(SchemaJudge.faults("effects.schema.json", without).isEmpty());
    }
}
