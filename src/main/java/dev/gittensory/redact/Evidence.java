package dev.gittensory.redact;

import com.google.re2j.Matcher;
import dev.gittensory.redact.text.Characters;
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

    /** As {@link #TOKEN}, but the hint stands within the value, behind nothing but letters and digits of it. */
    INFIX {
        @Override
        boolean convinces(Matcher match) {
            return Plausibility.drawnAtRandom(match.group(1));
        }
    },

    /** The text before the value says whose it is, so even a value in hex counts. */
    NAMED {
        @Override
        boolean convinces(Matcher match) {
            return Plausibility.drawnAtRandom(match.group(1));
        }
    },

    /** The value is the secret part of an address or of a connection string. */
    PART {
        @Override
        boolean convinces(Matcher match) {
            return Plausibility.drawnAtRandom(match.group(1));
        }
    },

    /** The path of an address that receives hooks ends in something that nobody could guess. */
    WEBHOOK {
        @Override
        boolean convinces(Matcher match) {
            String value = match.group(1);
            return !Plausibility.isIdentifier(value)
                    && !Plausibility.readsAsWords(value)
                    && Plausibility.isJumble(value)
                    && Plausibility.drawnAtRandom(value);
        }
    },

    /** A name gives the value to something secret; the value looks drawn at random and is no commit id. */
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
    },

    /** A bare value that is given to a password in a configuration file or a connection string. */
    BARE_PASSWORD {
        /** Some of these are in most passwords that people think up, and in no identifier. */
        private static final String MARKS = "!@#%^&*?~+";

        @Override
        boolean convinces(Matcher match) {
            String value = match.group(1);
            boolean marked = value.chars().skip(1).anyMatch(c -> Characters.isOneOf(c, MARKS));
            return Plausibility.chosenAsSecret(value) && (marked || Plausibility.isJumble(value));
        }
    };

    abstract boolean convinces(Matcher match);

    /** Whether nothing but a name says that the value is secret. */
    boolean isGeneral() {
        return this == ASSIGNMENT || this == BARE_ASSIGNMENT || this == BARE_PASSWORD;
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
