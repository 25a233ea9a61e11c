package dev.gittensory.review.input;

import dev.gittensory.review.Prompt;
import dev.gittensory.review.RedactedFile;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What both reviewers are sent.
 *
 * @param hash SHA-256 of all prompts in their order, in hexadecimal digits; empty if there is nothing to send
 * @param unreadFiles paths of files of which something is not sent, as the change spells them
 * @param redactions how many values were replaced, by the id of what was replaced
 * @param promptVersion of the texts that the product adds
 */
public record ReviewInput(
        String hash,
        List<Part> parts,
        List<String> unreadFiles,
        SortedMap<String, Integer> redactions,
        String promptVersion) {

    /**
     * One request.
     *
     * @param files what of the change is in it; a file may go on in the next part
     * @param estimatedTokens of the prompt, without the answer
     */
    public record Part(Prompt prompt, List<RedactedFile> files, int estimatedTokens) {

        public Part {
            files = List.copyOf(files);
        }
    }

    public ReviewInput {
        parts = List.copyOf(parts);
        unreadFiles = List.copyOf(unreadFiles);
        redactions = Collections.unmodifiableSortedMap(new TreeMap<>(redactions));
    }
}
