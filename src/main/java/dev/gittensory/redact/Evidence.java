package dev.gittensory.redact;

import com.google.re2j.Matcher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What must be true, besides the shape, before a match counts as a credential. */
public enum Evidence {

    /** The hint begins a word and the value looks drawn at random. */
    TOKEN {
        @Override
        boolean convinces(Matcher match) {
            return Plausibility.drawnAtRandom(match.group(1));
        }
    },

    /** The text around the value says what it is; the value looks drawn at random and is no commit id. */
    CONTEXT {
        @Override
        boolean convinces(Matcher match) {
            String value = match.group(1);
            return !Plausibility.isIdentifier(value)
                    && !Plausibility.readsAsWords(value)
                    && Plausibility.drawnAtRandom(value);
        }
    },

    /** The header of a private key: the shape says it all. */
    KEY_HEADER {
        @Override
        boolean convinces(Matcher match) {
            return true;
        }
    },

    /** The first line of a private key, which begins a word; no chance produces it. */
    KEY_BODY {
        @Override
        boolean convinces(Matcher match) {
            return true;
        }
    },

    /** Two JSON objects in base64url, the first of which names an algorithm. */
    WEB_TOKEN {
        /** {@code {"sub":"1234567890"}, the payload that every tutorial shows. */
        private static final String TUTORIAL = ".eyJzdWIiOiIxMjM0NTY3ODkwI";

        @Override
        boolean convinces(Matcher match) {
            String value = match.group(1);
            String header = decoded(value.substring(0, value.indexOf('.')));
            return header.contains("\"alg\"") && !value.contains(TUTORIAL) && Plausibility.drawnAtRandom(value);
        }
    },

    /** User and password in base64. */
    BASIC_LOGIN {
        @Override
        boolean convinces(Matcher match) {
            String login = decoded(match.group(1));
            int colon = login.indexOf(':');
            return colon >= 0 && isPassword(login.substring(0, colon), login.substring(colon + 1));
        }
    },

    /** User and password in front of a host that others can reach. */
    LOGIN_URL {
        @Override
        boolean convinces(Matcher match) {
            String whole = match.group();
            int at = whole.lastIndexOf('@');
            String host = whole.substring(at + 1);
            String user = whole.substring("://".length(), whole.indexOf(':', "://".length()));
            return !Plausibility.isPrivateHost(host) && isPassword(user, match.group(1));
        }
    },

    /** A quoted literal that is given to something called a secret. */
    ASSIGNMENT {
        @Override
        boolean convinces(Matcher match) {
            return Plausibility.chosenAsSecret(match.group(1));
        }
    },

    /** A bare value in a configuration file, which could as well be code and therefore has to look more random. */
    BARE_ASSIGNMENT {
        @Override
        boolean convinces(Matcher match) {
            String value = match.group(1);
            return Plausibility.chosenAsSecret(value) && Plausibility.isJumble(value);
        }
    };

    private static final int SHORTEST_VALUE = 16;

    /** With the blanks that a pattern allows around the sign behind it. */
    private static final int LONGEST_NAME = 80;

    abstract boolean convinces(Matcher match);

    /**
     * Whether a hint at this position may begin a match, given what stands on both sides of it. Asked before the
     * pattern because that costs a thousand times more, and a hostile line is full of hints.
     */
    boolean mayStartAt(String line, int position, int hintLength) {
        return switch (this) {
            case TOKEN, WEB_TOKEN, KEY_BODY ->
                beginsWord(line, position) && runsOn(line, position + hintLength, "+/=_.-");
            case ASSIGNMENT -> {
                int value = valueAfter(line, position + hintLength);
                yield value < line.length() && "\"'`".indexOf(line.charAt(value)) >= 0;
            }
            case BARE_ASSIGNMENT -> runsOn(line, valueAfter(line, position + hintLength), "+/_-");
            default -> true;
        };
    }

    private static boolean beginsWord(String line, int position) {
        char before = position == 0 ? ' ' : line.charAt(position - 1);
        boolean word = before < 128 && (Character.isLetterOrDigit(before) || before == '_' || before == '-');
        // the n of an escaped line feed and the hex digits of a URL escape belong to no word
        return !word
                || position >= 2 && line.charAt(position - 2) == '\\'
                || position >= 3 && line.charAt(position - 3) == '%';
    }

    /** Where a value could begin behind a name, its closing quote and a sign of assignment; the end if none can. */
    private static int valueAfter(String line, int from) {
        int end = Math.min(line.length(), from + LONGEST_NAME);
        int sign = from;
        while (sign < end && ":=,".indexOf(line.charAt(sign)) < 0) {
            char c = line.charAt(sign++);
            if (c >= 128 || !Character.isLetterOrDigit(c) && "_-\"'`]) \t".indexOf(c) < 0) {
                return line.length();
            }
        }
        int value = sign;
        while (value < end && ":=,> \t".indexOf(line.charAt(value)) >= 0) {
            value++;
        }
        return value == sign ? line.length() : value;
    }

    private static boolean runsOn(String line, int from, String joints) {
        int to = from + SHORTEST_VALUE;
        for (int i = from; i < Math.min(to, line.length()); i++) {
            char c = line.charAt(i);
            if (c >= 128 || !Character.isLetterOrDigit(c) && joints.indexOf(c) < 0) {
                return false;
            }
        }
        return to <= line.length();
    }

    private static boolean isPassword(String user, String password) {
        return password.length() >= 4 && !password.equalsIgnoreCase(user) && !Plausibility.standsForAnother(password);
    }

    private static String decoded(String base64) {
        String standard = base64.replace('-', '+').replace('_', '/').replace("=", "");
        int whole = standard.length() % 4 == 1 ? standard.length() - 1 : standard.length();
        try {
            return new String(Base64.getDecoder().decode(standard.substring(0, whole)), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
