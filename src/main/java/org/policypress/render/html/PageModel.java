package org.policypress.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.ImageFile;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Section;
import org.policypress.render.RunningText;
import org.policypress.render.Theme;

/** What the template of the page can use. */
final class PageModel {

    /** Headings down to this level stand in the contents. */
    static final int LOWEST_IN_CONTENTS = 2;

    /** Characters of title or name up to which the cover sets it large. */
    private static final int LONG = 60;

    private static final int VERY_LONG = 140;

    private final Document document;
    private final Medium medium;
    private final Theme theme;
    private final Pictures pictures;
    private final Optional<RedlinePage> redline;

    PageModel(Document document, Medium medium, Theme theme, Pictures pictures) {
        this.document = document;
        this.medium = medium;
        this.theme = theme;
        this.pictures = pictures;
        this.redline = document.before().map(before -> new RedlinePage(document, before, medium, pictures));
    }

    Map<String, Object> values(StyleSheet style) {
        Cover cover = document.cover();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("print", medium == Medium.PRINT);
        model.put("language", document.language());
        model.put("title", cover.title());
        model.put("title_size", size(cover.title()));
        model.put("school", cover.school());
        model.put("school_size", size(cover.school()));
        model.put("school_language", cover.schoolLanguage().orElse(""));
        model.put("provider", cover.provider());
        model.put("audience", cover.audience());
        model.put("facts", redline.map(RedlinePage::facts).orElseGet(() -> facts(cover)));
        model.put("shown", shown(cover));
        model.put("logo", PageTemplate.markup(cover.logo().map(this::logo).orElse("")));
        model.put("logo_position", theme.logo().name().toLowerCase(java.util.Locale.ROOT));
        model.put("edition", document.edition().sentence());
        model.put("identity", identity());
        model.put("contents", contents(document.sections()));
        model.put("style", PageTemplate.markup(style.text()));
        model.put("style_hash", style.hash());
        redline.ifPresent(page -> model.put("redline", page.values()));
        model.put("body", PageTemplate.markup(body()));
        return model;
    }

    private static String size(String text) {
        return text.length() <= LONG ? "short" : text.length() <= VERY_LONG ? "long" : "very-long";
    }

    /** The cover's values as HTML that keeps each its own direction. */
    private Map<String, Object> shown(Cover cover) {
        return Map.of(
                "title", shown(cover, Cover::title),
                "school", shown(cover, Cover::school),
                "provider", shown(cover, Cover::provider),
                "audience", shown(cover, Cover::audience),
                "running_title", value(RunningText.shortened(cover.title())),
                "running_school", value(RunningText.shortened(cover.school())));
    }

    private Object shown(Cover cover, Function<Cover, String> line) {
        String now = line.apply(cover);
        return document.before()
                .flatMap(before -> redline.map(page -> page.cover(line.apply(before.cover()), now)))
                .orElseGet(() -> value(now));
    }

    private Object value(String text) {
        HtmlWriter out = new HtmlWriter(medium);
        new Inlines(out, medium, pictures).value(text);
        return PageTemplate.markup(out.html());
    }

    private List<Map<String, Object>> facts(Cover cover) {
        return cover.facts().stream()
                .map(fact -> Map.of("label", fact.label(), "value", value(fact.value())))
                .toList();
    }

    /** What the file is of, for programs: names and values of its metadata. */
    private List<Map<String, Object>> identity() {
        List<Map<String, Object>> identity = new ArrayList<>();
        identity.add(named("school", document.key().school()));
        identity.add(named("policy", document.key().policy()));
        if (!document.key().urn().isEmpty()) {
            identity.add(named("urn", document.key().urn()));
        }
        document.edition().versionNumber().ifPresent(n -> identity.add(named("version", Integer.toString(n))));
        if (document.edition().source() instanceof LibraryState.Commit commit) {
            identity.add(named("commit", commit.id() + (commit.changed() ? "+changes" : "")));
        }
        return identity;
    }

    private static Map<String, Object> named(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private List<Map<String, Object>> contents(List<Section> sections) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Section section : sections) {
            if (section.level() <= LOWEST_IN_CONTENTS) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("anchor", section.number().anchor());
                entry.put("kind", Sections.kind(section));
                entry.put("number", section.number().label());
                entry.put("title", PageTemplate.markup(label(section)));
                entry.put("words", Inline.text(section.title()));
                entry.put("below", contents(section.subsections()));
                entries.add(entry);
            }
        }
        return entries;
    }

    private String label(Section section) {
        HtmlWriter out = new HtmlWriter(medium);
        Inlines inlines = new Inlines(out, medium, pictures);
        section.revision()
                .map(Marking::of)
                .ifPresentOrElse(
                        marking -> inlines.label(marking.tag(), section.title()),
                        () -> inlines.writeLabel(section.title()));
        return out.html();
    }

    /** Decoration: the name stands beside it. */
    private String logo(ImageFile file) {
        HtmlWriter out = new HtmlWriter(medium);
        pictures.write(out, file, medium == Medium.PRINT ? "@Artifact" : "", "logo");
        return out.html();
    }

    private String body() {
        HtmlWriter out = new HtmlWriter(medium);
        Inlines inlines = new Inlines(out, medium, pictures);
        Steps steps = RedlinePage.steps(document, medium);
        NumberAddresses addresses = medium == Medium.SCREEN ? NumberAddresses.of(document) : NumberAddresses.NONE;
        Blocks blocks = new Blocks(out, medium, inlines, steps, addresses);
        Sections sections = new Sections(out, medium, inlines, blocks, steps);
        if (!document.opening().isEmpty()) {
            out.open("div", "class", "opening").line();
            blocks.write(document.opening());
            out.close("div").line();
        }
        sections.write(document.sections());
        sections.footnotes(document.footnotes());
        return out.html();
    }
}
