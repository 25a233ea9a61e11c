package dev.gittensory.enrich.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Programming languages as far as a single line needs them: what opens a comment and what quotes a string. */
public enum Language {
    JAVA(Comments.SLASHES, "\"'", "java"),
    KOTLIN(Comments.SLASHES, "\"'", "kt", "kts"),
    SCALA(Comments.SLASHES, "\"", "scala", "sc"),
    GROOVY(Comments.SLASHES, "\"'", "groovy", "gradle"),
    SCRIPT(Comments.SLASHES, "\"'`", "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte"),
    PYTHON(List.of("#"), "\"'", "py", "pyi"),
    RUBY(List.of("#"), "\"'", "rb", "rake"),
    PHP(List.of("//", "/*", "#"), "\"'", "php"),
    GO(Comments.SLASHES, "\"'`", "go"),
    /** Not the apostrophe, which begins a lifetime and then has no counterpart. */
    RUST(Comments.SLASHES, "\"", "rs"),
    C_SHARP(Comments.SLASHES, "\"'", "cs"),
    C(Comments.SLASHES, "\"'", "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm"),
    SWIFT(Comments.SLASHES, "\"", "swift"),
    SHELL(List.of("#"), "\"'`", "sh", "bash", "zsh"),
    /** Anything else: no comment, no string. */
    NONE(List.of(), "");

    private static final Map<String, Language> BY_EXTENSION = Arrays.stream(values())
            .flatMap(language -> language.extensions.stream().map(extension -> Map.entry(extension, language)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> comments;
    private final String quotes;
    private final List<String> extensions;

    Language(List<String> comments, String quotes, String... extensions) {
        this.comments = comments;
        this.quotes = quotes;
        this.extensions = List.of(extensions);
    }

    /** The language that the extension of this path stands for; {@link #NONE} if none. */
    public static Language of(String path) {
        return BY_EXTENSION.getOrDefault(extensionOf(path), NONE);
    }

    /** What stands behind the last dot, in lower case; the whole path if there is none. */
    public static String extensionOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What opens a comment. */
    public List<String> comments() {
        return comments;
    }

    /** The characters that quote a string. */
    public String quotes() {
        return quotes;
    }

    /** Kept apart because an enum's constants are made before its static fields. */
    private static final class Comments {
        static final List<String> SLASHES = List.of("//", "/*");
    }
}
