package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a library: files of which a change concerns the same documents.
 *
 * @param kind what is in it
 * @param name whose it is: a policy's id, a school's, {@code school/policy} for amendments; empty for what all share
 */
public record SourcePart(Kind kind, String name) {

    /** What a part holds. */
    public enum Kind {
        /** {@code library.yaml}. */
        SETTINGS,
        /** {@code templates/} without its fragments. */
        TEMPLATES,
        /** {@code templates/fragments/}. */
        FRAGMENTS,
        /** What lies below {@code policies/} and is no policy: the pictures. */
        PICTURES,
        /** A policy's text. */
        POLICY,
        /** A school's folder without its amendments. */
        SCHOOL,
        /** A school's amendments to one policy. */
        AMENDMENTS
    }

    static final String SETTINGS_FILE = "library.yaml";
    static final String TEMPLATES_FOLDER = "templates/";
    static final String FRAGMENTS_FOLDER = "templates/fragments/";
    static final String POLICIES_FOLDER = "policies/";
    static final String SCHOOLS_FOLDER = "schools/";

    /** What begins a picture in CommonMark, whatever its form. */
    private static final String PICTURE = "![";

    private static final String INCLUSION = "<#include";

    /** The part that a file belongs to; nothing when no document is made from it. */
    static Optional<SourcePart> of(String path) {
        if (path.equals(SETTINGS_FILE)) {
            return shared(Kind.SETTINGS);
        }
        if (path.startsWith(FRAGMENTS_FOLDER)) {
            return shared(Kind.FRAGMENTS);
        }
        if (path.startsWith(TEMPLATES_FOLDER)) {
            return shared(Kind.TEMPLATES);
        }
        if (path.startsWith(POLICIES_FOLDER)) {
            String below = path.substring(POLICIES_FOLDER.length());
            if (below.indexOf('/') >= 0 || !below.endsWith(".md")) {
                return shared(Kind.PICTURES);
            }
            return PolicyFiles.isPolicy(below) ? Optional.of(policy(PolicyFiles.policy(below))) : Optional.empty();
        }
        return path.startsWith(SCHOOLS_FOLDER) ? ofSchool(path.substring(SCHOOLS_FOLDER.length())) : Optional.empty();
    }

    private static Optional<SourcePart> ofSchool(String below) {
        int slash = below.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String school = below.substring(0, slash);
        String file = below.substring(slash + 1);
        return Optional.of(
                file.indexOf('/') < 0 && PolicyFiles.isPolicy(file)
                        ? new SourcePart(Kind.AMENDMENTS, school + "/" + PolicyFiles.policy(file))
                        : new SourcePart(Kind.SCHOOL, school));
    }

    private static Optional<SourcePart> shared(Kind kind) {
        return Optional.of(new SourcePart(kind, ""));
    }

    private static SourcePart policy(String id) {
        return new SourcePart(Kind.POLICY, id);
    }

    /** The parts that a policy's document is made from for a school, whatever the texts ask for. */
    public static List<SourcePart> of(PolicyId policy, SchoolId school) {
        List<SourcePart> parts = new ArrayList<>(ofEverySchool(policy));
        parts.addAll(ofOne(policy, school));
        return List.copyOf(parts);
    }

    /** Of those, the ones that a policy's documents are made from for every school. */
    static List<SourcePart> ofEverySchool(PolicyId policy) {
        return List.of(new SourcePart(Kind.SETTINGS, ""), new SourcePart(Kind.TEMPLATES, ""), policy(policy.value()));
    }

    /** Of those, the school's own. */
    static List<SourcePart> ofOne(PolicyId policy, SchoolId school) {
        return List.of(
                new SourcePart(Kind.SCHOOL, school.value()),
                // Without any now, there may have been some until the last commit.
                new SourcePart(Kind.AMENDMENTS, school + "/" + policy));
    }

    /** The parts that a policy's document could be made from for a school, whatever its text is. */
    public static List<SourcePart> ofAnyText(PolicyId policy, SchoolId school) {
        List<SourcePart> parts = new ArrayList<>(of(policy, school));
        parts.addAll(askedForByAny());
        return parts;
    }

    /** Whatever a text of the library could ask for. */
    static List<SourcePart> askedForByAny() {
        return List.of(new SourcePart(Kind.FRAGMENTS, ""), new SourcePart(Kind.PICTURES, ""));
    }

    /** The parts that a text asks for: fragments and pictures, or neither. A fragment may show pictures. */
    public static List<SourcePart> askedForBy(SourceText text) {
        if (text.text().contains(INCLUSION)) {
            return askedForByAny();
        }
        return text.text().contains(PICTURE) ? List.of(new SourcePart(Kind.PICTURES, "")) : List.of();
    }

    /** The paths of its files, sorted in each folder. */
    List<String> files(SourceFiles library) {
        List<String> paths = new ArrayList<>();
        collect(library, folder(), paths);
        return paths;
    }

    private void collect(SourceFiles library, String folder, List<String> paths) {
        for (String name : library.list(folder)) {
            String path = folder + name;
            if (name.endsWith("/")) {
                if (hasFolders()) {
                    collect(library, path, paths);
                }
            } else if (of(path).equals(Optional.of(this))) {
                paths.add(path);
            }
        }
    }

    /** The folder that its files lie in, with a slash at its end; empty for the library's root. */
    private String folder() {
        return switch (kind) {
            case SETTINGS -> "";
            case TEMPLATES -> TEMPLATES_FOLDER;
            case FRAGMENTS -> FRAGMENTS_FOLDER;
            case PICTURES, POLICY -> POLICIES_FOLDER;
            case SCHOOL -> SCHOOLS_FOLDER + name + "/";
            case AMENDMENTS -> SCHOOLS_FOLDER + name.substring(0, name.indexOf('/') + 1);
        };
    }

    /** Whether the folders in that folder belong to it too. */
    private boolean hasFolders() {
        return switch (kind) {
            case TEMPLATES, FRAGMENTS, PICTURES, SCHOOL -> true;
            case SETTINGS, POLICY, AMENDMENTS -> false;
        };
    }

    /** The files of a part as a user knows them, such as {@code policies/whistleblowing.md}. */
    public String words() {
        return switch (kind) {
            case SETTINGS -> SETTINGS_FILE;
            case TEMPLATES -> TEMPLATES_FOLDER;
            case FRAGMENTS -> FRAGMENTS_FOLDER;
            case PICTURES -> "the pictures below " + POLICIES_FOLDER;
            case POLICY -> POLICIES_FOLDER + name + ".md";
            case SCHOOL -> SCHOOLS_FOLDER + name + "/";
            case AMENDMENTS -> SCHOOLS_FOLDER + name + ".md";
        };
    }
}
