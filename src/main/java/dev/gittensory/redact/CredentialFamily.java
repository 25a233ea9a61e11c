package dev.gittensory.redact;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/**
 * One kind of credential, and how a line that holds one is recognised.
 *
 * @param id its name in lower snake case, for example {@code github_token}
 * @param label its name for people, for example {@code GitHub token}
 * @param hints literals in lower case, one of which every match begins with, whatever the case in the text; they keep
 *     nearly all lines away from the pattern
 * @param pattern matches from the hint on, with the secret value as group 1
 * @param evidence what must be true of the value before the match counts
 */
public record CredentialFamily(String id, String label, List<String> hints, Pattern pattern, Evidence evidence) {

    public CredentialFamily {
        hints = List.copyOf(hints);
        if (hints.isEmpty() || hints.stream().anyMatch(h -> h.isBlank() || !h.equals(h.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("hints of " + id + " must be literals in lower case");
        }
        if (pattern.groupCount() != 1) {
            throw new IllegalArgumentException("the pattern of " + id + " must have one group, the value");
        }
    }

    static CredentialFamily of(String id, String label, Evidence evidence, String pattern, String... hints) {
        return new CredentialFamily(id, label, List.of(hints), Pattern.compile(pattern), evidence);
    }
}
