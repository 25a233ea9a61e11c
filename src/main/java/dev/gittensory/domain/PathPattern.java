package dev.gittensory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path pattern as CODEOWNERS files have them: the rules of gitignore with GitHub's exceptions. Upper and lower case differ,
 * {@code *} and {@code ?} stop at a slash, a slash before the end ties the pattern to the root, one at the end means
 * what lies in folders of that name, and {@code docs/*} means the files of {@code docs} but not those of its folders.
 *
 * <p>Not a regular expression: on hostile text the time is bounded by the length of the pattern times that of the path,
 * because a mismatch goes back to the last wildcard only.
 */
public final class PathPattern {

    /** Longer than any path that somebody would write down. */
    private static final int LONGEST = 1024;

    private static final int STAR = -1;
    private static final int ANY = -2;

    /** Stands for any number of folders, also for none. */
    private static final int[] FOLDERS = {};

    private static final Set<String> EVERYTHING = Set.of("*", "**", "/**", "**/*", "/**/*");

    /** What a pattern means once all of its segments have matched. */
    private enum Reach {
        FILE,
        CONTENT,
        BOTH
    }

    private final String text;
    private final List<int[]> segments;
    private final Reach reach;

    private PathPattern(String text, List<int[]> segments, Reach reach) {
        this.text = text;
        this.segments = segments;
        this.reach = reach;
    }

    /** The pattern; empty if GitHub does not accept it. */
    public static Optional<PathPattern> of(String text) {
        // exclusion, an escaped comment and ranges are what CODEOWNERS lacks; a lone slash never matches
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.equals("/")
                || text.startsWith("!")
                || text.startsWith("\\#")
                || hasRange(text)) {
            return Optional.empty();
        }
        boolean content = text.endsWith("/");
        String inner = text.substring(text.startsWith("/") ? 1 : 0, text.length() - (content ? 1 : 0));
        boolean tied = text.startsWith("/") || inner.indexOf('/') >= 0;
        List<int[]> segments = new ArrayList<>();
        if (!tied) {
            segments.add(FOLDERS);
        }
        for (String segment : inner.split("/", -1)) {
            segments.add(segment.equals("**") ? FOLDERS : tokens(segment));
        }
        boolean file = tied && (inner.equals("*") || inner.endsWith("/*"));
        return Optional.of(new PathPattern(text, segments, content ? Reach.CONTENT : file ? Reach.FILE : Reach.BOTH));
    }

    /** The names that a path consists of, for {@link #matches}. */
    public static List<int[]> names(String path) {
        List<int[]> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            names.add(name.codePoints().toArray());
        }
        return names;
    }

    /** Whether the path that has these names is meant. */
    public boolean matches(List<int[]> names) {
        int segment = 0;
        int name = 0;
        int resumeSegment = -1;
        int resumeName = 0;
        while (true) {
            if (segment == segments.size()) {
                if (reaches(name, names.size())) {
                    return true;
                }
            } else if (segments.get(segment) == FOLDERS) {
                resumeSegment = ++segment;
                resumeName = name;
                if (segment == segments.size()) {
                    return name < names.size();
                }
                continue;
            } else if (name < names.size() && matches(segments.get(segment), names.get(name))) {
                segment++;
                name++;
                continue;
            }
            if (resumeSegment < 0 || resumeName >= names.size()) {
                return false;
            }
            segment = resumeSegment;
            name = ++resumeName;
        }
    }

    /** A path that the pattern means, the simplest one. */
    public String sample() {
        List<String> names = new ArrayList<>();
        for (int[] segment : segments) {
            StringBuilder name = new StringBuilder();
            for (int token : segment) {
                name.appendCodePoint(token == STAR || token == ANY ? 'x' : token);
            }
            if (segment != FOLDERS) {
                names.add(name.toString());
            }
        }
        if (reach == Reach.CONTENT || segments.get(segments.size() - 1) == FOLDERS) {
            names.add("x");
        }
        return String.join("/", names);
    }

    /** Whether it owns every file there is, as the usual first line does. */
    public boolean isEverything() {
        return EVERYTHING.contains(text);
    }

    /** Whether it names one file or folder. */
    public boolean isLiteral() {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    /** Two patterns are the same if they are written in the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private boolean reaches(int name, int names) {
        return switch (reach) {
            case FILE -> name == names;
            case CONTENT -> name < names;
            case BOTH -> true;
        };
    }

    private static boolean matches(int[] tokens, int[] name) {
        int token = 0;
        int at = 0;
        int resumeToken = -1;
        int resumeAt = 0;
        while (at < name.length) {
            if (token < tokens.length && tokens[token] == STAR) {
                resumeToken = ++token;
                resumeAt = at;
            } else if (token < tokens.length && (tokens[token] == ANY || tokens[token] == name[at])) {
                token++;
                at++;
            } else if (resumeToken >= 0) {
                token = resumeToken;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == STAR) {
            token++;
        }
        return token == tokens.length;
    }

    private static int[] tokens(String segment) {
        int[] characters = segment.codePoints().toArray();
        int[] tokens = new int[characters.length];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            if (character == '\\' && i + 1 < characters.length) {
                tokens[length++] = characters[++i];
            } else {
                tokens[length++] = character == '*' ? STAR : character == '?' ? ANY : character;
            }
        }
        return Arrays.copyOf(tokens, length);
    }

    private static boolean hasRange(String text) {
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            if (at == 0 || text.charAt(at - 1) != '\\') {
                return true;
            }
        }
        return false;
    }
}
