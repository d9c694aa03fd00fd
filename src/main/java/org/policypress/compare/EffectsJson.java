package org.policypress.compare;

import java.util.List;
import org.policypress.json.Json;

/** Effects for scripts, in the form of {@code docs/schema/effects.schema.json}. */
public final class EffectsJson {

    private EffectsJson() {}

    /** The effects, one for each school and policy. */
    public static Json of(List<Effect> effects) {
        return Json.Members.empty()
                .with(
                        "effects",
                        Json.items(effects.stream().map(EffectsJson::effect).toList()));
    }

    private static Json effect(Effect effect) {
        Json.Members json = Json.Members.empty()
                .with("school", effect.school().id().value())
                .with("policy", effect.policy().value());
        return switch (effect) {
            case Effect.Changed changed ->
                json.with("effect", "changed").with("changes", RedlineJson.changes(changed.redline()));
            case Effect.Adopted _ -> json.with("effect", "adopted");
            case Effect.Dropped _ -> json.with("effect", "dropped");
            case Effect.Untold _ -> json.with("effect", "untold");
        };
    }
}
