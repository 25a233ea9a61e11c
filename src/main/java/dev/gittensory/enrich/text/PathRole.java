package dev.gittensory.enrich.text;

import com.google.re2j.Pattern;
import java.util.Locale;

/** What a file is for, as far as its path tells. */
public enum PathRole {
    /** Checks other code. */
    TEST("(?:.*/)?(?:(?:tests?|__tests__|__mocks__|specs?|testing|e2e|fixtures|testdata|[a-z]+[-_]tests?"
            + "|(?:android|integration|functional|unit)test|testfixtures|test-?(?:support|utils?))/.*"
            + "|test_[^/]*|conftest\\.py|tests?\\.[a-z]+|[^/]*[._-](?:test|tests|spec|cy)\\.[a-z]+)"),
    /** Talks to a person at a terminal, or shows how something is done: printing is its purpose. */
    PRINTS(
            "(?:.*/)?(?:(?:cli|cmd|bin|scripts?|tools?|examples?|samples?|demos?|docs?|bench|benchmarks?|playground"
                    + "|[a-z0-9]+-cli|\\.github)/.*"
                    + "|(?:main|cli|manage|bench|setup|gulpfile|gruntfile)\\.[a-z]+|[^/]*(?:[._-]cli|[._-]script|\\.stor(?:y|ies)|\\.config)\\.[a-z]+)"),
    /** Anything else. */
    PRODUCT(".*");

    /** Told apart by the capital, because {@code Latest.java} and {@code Audit.java} test nothing. */
    private static final Pattern TEST_CLASS = Pattern.compile(
            "(?:.*/)?[^/]*(?:Tests?|TestCase|Spec|[a-z0-9]IT|ITCase)\\.(?:java|kt|scala|groovy|cs|php|swift)",
            Pattern.DOTALL);

    private final Pattern pattern;

    PathRole(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** The first role whose pattern the path has. */
    public static PathRole of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (TEST.pattern.matches(lower) || TEST_CLASS.matches(path)) {
            return TEST;
        }
        return PRINTS.pattern.matches(lower) ? PRINTS : PRODUCT;
    }
}
