package dev.gittensory.enrich.hosted;

import com.google.re2j.Pattern;
import dev.gittensory.domain.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** One line of a CODEOWNERS file. */
sealed interface OwnerLine {

    /** Nothing, or a comment. */
    record Blank() implements OwnerLine {}

    /** A line that the host skips, because it does not understand the pattern or an owner. */
    record Invalid() implements OwnerLine {}

    /**
     * A rule.
     *
     * @param owners as the file has them but in lower case; none if the files are to have no owner
     */
    record Rule(PathPattern pattern, List<String> owners) implements OwnerLine {

        /** A person by login, a team of an organization, or a person by e-mail address. */
        private static final Pattern OWNER = Pattern.compile("@[a-z0-9][a-z0-9_-]{0,99}"
                + "|@[a-z0-9][a-z0-9_-]{0,99}/[a-z0-9._-]{1,100}"
                + "|[^\\s@]{1,100}@[^\\s@.]{1,100}(?:\\.[^\\s@.]{1,100})+");

        public Rule {
            owners = List.copyOf(owners);
        }

        /** Whether this owner is a login, and not a team or an address, which the host does not resolve for us. */
        static boolean isLogin(String owner) {
            return owner.startsWith("@") && owner.indexOf('/') < 0;
        }

        private static boolean isOwner(String owner) {
            return OWNER.matches(owner);
        }
    }

    /** Reads a line. */
    static OwnerLine parse(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return new Blank();
        }
        int end = endOfPattern(stripped);
        List<String> owners = new ArrayList<>();
        StringTokenizer rest = new StringTokenizer(stripped.substring(end), " \t");
        while (rest.hasMoreTokens()) {
            String owner = rest.nextToken().toLowerCase(Locale.ROOT);
            if (owner.startsWith("#")) {
                break;
            }
            if (!Rule.isOwner(owner)) {
                return new Invalid();
            }
            owners.add(owner);
        }
        Optional<PathPattern> pattern = PathPattern.of(stripped.substring(0, end));
        return pattern.<OwnerLine>map(valid -> new Rule(valid, owners)).orElseGet(Invalid::new);
    }

    /** At the first blank that no backslash makes part of the path. */
    private static int endOfPattern(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }
}
