package dev.gittensory.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.redact.text.Characters;
import dev.gittensory.redact.text.HintIndex;
import dev.gittensory.redact.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Paths that say on which machine, or under whose account, something ran. Paths of a repository and of an image (such as
 * {@code /app}, {@code /var/lib}, {@code /home/node}) say neither and stay.
 *
 * @param hints how such a path begins
 * @param shape what has to be there from the hint on; group 1, if it is there, is the name of an account
 */
record LocalPath(List<String> hints, Pattern shape) implements Entry {

    static final String ID = "local_path";

    private static final int WINDOW = 160;
    private static final String FILE = "file://";
    private static final String ENDS = "\"'`<>|)]},;:*?";

    /** Accounts of images and examples, and names that begin a route of a web application. */
    private static final Set<String> NOBODY = Set.of(
            "node",
            "app",
            "runner",
            "user",
            "username",
            "vscode",
            "vagrant",
            "jovyan",
            "coder",
            "ubuntu",
            "linuxbrew",
            "ec2-user",
            "www-data",
            "nonroot",
            "git",
            "ftp",
            "appuser",
            "circleci",
            "gitpod",
            "codespace",
            "example",
            "me",
            "you",
            "public",
            "shared",
            "default",
            "runneradmin",
            "containeradministrator",
            "index",
            "page",
            "pages",
            "settings",
            "profile",
            "dashboard",
            "feed",
            "about",
            "components",
            "assets",
            "static",
            "images",
            "views");

    private static final List<LocalPath> HOMES = List.of(
            of("/home/([A-Za-z0-9._-]{1,64})/[A-Za-z0-9._~-]", "/home/"),
            of("/Users/([A-Za-z0-9._-]{1,64})/[A-Za-z0-9._~-]", "/users/"),
            of(
                    ":(?:\\\\{1,2}|/)[Uu]sers(?:\\\\{1,2}|/)([A-Za-z0-9._-]{1,64})(?:\\\\{1,2}|/)[A-Za-z0-9._~-]",
                    ":\\users\\",
                    ":\\\\users\\\\",
                    ":/users/"),
            of("/root/[A-Za-z0-9_-][A-Za-z0-9._-]{0,64}/[A-Za-z0-9._-]", "/root/"));

    LocalPath {
        hints = List.copyOf(hints);
    }

    /** The home directories of people and of root. */
    static List<LocalPath> homes() {
        return HOMES;
    }

    /** A directory of this installation. */
    static LocalPath root(String directory) {
        String bare = directory.endsWith("/") || directory.endsWith("\\")
                ? directory.substring(0, directory.length() - 1)
                : directory;
        return of("(?i)" + Pattern.quote(bare) + "(?:$|[^A-Za-z0-9._-]|\\.(?:$|[^A-Za-z0-9]))", HintIndex.folded(bare));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Hit> judge(String text, int position, int hintLength, int lineEnd) {
        boolean drive = text.charAt(position) == ':';
        int start = drive ? position - 1 : position;
        if (start < 0 || drive && !Character.isLetter(text.charAt(start)) || !mayStartAt(text, start)) {
            return Optional.empty();
        }
        String window = text.substring(position, Math.min(lineEnd, position + Math.max(WINDOW, hintLength + 2)));
        Matcher matcher = shape.matcher(window);
        if (!matcher.lookingAt() || matcher.groupCount() > 0 && isNobody(matcher.group(1))) {
            return Optional.empty();
        }
        int end = position + hintLength;
        while (end < lineEnd && text.charAt(end) > ' ' && !Characters.isOneOf(text.charAt(end), ENDS)) {
            end++;
        }
        while (text.charAt(end - 1) == '.') {
            end--;
        }
        return Optional.of(new Hit(start, end, true));
    }

    /** A longer path or address in which this is a part is not of this machine. */
    private static boolean mayStartAt(String text, int start) {
        char before = Words.at(text, start - 1);
        return text.regionMatches(true, start - FILE.length(), FILE, 0, FILE.length())
                || Words.beginsLine(text, start)
                || !Character.isLetterOrDigit(before) && !Characters.isOneOf(before, "/\\._-~$}@%*");
    }

    private static boolean isNobody(String account) {
        return NOBODY.contains(account.toLowerCase(Locale.ROOT));
    }

    private static LocalPath of(String shape, String... hints) {
        return new LocalPath(List.of(hints), Pattern.compile(shape));
    }
}
