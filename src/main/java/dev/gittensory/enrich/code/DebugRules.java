package dev.gittensory.enrich.code;

import static dev.gittensory.enrich.code.DebugRules.Kind.FOCUS;
import static dev.gittensory.enrich.code.DebugRules.Kind.PRINT;
import static dev.gittensory.enrich.code.DebugRules.Kind.STOP;

import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Language;
import java.util.List;

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
            call(FOCUS, "test.only("),
            // other functions have these names, but do not take a title and a body
            rule(FOCUS, "fit(", "fit\\(\\s*[\"'`].*,\\s*(?:async\\b|function\\b|\\()"),
            rule(FOCUS, "fdescribe(", "fdescribe\\(\\s*[\"'`]"));

    private static final List<Rule> PYTHON = List.of(
            call(STOP, "breakpoint()"),
            call(STOP, "pdb.set_trace("),
            call(STOP, "ipdb.set_trace("),
            rule(PRINT, "print(", "print\\(\\s*" + DEBUG_TEXT));

    private static final List<Rule> RUBY = List.of(
            rule(STOP, "binding.pry", "binding\\.pry\\s*(?:;|$|if |unless )"),
            rule(STOP, "binding.irb", "binding\\.irb\\s*(?:;|$|if |unless )"),
            rule(STOP, "byebug", "byebug\\s*(?:;|$|if |unless )"),
            rule(FOCUS, " :focus", " :focus\\s*\\)?\\s*(?:do|\\{)(?:\\s|$)"),
            rule(FOCUS, " focus: true", " focus: true\\s*\\)?\\s*(?:do|\\{)(?:\\s|$)"));

    private static final List<Rule> PHP = List.of(call(PRINT, "var_dump("), call(STOP, "dd("));

    private static final List<Rule> GO = List.of(
            call(PRINT, "spew.Dump("),
            rule(PRINT, "fmt.Println(", "fmt\\.Println\\(\\s*" + DEBUG_TEXT),
            rule(PRINT, "fmt.Printf(", "fmt\\.Printf\\(\\s*" + DEBUG_TEXT),
            call(PRINT, "println("));

    private static final List<Rule> RUST = List.of(call(PRINT, "dbg!("));

    private static final List<Rule> C_SHARP = List.of(call(STOP, "Debugger.Break("), call(STOP, "Debugger.Launch("));

    private DebugRules() {}

    /** The rules of a language; none if it has none. */
    static List<Rule> of(Language language) {
        return switch (language) {
            case JAVA -> JAVA;
            case SCRIPT -> SCRIPT;
            case PYTHON -> PYTHON;
            case RUBY -> RUBY;
            case PHP -> PHP;
            case GO -> GO;
            case RUST -> RUST;
            case C_SHARP -> C_SHARP;
            default -> List.of();
        };
    }

    private static Rule call(Kind kind, String literal) {
        return rule(kind, literal, Pattern.quote(literal));
    }

    private static Rule rule(Kind kind, String literal, String pattern) {
        return new Rule(kind, literal, Pattern.compile(pattern));
    }
}
