package dev.gittensory.review;

/**
 * What a model is asked.
 *
 * @param system what it is to do, by the product and the operator alone
 * @param user the change, redacted and fenced; everything in the fences is from strangers
 * @param maxOutputTokens the longest answer that can be used
 */
public record Prompt(String system, String user, int maxOutputTokens) {

    /** Never the texts: they are private, and long. */
    @Override
    public String toString() {
        return "Prompt of " + system.length() + " and " + user.length() + " characters";
    }
}
