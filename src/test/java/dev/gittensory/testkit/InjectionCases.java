package dev.gittensory.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of prompt injections, for tests that show that none of them has any effect. */
public final class InjectionCases {

    private static final String CASE = "=== ";
    private static final String ESCAPE = "\\u{";

    private InjectionCases() {}

    /** All of them, in the order of the table. */
    public static List<InjectionCase> all() {
        List<InjectionCase> cases = new ArrayList<>();
        for (String block : table().split("(?m)^" + CASE)) {
            if (!block.startsWith("#")) {
                int end = block.indexOf('\n');
                String name = block.substring(0, end);
                InjectionCase.Place place = InjectionCase.Place.valueOf(name.substring(0, name.indexOf(' ')));
                cases.add(new InjectionCase(
                        name, place, decoded(block.substring(end + 1).stripTrailing())));
            }
        }
        return List.copyOf(cases);
    }

    private static String decoded(String text) {
        StringBuilder decoded = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(ESCAPE); open >= 0; open = text.indexOf(ESCAPE, at)) {
            int close = text.indexOf('}', open);
            decoded.append(text, at, open)
                    .appendCodePoint(Integer.parseInt(text.substring(open + ESCAPE.length(), close), 16));
            at = close + 1;
        }
        return decoded.append(text.substring(at)).toString();
    }

    private static String table() {
        try (InputStream table = Objects.requireNonNull(InjectionCases.class.getResourceAsStream("injections.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
