package dev.gittensory.enrich;

import static dev.gittensory.enrich.DebugRules.Kind.FOCUS;
import static dev.gittensory.enrich.DebugRules.Kind.PRINT;
import static dev.gittensory.enrich.DebugRules.Kind.STOP;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of calls that people write while they look for a fault and mean to take out again. */
final class DebugRules {

    /** What a forgotten call does, which decides where it matters and what the finding says. */
    enum Kind {
        PRINT("This line looks like debug output that was left behind. Remove it, or use the project's logger."),
        STOP("This line stops the program for a debugger. Remove it."),
        FOCUS("This line makes the test runner skip every other test. Remove the focus.");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    /**
     * One call.
     *
     * @param kind what it does if it is forgotten
     * @param literal the text that it begins with, in code and not as part of a longer name
     * @param pattern matches the source from the literal on
     */
    record Rule(Kind kind, String literal, Pattern pattern) {}

    /** The extensions of a language, what opens a comment in it, what quotes a string, and its rules. */
    record Language(List<String> extensions, List<String> comments, String quotes, List<Rule> rules) {}

    /** How a message begins that is for its author only. */
    private static final String DEBUG_TEXT = "[fFrR]?[\"'](?i:debug\\b|>>>|xxx|here\\b)";

    private static final List<Rule> JAVA = List.of(call(PRINT, "System.out.print"), call(PRINT, ".printStackTrace()"));

    private static final List<Rule> SCRIPT = List.of(
            call(PRINT, "console.log("),
            call(PRINT, "console.debug("),
            rule(STOP, "debugger", "debugger\\s*(?:;|$)"),
            call(FOCUS, "describe.only("),
            call(FOCUS, "context.only("),
            call(FOCUS, "suite.only("),
            call(FOCUS, "it.only("),
            call(FOCUS, "test.only("));

    private static final List<Rule> PYTHON = List.of(
            call(STOP, "breakpoint()"),
            call(STOP, "pdb.set_trace("),
            rule(PRINT, "print(", "print\\(\\s*" + DEBUG_TEXT));

    private static final List<Rule> RUBY = List.of(
            rule(STOP, "binding.pry", "binding\\.pry\\s*(?:;|$|if |unless )"),
            rule(STOP, "binding.irb", "binding\\.irb\\s*(?:;|$|if |unless )"),
            rule(STOP, "byebug", "byebug\\s*(?:;|$|if |unless )"));

    private static final List<Rule> PHP = List.of(call(PRINT, "var_dump("), call(STOP, "dd("));

    private static final List<Rule> GO = List.of(
            call(PRINT, "spew.Dump("),
            rule(PRINT, "fmt.Println(", "fmt\\.Println\\(\\s*" + DEBUG_TEXT),
            rule(PRINT, "fmt.Printf(", "fmt\\.Printf\\(\\s*" + DEBUG_TEXT),
            call(PRINT, "println("));

    private static final List<Rule> RUST = List.of(call(PRINT, "dbg!("));

    private static final List<Rule> C_SHARP = List.of(call(STOP, "Debugger.Break("), call(STOP, "Debugger.Launch("));

    private static final List<String> SLASHES = List.of("//", "/*");

    private static final Map<String, Language> BY_EXTENSION = List.of(
                    new Language(List.of("java"), SLASHES, "\"'", JAVA),
                    new Language(
                            List.of("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte"),
                            SLASHES,
                            "\"'`",
                            SCRIPT),
                    new Language(List.of("py"), List.of("#"), "\"'", PYTHON),
                    new Language(List.of("rb", "rake"), List.of("#"), "\"'", RUBY),
                    new Language(List.of("php"), List.of("//", "/*", "#"), "\"'", PHP),
                    new Language(List.of("go"), SLASHES, "\"'`", GO),
                    // not the apostrophe, which begins a lifetime and then has no counterpart
                    new Language(List.of("rs"), SLASHES, "\"", RUST),
                    new Language(List.of("cs"), SLASHES, "\"'", C_SHARP))
            .stream()
            .flatMap(language -> language.extensions().stream().map(extension -> Map.entry(extension, language)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Language NONE = new Language(List.of(), List.of(), "", List.of());

    private DebugRules() {}

    /** The language with this extension in lower case; one without rules if there is none. */
    static Language of(String extension) {
        return BY_EXTENSION.getOrDefault(extension, NONE);
    }

    private static Rule call(Kind kind, String literal) {
        return rule(kind, literal, Pattern.quote(literal));
    }

    private static Rule rule(Kind kind, String literal, String pattern) {
        return new Rule(kind, literal, Pattern.compile(pattern));
    }
}
