package dev.gittensory.bench;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.List;

/** Text that is built to make a careless pattern or parser slow, in any size. */
enum HostileText {
    NESTED_BRACKETS("({[<", 0),
    CLOSING_BRACKETS(")}]>", 0),
    QUOTES("\"'`\\", 200_000),
    SPACES_AND_TABS(" \t", 200_000),
    ONE_LETTER("a", 0),
    ZERO_WIDTH("\u200b\u200d\ufeff", 200_000),
    REPLACEMENT_CHARACTERS("\ufffd\u0000", 200_000),
    NAMES_OF_SECRETS("password= token: secret=\"", 200_000),
    PREFIXES_OF_SECRETS("sk-ghp_eyJ-----BEGIN ", 200_000),
    ADDRESSES("http://a:b@", 200_000),
    SLASHES_AND_STARS("/*/**//", 200_000),
    REGULAR_EXPRESSION("Pattern.compile(\"((a+)+)*$\") /(a|a)*/ ", 200_000),
    UNCLOSED_CALLS("log.info(token, catch (e) { ", 200_000),
    SHORT_LINES("x = f(y) {\n", 0),
    INDENTED_LINES("                        } else {\n", 0),
    KEYS_OF_YAML("- uses: a/b@v1\n  run: |\n", 0),
    VERSIONS("\"a\": \"^1.0\",\nimplementation 'a:b:1'\n", 0),
    STATEMENTS("ALTER TABLE a ADD b int not null\n", 0);

    /** One path for each sort of file that an analyzer looks at. */
    private static final List<String> PATHS = List.of(
            "src/A.java",
            "src/a.ts",
            "app/a.py",
            "pkg/a.go",
            "app/a.rb",
            "app/a.php",
            ".github/workflows/a.yml",
            "Dockerfile",
            "main.tf",
            "db/migration/V1__a.sql",
            "package.json",
            "pom.xml",
            "build.gradle",
            "requirements.txt",
            "Cargo.toml",
            "docs/a.md");

    private final String unit;
    private final int lineLength;

    HostileText(String unit, int lineLength) {
        this.unit = unit;
        this.lineLength = lineLength;
    }

    /** The text, cut into lines where the shape has them. */
    String text(int chars) {
        StringBuilder text = new StringBuilder(chars + unit.length());
        int inLine = 0;
        while (text.length() < chars) {
            text.append(unit);
            inLine += unit.length();
            if (lineLength > 0 && inLine >= lineLength) {
                text.append('\n');
                inLine = 0;
            }
        }
        text.setLength(chars);
        return text.toString();
    }

    /** A change that adds about so many characters of this text, evenly over files of all sorts. */
    ChangeSet change(int chars) {
        String text = text(chars / PATHS.size());
        String body = "+" + text.replace("\n", "\n+") + "\n";
        int lines = (int) body.chars().filter(c -> c == '\n').count();
        Hunk hunk = new Hunk(1, 1, lines, 0, body);
        return new ChangeSet(PATHS.stream()
                .map(path -> new FileChange(path, null, FileChange.Kind.ADDED, false, List.of(hunk)))
                .toList());
    }
}
