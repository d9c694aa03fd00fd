package org.policypress.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.policypress.archive.Inventory;
import org.policypress.archive.ReviewState;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import org.policypress.library.ReviewDate;

/**
 * How a school stands with a policy, as a line of a list.
 *
 * @param schoolName what the school is called; its id where no file tells
 * @param day how it stands on that day
 * @param draft how the draft stands, where that was asked for and there is something to compare
 */
public record StatusLine(ReviewState state, String schoolName, LocalDate day, Optional<DraftStanding> draft) {

    /** What the columns of {@link #cells} are called. */
    public static final List<String> COLUMNS = List.of(
            "school",
            "policy",
            "title",
            "version",
            "adopted",
            "last_review",
            "next_review",
            "days_left",
            "overdue",
            "draft");

    /** How many days are left until the last day on which the review is in time; below zero once it is overdue. */
    public Optional<Long> daysLeft() {
        return state.nextReview().map(due -> ChronoUnit.DAYS.between(day, due.lastDay()));
    }

    /** In words, for people. */
    public String words() {
        String version = state.inForce()
                .map(item -> "version " + item.version().number() + ", adopted " + DateWords.day(item.adopted())
                        + (item.isKept() ? "" : ", disposed of since"))
                .orElse("no version");
        return (state.isOverdue() ? "overdue " : "        ") + state.school() + " " + state.policy() + ": " + version
                + "; " + review()
                + draft.map(standing -> "; " + standing.words()).orElse("");
    }

    /** When it is to be reviewed, in words. */
    String review() {
        if (!state.isAdopted()) {
            return "not adopted any more";
        }
        return state.nextReview()
                .map(next -> state.isOverdue() ? "review overdue since " + next.words() : "next review " + next.words())
                .orElse(state.lastReview().isPresent() ? "its policy cannot be read" : "not yet reviewed");
    }

    /** A cell for each of the {@link #COLUMNS}. */
    public List<String> cells() {
        Optional<Inventory.Item> version = state.inForce();
        return List.of(
                state.school().value(),
                state.policy().value(),
                state.title(),
                version.map(item -> Integer.toString(item.version().number())).orElse(""),
                version.map(item -> item.adopted().toString()).orElse(""),
                state.lastReview().map(StatusLine::date).orElse(""),
                state.nextReview().map(StatusLine::date).orElse(""),
                daysLeft().map(Object::toString).orElse(""),
                state.isOverdue() ? "yes" : "no",
                draft.map(DraftStanding::words).orElse(""));
    }

    /** For programs: {@code docs/schema/status.schema.json} tells what each member is. */
    public Json json() {
        Json.Members json = Json.Members.empty()
                .with("school", state.school().value())
                .with("policy", state.policy().value())
                .with("title", state.title())
                .with("adopts", new Json.Truth(state.isAdopted()))
                .with("last_review", state.lastReview().map(StatusLine::date))
                .with("next_review", state.nextReview().map(StatusLine::date))
                .with("overdue", new Json.Truth(state.isOverdue()));
        if (state.inForce().isPresent()) {
            Inventory.Item item = state.inForce().get();
            json = json.with("version", item.version().number())
                    .with("adopted", item.adopted().toString())
                    .with("kept", new Json.Truth(item.isKept()));
        }
        if (daysLeft().isPresent()) {
            json = json.with("days_left", daysLeft().get());
        }
        return draft.isPresent() ? draft(json, draft.get()) : json;
    }

    private static Json.Members draft(Json.Members json, DraftStanding draft) {
        return switch (draft) {
            case DraftStanding.AsSigned _ -> json.with("draft", "as signed");
            case DraftStanding.Changed(int places) ->
                json.with("draft", "differs").with("differences", places);
            case DraftStanding.Refused(int conflicts, int others) ->
                json.with("draft", "refused").with("conflicts", conflicts).with("errors", others);
        };
    }

    private static String date(ReviewDate date) {
        return switch (date) {
            case ReviewDate.Month(var month) -> month.toString();
            case ReviewDate.Day(var day) -> day.toString();
        };
    }
}
