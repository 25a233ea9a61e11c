package dev.gittensory.review.input;

import dev.gittensory.domain.ChangeSet;

/**
 * What a review is about; all of it is from strangers.
 *
 * @param title empty if there is none, as for a diff that was posted
 * @param body the description, in Markdown; may be empty
 */
public record ReviewText(String title, String body, ChangeSet changes) {

    /** Never the texts: they are private. */
    @Override
    public String toString() {
        return "ReviewText of " + changes.files().size() + " files";
    }
}
