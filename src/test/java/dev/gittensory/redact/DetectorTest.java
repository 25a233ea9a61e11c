package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {

    private static final Detector DETECTOR = Detector.of(Vocabulary.standard());

    private static final Map<String, UnaryOperator<String>> DISGUISES = Map.ofEntries(
            Map.entry("zero width", text -> joined(text, "\u200b")),
            Map.entry("soft hyphen", text -> joined(text, "\u00ad")),
            Map.entry("nul, as in UTF-16", text -> joined(text, "\0")),
            Map.entry(
                    "full width",
                    text -> mapped(
                            text, c -> c > ' ' && c < 127 ? Character.toString(c + 0xfee0) : Character.toString(c))),
            Map.entry(
                    "mathematical letters",
                    text -> mapped(
                            text,
                            c -> c >= 'a' && c <= 'z' ? Character.toString(0x1d41a + c - 'a') : Character.toString(c))),
            Map.entry(
                    "Cyrillic",
                    text -> text.replace('a', 'а')
                            .replace('e', 'е')
                            .replace('o', 'о')
                            .replace('p', 'р')),
            Map.entry("percent", text -> mapped(text, c -> String.format("%%%02X", c))),
            Map.entry("percent twice", text -> mapped(text, c -> String.format("%%25%02X", c))),
            Map.entry("JSON", text -> mapped(text, c -> String.format("\\u%04x", c))),
            Map.entry("HTML decimal", text -> mapped(text, c -> "&#" + c + ";")),
            Map.entry("HTML hexadecimal", text -> mapped(text, c -> String.format("&#x%x;", c))),
            Map.entry(
                    "HTML in JSON",
                    text -> mapped(mapped(text, c -> "&#" + c + ";"), c -> String.format("\\u%04x", c))),
            Map.entry("base64", text -> base64(text, StandardCharsets.UTF_8)),
            Map.entry(
                    "base64url in a field",
                    text -> "x="
                            + base64(text, StandardCharsets.UTF_8)
                                    .replace('+', '-')
                                    .replace('/', '_') + "&y"),
            Map.entry("base64 of UTF-16", text -> base64(text, StandardCharsets.UTF_16LE)),
            Map.entry("base64 of UTF-16, big endian", text -> base64(text, StandardCharsets.UTF_16BE)),
            Map.entry("base64 twice", text -> base64(base64(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
            Map.entry(
                    "percent in base64",
                    text -> base64(mapped(text, c -> String.format("%%%02X", c)), StandardCharsets.UTF_8)),
            Map.entry(
                    "base64 with escaped padding",
                    text -> base64(text + "  ", StandardCharsets.UTF_8)
                            .replace("=", "%3D")
                            .replace("+", "%2B")),
            Map.entry("base64 behind a joint", text -> "ab-" + base64("to the: " + text, StandardCharsets.UTF_8)));

    static Stream<String> disguises() {
        return DISGUISES.keySet().stream().sorted();
    }

    static Stream<String> shapes() {
        return new Planted(1).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void seesThrough(String disguise) {
        String token = new Planted(1).sample("github_token").value();
        UnaryOperator<String> hide = Objects.requireNonNull(DISGUISES.get(disguise));
        assertThat(DETECTOR.kindsIn(hide.apply("a " + token))).contains("github_token");
        assertThat(DETECTOR.kindsIn(hide.apply("The payout is due."))).containsExactly("private_term");
        assertThat(DETECTOR.kindsIn(hide.apply("at /home/alice/dev/x.java"))).containsExactly("local_path");
        assertThat(DETECTOR.kindsIn(hide.apply("Nothing of note stands in here.")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsEveryFamily(String shape) {
        String family = shape.substring(0, shape.indexOf('.'));
        List<Integer> missed = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            if (!DETECTOR.kindsIn("a: " + new Planted(seed).numbered(shape).line())
                    .contains(family)) {
                missed.add(seed);
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void namesAllKinds() {
        Planted planted = new Planted(5);
        String text = planted.sample("github_token").value() + " "
                + planted.sample("npm_token").value() + " wallet /Users/bob/x/y";
        assertThat(DETECTOR.kindsIn(text)).containsExactly("github_token", "local_path", "npm_token", "private_term");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "\\u",
                "&#;",
                "====",
                "aaaaaaaaaaaaaaaa",
                "\ud800\udc00\ud800",
                "\0\0",
                "review 4711 ended with PARTIAL after 812 ms",
                "analyzer=secret status=complete",
                "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dg=="
            })
    void staysSilentAbout(String text) {
        assertThat(DETECTOR.kindsIn(text)).isEmpty();
    }

    private static String joined(String text, String joint) {
        return mapped(text, c -> Character.toString(c) + joint);
    }

    private static String mapped(String text, IntFunction<String> mapping) {
        return text.chars().mapToObj(mapping).collect(Collectors.joining());
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
