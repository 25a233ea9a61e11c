package dev.gittensory.enrich.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Lexer;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the regular expressions that stand in a hunk as they are, for engines that backtrack. */
final class PatternLiterals {

    /**
     * A pattern.
     *
     * @param offset where it begins in the text of the hunk
     * @param pattern what the engine is given
     * @param toTheEnd whether it may be matched against a whole text
     */
    record Literal(int offset, String pattern, boolean toTheEnd) {}

    private static final Pattern JAVA = Pattern.compile("\\bPattern\\.(?:compile|matches)\\(\\s{0,40}"
            + "|\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s{0,40}|@Pattern\\(\\s{0,40}regexp\\s?=\\s{0,40}");
    private static final Pattern KOTLIN = Pattern.compile("\\bRegex\\(\\s{0,40}|\\bPattern\\.compile\\(\\s{0,40}");
    /** Behind the pattern, where the language lets a string become one. */
    private static final Pattern CONVERSION = Pattern.compile("\"\\.toRegex\\(");

    private static final Pattern SCRIPT = Pattern.compile("\\bRegExp\\(\\s{0,40}(?:String\\.raw)?");
    private static final Pattern PYTHON = Pattern.compile(
            "\\b(?:re|regex)\\.(?:compile|match|search|fullmatch|findall|finditer|subn?|split)\\(\\s{0,40}[rRbBuU]{0,2}");
    private static final Pattern RUBY = Pattern.compile("\\bRegexp\\.new\\(\\s{0,40}");
    private static final Pattern C_SHARP = Pattern.compile(
            "\\bnew Regex\\(\\s{0,40}@?|\\bRegex\\.(?:IsMatch|Match|Matches|Replace|Split)\\([^,()\"]{0,80},\\s{0,40}@?");
    private static final Pattern PHP = Pattern.compile("\\bpreg_\\w{1,20}\\(\\s{0,40}");

    private final HunkText hunk;
    private final String code;
    private final List<Literal> literals = new ArrayList<>();

    private PatternLiterals(HunkText hunk) {
        this.hunk = hunk;
        code = hunk.code();
    }

    /** All of them; takes time linear in the hunk. */
    static List<Literal> in(HunkText hunk) {
        PatternLiterals reader = new PatternLiterals(hunk);
        calls(hunk.language()).ifPresent(reader::readCalls);
        if (hunk.language() == Language.KOTLIN) {
            reader.readConversions();
        }
        if (hunk.language() == Language.SCRIPT || hunk.language() == Language.RUBY) {
            reader.readPatterns();
        }
        return reader.literals;
    }

    private static Optional<Pattern> calls(Language language) {
        return switch (language) {
            case JAVA, SCALA, GROOVY -> Optional.of(JAVA);
            case KOTLIN -> Optional.of(KOTLIN);
            case SCRIPT -> Optional.of(SCRIPT);
            case PYTHON -> Optional.of(PYTHON);
            case RUBY -> Optional.of(RUBY);
            case C_SHARP -> Optional.of(C_SHARP);
            case PHP -> Optional.of(PHP);
            // those of Go and Rust take linear time
            default -> Optional.empty();
        };
    }

    private void readPatterns() {
        int at = 0;
        while (at < code.length()) {
            int start = at;
            while (at < code.length() && hunk.kindAt(at) == Lexer.PATTERN) {
                at++;
            }
            if (at > start) {
                literals.add(new Literal(start, hunk.text().substring(start, at), false));
            }
            at++;
        }
    }

    private void readCalls(Pattern calls) {
        Matcher call = calls.matcher(code);
        while (call.find()) {
            Scan.stopIfInterrupted();
            String pattern = concatenated(call.end());
            if (hunk.language() == Language.PHP) {
                pattern = undelimited(pattern);
            }
            literals.add(new Literal(call.start(), pattern, matchesToTheEnd(call.group())));
        }
    }

    private void readConversions() {
        Matcher conversion = CONVERSION.matcher(code);
        while (conversion.find()) {
            Scan.stopIfInterrupted();
            int start = startOfString(conversion.start());
            if (!isAdded(start)) {
                literals.add(new Literal(start, concatenated(start), true));
            }
        }
    }

    /** Where the string begins that has its last quote here; bounded, because longer ones are not read. */
    private int startOfString(int lastQuote) {
        int at = quotesBefore(lastQuote);
        int limit = Math.max(0, at - RegexParser.LONGEST);
        while (at > limit && hunk.kindAt(at - 1) == Lexer.STRING) {
            at--;
        }
        return quotesBefore(at);
    }

    private int quotesBefore(int from) {
        int at = from;
        while (at > 0 && from - at < 3 && code.charAt(at - 1) == '"' && hunk.kindAt(at - 1) == Lexer.CODE) {
            at--;
        }
        return at;
    }

    /** Whether the string that begins here is the end of a longer one. */
    private boolean isAdded(int start) {
        return code.substring(Math.max(0, start - 80), start).stripTrailing().endsWith("+");
    }

    private boolean matchesToTheEnd(String call) {
        return switch (hunk.language()) {
            case JAVA, KOTLIN, SCALA, GROOVY -> !call.startsWith(".") || call.startsWith(".matches");
            case PYTHON -> call.contains("fullmatch");
            default -> false;
        };
    }

    /** The value of the literals that are joined here; empty if there is anything else among them. */
    private String concatenated(int start) {
        StringBuilder value = new StringBuilder();
        int at = start;
        while (at < code.length() && isQuote(code.charAt(at)) && value.length() <= RegexParser.LONGEST) {
            char quote = code.charAt(at);
            boolean raw = isRaw(at);
            while (at < code.length() && code.charAt(at) == quote && hunk.kindAt(at) == Lexer.CODE) {
                at++;
            }
            int end = at;
            while (end < code.length() && end - at <= RegexParser.LONGEST && hunk.kindAt(end) == Lexer.STRING) {
                end++;
            }
            String body = hunk.text().substring(at, end);
            value.append(raw ? body : unescaped(body));
            at = next(end + 1);
            if (at < 0) {
                return "";
            }
        }
        return value.toString();
    }

    /** Where the next literal begins; below zero if something else is added; any other place if this was the last. */
    private int next(int behind) {
        int at = skipBlanks(behind);
        boolean joined = at < code.length() && code.charAt(at) == '+';
        at = joined ? skipBlanks(at + 1) : at;
        boolean implicit = hunk.language() == Language.PYTHON;
        if (implicit || hunk.language() == Language.C_SHARP) {
            while (at < code.length() && "rRbBuU@".indexOf(code.charAt(at)) >= 0) {
                at++;
            }
        }
        boolean literal = at < code.length() && isQuote(code.charAt(at));
        if (joined && !literal) {
            return -1;
        }
        return joined || implicit ? at : code.length();
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < code.length() && at - from < 80 && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isRaw(int quote) {
        String before = code.substring(Math.max(0, quote - 3), quote);
        return switch (hunk.language()) {
            case PYTHON -> before.contains("r") || before.contains("R");
            case C_SHARP -> before.contains("@");
            case SCRIPT -> before.equals("raw");
            case KOTLIN, SCALA -> code.startsWith("\"\"\"", quote);
            case PHP, RUBY -> true;
            default -> false;
        };
    }

    private static String unescaped(String body) {
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < body.length(); at++) {
            boolean escapes =
                    body.charAt(at) == '\\' && at + 1 < body.length() && "\\\"'`".indexOf(body.charAt(at + 1)) >= 0;
            at += escapes ? 1 : 0;
            value.append(body.charAt(at));
        }
        return value.toString();
    }

    private static String undelimited(String pattern) {
        int end = pattern.isEmpty() ? -1 : pattern.lastIndexOf(pattern.charAt(0));
        return end > 0 ? pattern.substring(1, end) : "";
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
