package dev.gittensory.redact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that must not leave: credentials, private terms and local paths. {@link Placeholders}, {@link PublicText}
 * and {@link Detector} are its three uses, so that what is added here takes effect in all of them. Immutable.
 */
public final class Vocabulary {

    static final List<String> COMMON_TERMS = List.of(
            "wallet",
            "hotkey",
            "coldkey",
            "mnemonic",
            "payout",
            "reward",
            "scoring",
            "raw score",
            "trust score",
            "ranking",
            "reviewability",
            "rubric",
            "guardrail");

    private static final Vocabulary STANDARD = new Vocabulary(Credentials.standard(), List.of(), List.of());

    /** One after the other, because what is left when values are gone decides what counts next. */
    private final List<Search> searches;

    /** As the last of them, but identifiers count too. */
    private final Search words;

    private final List<String> labels;

    /**
     * A vocabulary of its own.
     *
     * @param privateTerms the operator's own words, of any kind; blank ones do not count
     * @param localRoots directories of this installation; blank ones and the root of the file system do not count
     */
    public Vocabulary(Credentials credentials, Collection<String> privateTerms, Collection<String> localRoots) {
        Search own = new Search(privateTerms.stream()
                .filter(term -> !term.isBlank())
                .map(PrivateTerm::literal)
                .toList());
        Search paths = new Search(Stream.concat(
                        LocalPath.homes().stream(),
                        localRoots.stream()
                                .filter(root -> root.strip().length() > 1)
                                .map(LocalPath::root))
                .toList());
        searches = List.of(credentials.search(), own, paths, common(PrivateTerm.Reading.PROSE));
        words = common(PrivateTerm.Reading.WORD);
        labels = credentials.families().stream()
                .map(CredentialFamily::label)
                .distinct()
                .toList();
    }

    /** The vocabulary of the product alone. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /** The vocabulary of the product and what is this installation's own. */
    public static Vocabulary with(Collection<String> privateTerms, Collection<String> localRoots) {
        return new Vocabulary(Credentials.standard(), privateTerms, localRoots);
    }

    /** What to search for, one after the other, each in what the one before has left. */
    List<Search> searches() {
        return searches;
    }

    /** The names of the credentials that this vocabulary knows. */
    List<String> labels() {
        return labels;
    }

    /** What a text holds by the strictest reading, as ids. */
    Set<String> kindsIn(String text) {
        Set<String> kinds = new TreeSet<>();
        Stream.concat(searches.stream(), Stream.of(words))
                .flatMap(search -> search.in(text).stream())
                .forEach(match -> kinds.add(match.entry().id()));
        return kinds;
    }

    private static Search common(PrivateTerm.Reading reading) {
        return new Search(COMMON_TERMS.stream()
                .map(term -> PrivateTerm.common(term, reading))
                .toList());
    }
}
