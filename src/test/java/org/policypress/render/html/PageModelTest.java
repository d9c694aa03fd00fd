package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policypress.document.Gallery;
import org.policypress.render.Theme;

class PageModelTest {

    @Test
    void theManualTellsEveryNameThatATemplateCanUse() throws IOException {
        String manual = Files.readString(Path.of("docs/templates.md"));
        Map<String, Object> names = new PageModel(Gallery.draft(), Medium.SCREEN, Theme.BUILT_IN, new Pictures.Inside())
                .values(StyleSheet.NONE);
        for (String name : names.keySet()) {
            assertTrue(manual.contains("`" + name + "`"), () -> "docs/templates.md does not tell of " + name);
        }
    }
}
