package org.policypress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rooms apart: see docs/architecture.md. */
class HouseTest {

    private static final String ROOT = "org.policypress.";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.policypress");

    /** From top to bottom: who may use whom. */
    @Test
    void aRoomUsesOnlyWhatStandsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("portal")
                .definedBy(ROOT + "portal..")
                .layer("check")
                .definedBy(ROOT + "check..")
                .layer("archive")
                .definedBy(ROOT + "archive..")
                .layer("compare")
                .definedBy(ROOT + "compare..")
                .layer("status")
                .definedBy(ROOT + "status..")
                .layer("preview")
                .definedBy(ROOT + "preview..")
                .layer("transcription")
                .definedBy(ROOT + "transcription..")
                .layer("drafts")
                .definedBy(ROOT + "drafts..")
                .layer("render")
                .definedBy(ROOT + "render..")
                .layer("tailoring")
                .definedBy(ROOT + "tailoring..")
                .layer("library")
                .definedBy(ROOT + "library..")
                .layer("markdown")
                .definedBy(ROOT + "markdown..")
                .layer("yaml")
                .definedBy(ROOT + "yaml..")
                .layer("csv")
                .definedBy(ROOT + "csv..")
                .layer("json")
                .definedBy(ROOT + "json..")
                .layer("document")
                .definedBy(ROOT + "document..")
                .layer("problem")
                .definedBy(ROOT + "problem..")
                .whereLayer("cli")
                .mayOnlyAccessLayers(
                        "check",
                        "archive",
                        "compare",
                        "status",
                        "preview",
                        "transcription",
                        "drafts",
                        "render",
                        "tailoring",
                        "library",
                        "markdown",
                        "yaml",
                        "json",
                        "csv",
                        "document",
                        "problem",
                        "portal")
                .whereLayer("portal")
                .mayOnlyAccessLayers(
                        "check",
                        "archive",
                        "compare",
                        "drafts",
                        "render",
                        "tailoring",
                        "library",
                        "markdown",
                        "json",
                        "document",
                        "problem")
                .whereLayer("check")
                .mayOnlyAccessLayers(
                        "render", "tailoring", "library", "markdown", "yaml", "json", "document", "problem")
                .whereLayer("archive")
                .mayOnlyAccessLayers("render", "tailoring", "library", "json", "csv", "document", "problem")
                .whereLayer("compare")
                .mayOnlyAccessLayers("render", "tailoring", "library", "markdown", "json", "document", "problem")
                .whereLayer("status")
                .mayOnlyAccessLayers("archive", "render", "library", "json", "document", "problem")
                .whereLayer("preview")
                .mayOnlyAccessLayers("render", "tailoring", "library", "json", "document", "problem")
                .whereLayer("transcription")
                .mayOnlyAccessLayers("library", "markdown", "yaml", "document", "problem")
                .whereLayer("drafts")
                .mayOnlyAccessLayers("render", "tailoring", "library", "document", "problem")
                .whereLayer("render")
                .mayOnlyAccessLayers("library", "yaml", "document", "problem")
                .whereLayer("tailoring")
                .mayOnlyAccessLayers("library", "markdown", "document", "problem")
                .whereLayer("library")
                .mayOnlyAccessLayers("yaml", "csv", "document", "problem")
                .whereLayer("markdown")
                .mayOnlyAccessLayers("document", "problem")
                .whereLayer("yaml")
                .mayOnlyAccessLayers("problem")
                .whereLayer("csv")
                .mayOnlyAccessLayers("problem")
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("document")
                .mayOnlyAccessLayers("problem")
                .whereLayer("problem")
                .mayNotAccessAnyLayer()
                .check(HOUSE);
    }

    @Test
    void theModelUsesNothingButJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "problem..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "problem..", "java..", "org.jspecify..")
                .because("a problem is told from everywhere")
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage(ROOT + "document..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "document..", ROOT + "problem..", "java..", "org.jspecify..")
                .because("parser and renderers are siblings that only know the model")
                .check(HOUSE);
    }

    /** A library's types do not show outside the room that knows its quirks: it can be changed or replaced there. */
    @ParameterizedTest
    @MethodSource("fences")
    void aLibraryIsFencedIn(Fence fence) {
        noClasses()
                .that()
                .resideOutsideOfPackages(fence.rooms().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(fence.library().toArray(String[]::new))
                .check(HOUSE);
    }

    record Fence(List<String> library, List<String> rooms) {}

    private static List<Fence> fences() {
        return List.of(
                new Fence(List.of("com.openhtmltopdf.."), rooms("render.pdf")),
                // The archive asks a PDF that somebody hands in which version it claims to be.
                new Fence(List.of("org.apache.pdfbox.."), rooms("render.pdf", "archive")),
                new Fence(
                        List.of("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.."),
                        rooms("render.docx", "transcription")),
                new Fence(List.of("org.eclipse.jgit.."), rooms("library", "archive")),
                // JGit finds its signers by itself: nothing of ours knows what they are made of.
                new Fence(List.of("org.bouncycastle..", "org.apache.sshd.."), List.of()),
                new Fence(List.of("com.vladsch.flexmark.."), rooms("markdown")),
                new Fence(List.of("freemarker.."), rooms("tailoring", "render.html")),
                new Fence(List.of("org.snakeyaml.."), rooms("yaml")),
                new Fence(List.of("org.apache.lucene.."), rooms("check")),
                new Fence(List.of("com.fasterxml.jackson.."), rooms("json")),
                new Fence(List.of("picocli..", "me.tongfei.."), rooms("cli")));
    }

    private static List<String> rooms(String... names) {
        return List.of(names).stream().map(name -> ROOT + name + "..").toList();
    }

    /** The same library and toolkit give the same bytes on any machine, on any day: so nothing asks the machine or the day. */
    @ParameterizedTest
    @MethodSource("bans")
    void whatBreaksDeterminismIsBanned(Ban ban) {
        noClasses()
                .that(ban.where())
                .should()
                .callMethodWhere(describe(
                        ban.owner().getSimpleName() + "." + ban.method() + ban.parameters(),
                        call -> call.getTargetOwner().isEquivalentTo(ban.owner())
                                && call.getTarget().getName().equals(ban.method())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .map(JavaClass::getSimpleName)
                                        .toList()
                                        .equals(ban.parameters())))
                .because(ban.instead())
                .check(HOUSE);
    }

    /**
     * A call that no code makes.
     *
     * @param parameters the types of its parameters
     * @param instead what to write instead, and why
     */
    record Ban(
            DescribedPredicate<JavaClass> where,
            Class<?> owner,
            String method,
            List<String> parameters,
            String instead) {}

    private static final DescribedPredicate<JavaClass> ANYWHERE = DescribedPredicate.alwaysTrue();
    private static final DescribedPredicate<JavaClass> BELOW_THE_RIM =
            DescribedPredicate.not(resideInAPackage(ROOT + "cli..")
                    .or(resideInAPackage(ROOT + "portal.."))
                    .or(resideInAPackage(ROOT + "preview..")));

    /** Locks and left-over files are told by their age on the disk, which is the machine's time and reaches no record. */
    private static final DescribedPredicate<JavaClass> BELOW_THE_RIM_BUT_FOR_LOCKS =
            BELOW_THE_RIM.and(DescribedPredicate.not(describe(
                    "those that tell the age of files",
                    c -> List.of("Recovery", "Repositories", "Sweep", "WriteLock")
                            .contains(c.getSimpleName()))));

    private static List<Ban> bans() {
        String clock = "times come from the library's commit or from the caller's clock";
        String locale = "the machine's locale would change the text: name Locale.ROOT or Locale.UK";
        return List.of(
                new Ban(BELOW_THE_RIM, LocalDate.class, "now", List.of(), clock),
                new Ban(BELOW_THE_RIM, java.time.LocalDateTime.class, "now", List.of(), clock),
                new Ban(BELOW_THE_RIM, java.time.ZonedDateTime.class, "now", List.of(), clock),
                new Ban(BELOW_THE_RIM_BUT_FOR_LOCKS, java.time.Instant.class, "now", List.of(), clock),
                new Ban(BELOW_THE_RIM, java.time.Year.class, "now", List.of(), clock),
                new Ban(BELOW_THE_RIM, System.class, "currentTimeMillis", List.of(), clock),
                new Ban(BELOW_THE_RIM_BUT_FOR_LOCKS, System.class, "nanoTime", List.of(), clock),
                new Ban(ANYWHERE, java.time.ZoneId.class, "systemDefault", List.of(), "days are those of London"),
                new Ban(ANYWHERE, Math.class, "random", List.of(), "the same input gives the same output"),
                new Ban(ANYWHERE, java.util.UUID.class, "randomUUID", List.of(), "ids come from the content"),
                new Ban(ANYWHERE, java.util.Locale.class, "getDefault", List.of(), locale),
                new Ban(ANYWHERE, String.class, "format", List.of("String", "Object[]"), locale),
                new Ban(ANYWHERE, String.class, "formatted", List.of("Object[]"), locale),
                new Ban(ANYWHERE, String.class, "toLowerCase", List.of(), locale),
                new Ban(ANYWHERE, String.class, "toUpperCase", List.of(), locale),
                new Ban(ANYWHERE, String.class, "getBytes", List.of(), "files are in UTF-8: name it"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a problem is a value, printed once at the rim");
        rule.check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = rooms(HOUSE.getPackage("org.policypress")).stream()
                .filter(room -> !room.getClasses().isEmpty() && !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertEquals(List.of(), unmarked, "each has a package-info.java with @NullMarked");
    }

    private static Set<JavaPackage> rooms(JavaPackage house) {
        return house.getSubpackagesInTree();
    }
}
