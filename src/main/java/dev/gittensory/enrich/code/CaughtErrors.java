package dev.gittensory.enrich.code;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Language;
import java.util.Set;

/** What the head of a handler says about the errors that it is for. */
final class CaughtErrors {

    private static final Pattern NAME = Pattern.compile("[\\pL_$][\\w$]*");

    private static final Pattern STATED =
            Pattern.compile("_+|\\$?_*(?i:ignor|expected|unused|swallow|unreachable|impossible|cannothappen)\\w*");

    /** Everything that can be thrown, and not only what programs are prepared for. */
    private static final Set<String> ALL = Set.of("Throwable", "BaseException");

    /** Errors by which libraries say no: asking first would be longer and would race. */
    private static final Set<String> EXPECTED = Set.of(
            "LoadError",
            "KeyError",
            "IndexError",
            "StopIteration",
            "ENOENT",
            "EEXIST",
            "NumberFormatException",
            "ClassNotFoundException",
            "NoSuchMethodException",
            "NoSuchFieldException",
            "NoSuchFileException",
            "FileAlreadyExistsException",
            "OperationCanceledException",
            "TaskCanceledException",
            "CancellationException");

    /** In Python, only these: it is its custom to ask by trying, and to name the error that means no. */
    private static final Set<String> BROAD = Set.of(
            "BaseException",
            "Exception",
            "OSError",
            "IOError",
            "EnvironmentError",
            "RuntimeError",
            "ConnectionError",
            "RequestException",
            "HTTPError",
            "URLError",
            "DatabaseError",
            "OperationalError",
            "SQLAlchemyError",
            "SubprocessError",
            "CalledProcessError");

    private CaughtErrors() {}

    /** Whether the head names the variable for it, or nothing but errors that are no failures. */
    static boolean areExpected(String head, Language language) {
        boolean named = false;
        boolean failure = false;
        Matcher name = NAME.matcher(head);
        while (name.find()) {
            String word = name.group();
            if (STATED.matches(word)) {
                return true;
            }
            // a type begins with a capital; a variable does not, and what a type is in is no type here
            boolean python = language == Language.PYTHON;
            boolean type = python || Character.isUpperCase(word.charAt(0)) && !head.startsWith(".", name.end());
            boolean expected = python ? !BROAD.contains(word) : EXPECTED.contains(word);
            named |= type && expected;
            failure |= type && !expected;
        }
        return named && !failure;
    }

    /** Whether the head lets every error in. */
    static boolean areAll(String head, Language language) {
        if (head.isEmpty()) {
            return language == Language.PYTHON;
        }
        Matcher name = NAME.matcher(head);
        while (name.find()) {
            if (ALL.contains(name.group())
                    || language == Language.RUBY && name.group().equals("Exception")) {
                return true;
            }
        }
        return language == Language.C && head.equals("...");
    }
}
