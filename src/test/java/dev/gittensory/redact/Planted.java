package dev.gittensory.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Makes credentials at run time, because one that looks real must not stand in a repository. */
public final class Planted {

    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALNUM = DIGITS + LOWER + UPPER;

    private static final Map<String, String> ALPHABETS = Map.of(
            "a",
            ALNUM,
            "h",
            DIGITS + "abcdef",
            "d",
            DIGITS,
            "l",
            LOWER,
            "u",
            UPPER,
            "b",
            ALNUM + "+/",
            "w",
            ALNUM + "-_",
            "n",
            DIGITS + LOWER,
            "2",
            UPPER + "234567",
            "g",
            "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L");

    private static final List<Template> TEMPLATES = read();

    private final Random random;

    public Planted(long seed) {
        random = new Random(seed);
    }

    /** A credential, and a line that carries it. */
    public record Sample(String value, String line) {}

    /**
     * A line of the list of templates.
     *
     * @param positive whether it holds a credential of the family
     */
    record Template(String family, boolean positive, String line) {

        /** Whether the credential is the whole line, so that it can stand anywhere. */
        boolean isBare() {
            return line.startsWith("[[") && line.endsWith("]]");
        }

        /** Whether anything in it is left to chance. */
        boolean isDrawn() {
            return line.indexOf('{') >= 0;
        }
    }

    /** All that the list holds. */
    static List<Template> templates() {
        return TEMPLATES;
    }

    /** A new sample of the first template of this family; what follows a dot says nothing. */
    public Sample sample(String family) {
        String id = family.contains(".") ? family.substring(0, family.indexOf('.')) : family;
        return fill(TEMPLATES.stream()
                .filter(template -> template.positive() && template.family().equals(id))
                .findFirst()
                .orElseThrow());
    }

    /** One new sample for each positive template; the key is the id of the family, a dot, and a number. */
    public Map<String, Sample> all() {
        Map<String, Sample> all = new TreeMap<>();
        for (Template template : TEMPLATES) {
            if (template.positive() && template.isDrawn()) {
                int number = 0;
                while (all.containsKey(template.family() + "." + number)) {
                    number++;
                }
                all.put(template.family() + "." + number, fill(template));
            }
        }
        return all;
    }

    /** The sample that {@link #all()} has under this key. */
    Sample numbered(String key) {
        return Objects.requireNonNull(all().get(key), key);
    }

    Sample fill(Template template) {
        return fill(template, (alphabet, length) -> drawn(alphabet, length));
    }

    /** Fills a template with something else than chance would draw. */
    interface Filling {
        String of(String alphabet, int length);
    }

    static Sample fill(Template template, Filling filling) {
        StringBuilder filled = new StringBuilder();
        String line = template.line();
        int at = 0;
        while (at < line.length()) {
            boolean group = line.charAt(at) == '{' && at + 2 < line.length() && line.charAt(at + 2) == ':';
            if (group) {
                int close = line.indexOf('}', at);
                int length = Integer.parseInt(line.substring(at + 3, close));
                filled.append(filling.of(line.substring(at + 1, at + 2), length));
                at = close + 1;
            } else {
                filled.append(line.charAt(at++));
            }
        }
        int start = filled.indexOf("[[");
        int end = filled.lastIndexOf("]]");
        String text = filled.toString();
        return start < 0 || end < 0
                ? new Sample("", text)
                : new Sample(
                        text.substring(start + 2, end),
                        text.substring(0, start) + text.substring(start + 2, end) + text.substring(end + 2));
    }

    private String drawn(String alphabet, int length) {
        return switch (alphabet) {
            case "j" -> base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}").substring("eyJ".length());
            case "c" -> base64("deploy:" + drawn("a", length));
            case "m" -> mixed(length);
            default -> from(Objects.requireNonNull(ALPHABETS.get(alphabet), alphabet), length);
        };
    }

    /** As a generator of passwords would do it: every class of characters is there. */
    private String mixed(int length) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < length; i++) {
            mixed.append(from(i % 3 == 0 ? UPPER : i % 3 == 1 ? DIGITS : "bcdfghkmnpqrstvwxz", 1));
        }
        return mixed.toString();
    }

    private String from(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder();
        random.ints(length, 0, alphabet.length()).forEach(i -> drawn.append(alphabet.charAt(i)));
        return drawn.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Template> read() {
        try (InputStream list = Objects.requireNonNull(Planted.class.getResourceAsStream("templates.txt"))) {
            List<Template> templates = new ArrayList<>();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    int end = line.indexOf(' ');
                    templates.add(
                            new Template(line.substring(0, end), line.charAt(end + 1) == '+', line.substring(end + 3)));
                }
            }
            return List.copyOf(templates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
