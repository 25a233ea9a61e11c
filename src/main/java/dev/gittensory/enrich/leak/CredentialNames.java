package dev.gittensory.enrich.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the name of a variable whether its value is a credential, and not a fact about one. */
final class CredentialNames {

    private static final Set<String> ENDINGS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "jwt",
            "authorization",
            "apikey",
            "secretkey",
            "accesskey",
            "privatekey",
            "accesstoken",
            "authtoken",
            "api key",
            "access key",
            "secret key",
            "private key",
            "signing key",
            "encryption key",
            "auth header",
            "authorization header");

    /** Words that make it a question, a change, a thing that may be seen, or another kind of token. */
    private static final Set<String> OTHERS = Set.of(
            "has is no not num max min total needs need require requires required missing invalid valid expired masked"
                    .concat(" mask redacted hashed hash encrypted obfuscated sanitized safe show hide reset forgot")
                    .concat(" forgotten change update with without use uses enable enabled public id count cancel")
                    .concat(" cancellation csrf xsrf page next prev previous continuation sync eos bos pad unk sep cls")
                    .concat(" special stop start end begin open close current last first peek input output prompt")
                    .concat(" completion lexer parse parser syntax keyword string operator identifier comment match")
                    .concat(" text json xml design color theme nft gas symbol base quote sub per word can should on")
                    .concat(" handle validate verify check pagination cursor line bad unexpected expected placeholder")
                    .split(" "));

    private CredentialNames() {}

    /** Whether what has this name is evidently a credential. */
    static boolean contains(String name) {
        List<String> words = words(name);
        int count = words.size();
        if (count == 0 || words.stream().anyMatch(OTHERS::contains)) {
            return false;
        }
        return ENDINGS.contains(words.get(count - 1))
                || count > 1 && ENDINGS.contains(words.get(count - 2) + " " + words.get(count - 1));
    }

    /** Whether the name could as well be that of a word in a text that is parsed. */
    static boolean isAmbiguous(String name) {
        return words(name).equals(List.of("token"));
    }

    /** The words of a name in camel or snake case, in lower case; without a leading verb of access. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= name.length(); at++) {
            if (at == name.length() || endsWord(name, at)) {
                String word = name.substring(start, at).toLowerCase(Locale.ROOT);
                if (Character.isLetter(word.charAt(0))) {
                    words.add(word);
                }
                start = at;
            }
        }
        return words.size() > 1 && words.get(0).equals("get") ? words.subList(1, words.size()) : words;
    }

    private static boolean endsWord(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        if (Character.isLetter(before) != Character.isLetter(here)) {
            return true;
        }
        boolean acronymEnds = at + 1 < name.length()
                && Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && Character.isLowerCase(name.charAt(at + 1));
        return Character.isLowerCase(before) && Character.isUpperCase(here) || acronymEnds;
    }
}
