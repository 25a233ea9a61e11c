package dev.gittensory.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One kind of credential, and how a line that holds one is recognised.
 *
 * @param id its name in lower snake case, for example {@code github_token}
 * @param label its name for people, for example {@code GitHub token}
 * @param hints literals in lower case, one of which every match begins with, whatever the case in the text; they keep
 *     nearly all lines away from the pattern
 * @param pattern matches from the hint on (or from the begin of its word, if the evidence says so), with the secret
 *     value as group 1
 * @param evidence what must be true of the value before the match counts
 */
public record CredentialFamily(String id, String label, List<String> hints, Pattern pattern, Evidence evidence)
        implements Entry {

    /** How much of a line a pattern sees, so that a line full of hints costs linear time. */
    static final int WINDOW = 512;

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

    @Override
    public Optional<Hit> judge(String text, int position, int hintLength, int lineEnd) {
        if (!Surroundings.allow(evidence, text, position, hintLength)) {
            return Optional.empty();
        }
        int from = Surroundings.begin(evidence, text, position);
        int cut = Math.min(lineEnd, from + WINDOW);
        Matcher matcher = pattern.matcher(text.substring(from, cut));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        if (!evidence.convinces(matcher)) {
            // what was given to the name of one secret can be the name of another
            int judged = evidence.isGeneral() ? matcher.start(1) : matcher.end();
            return Optional.of(new Hit(from, from + judged, false));
        }
        int start = Surroundings.start(evidence, text, from, from + matcher.start(1));
        int end = from + matcher.end(1);
        return Optional.of(new Hit(start, Surroundings.end(evidence, text, end, lineEnd, end == cut), true));
    }
}
