package dev.gittensory.enrich.leak;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.HunkText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the variables whose values a string takes in as they are: no cuts, calls or conditions. */
final class Interpolations {

    private static final Pattern DOLLAR =
            Pattern.compile("\\$(?:\\{([^{}]{1,100})\\}|(\\w{1,60}))|\\{(\\$[^{}]{1,100})\\}");
    private static final Pattern DOLLAR_BRACES = Pattern.compile("\\$\\{([^{}]{1,100})\\}");
    private static final Pattern HASH_BRACES = Pattern.compile("#\\{([^{}]{1,100})\\}");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]{1,100})\\}");
    private static final Pattern PARENTHESES = Pattern.compile("\\\\\\(([^()]{1,100})\\)");

    /** A name behind a chain of others, a call without arguments perhaps, and what says how it is to look. */
    private static final Pattern SIMPLE = Pattern.compile(
            "\\s*(?:[$\\w!@]{1,60}(?:\\?\\.|\\.|->)){0,9}[$@]?(\\w{1,60})!?(?:\\(\\))?\\s*(?:[!:][^?=]{0,20}|=)?");

    private Interpolations() {}

    /** The last names of the chains in a string that has this range of the hunk. */
    static List<String> in(HunkText hunk, int from, int to) {
        Pattern pattern = pattern(hunk, from);
        List<String> names = new ArrayList<>();
        if (pattern != null) {
            Matcher matcher = pattern.matcher(hunk.text().substring(from, to));
            while (matcher.find()) {
                Matcher simple = SIMPLE.matcher(expression(matcher));
                if (simple.matches()) {
                    names.add(simple.group(1));
                }
            }
        }
        return names;
    }

    private static String expression(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String expression = matcher.group(group);
            if (expression != null) {
                return expression;
            }
        }
        return "";
    }

    private static @Nullable Pattern pattern(HunkText hunk, int start) {
        String code = hunk.code();
        int quote = start;
        while (quote > 0 && start - quote < 3 && "\"'".indexOf(code.charAt(quote - 1)) >= 0) {
            quote--;
        }
        String prefix = code.substring(Math.max(0, quote - 2), quote).toLowerCase(Locale.ROOT);
        boolean verbatim = code.startsWith("'", quote);
        return switch (hunk.language()) {
            case SCRIPT -> DOLLAR_BRACES;
            case KOTLIN, GROOVY, SCALA, PHP, SHELL -> verbatim ? null : DOLLAR;
            case RUBY -> verbatim ? null : HASH_BRACES;
            case RUST -> BRACES;
            case PYTHON -> prefix.contains("f") ? BRACES : null;
            case C_SHARP -> prefix.contains("$") ? BRACES : null;
            case SWIFT -> PARENTHESES;
            default -> null;
        };
    }
}
