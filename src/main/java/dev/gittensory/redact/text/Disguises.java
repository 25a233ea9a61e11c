package dev.gittensory.redact.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes away from a text what would hide a word from a search: a few layers of them, within bounds. */
public final class Disguises {

    /** A layer is one kind of escape inside another. */
    private static final int LAYERS = 3;

    /** Base64 of fewer characters holds nothing worth hiding. */
    private static final int SHORTEST_BASE64 = 12;

    /** Letters of other scripts that look like the Latin ones of the same position. */
    private static final String LOOK_ALIKES = "аеорсухіјѕһԁԛԝкмтвнАВЕКМНОРСТУХІЈЅԌοαενρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private static final String LATIN = "aeopcyxijshdqwkmtbhABEKMHOPCTYXIJSGoaevptuikABEZHIKMNOPTYX";

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Disguises() {}

    /** What the text says without its disguises; each view once, and never the text itself. */
    public static Set<String> viewsOf(String text) {
        Set<String> views = new LinkedHashSet<>();
        List<String> layer = List.of(text);
        for (int i = 0; i < LAYERS && !layer.isEmpty(); i++) {
            List<String> next = new ArrayList<>();
            for (String view : layer) {
                String plain = Escapes.decoded(shown(view));
                if (!plain.equals(text) && views.add(plain)) {
                    next.add(plain);
                }
                String inner = insideBase64(view);
                if (!inner.isEmpty() && views.add(inner)) {
                    next.add(inner);
                }
            }
            layer = next;
        }
        return views;
    }

    /** As a reader sees it: one form for characters that look alike, and without those that do not show. */
    private static String shown(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder shown = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            int type = Character.getType(c);
            boolean shows = type != Character.FORMAT && (type != Character.CONTROL || Character.isWhitespace(c));
            if (shows) {
                int twin = LOOK_ALIKES.indexOf(c);
                shown.append(twin == -1 ? c : LATIN.charAt(twin));
            }
        }
        return shown.toString();
    }

    /** What the runs of base64 in a text say, one a line, if it is text. */
    private static String insideBase64(String text) {
        StringBuilder inside = new StringBuilder();
        int from = 0;
        for (int to = 0; to <= text.length(); to++) {
            if (!isBase64(Words.at(text, to))) {
                if (to - from >= SHORTEST_BASE64) {
                    append(inside, text.substring(from, to));
                }
                from = to + 1;
            }
        }
        return inside.toString();
    }

    private static void append(StringBuilder inside, String run) {
        String standard = run.replace('-', '+').replace('_', '/');
        // a word in front of the base64 that has joined it moves its begin by up to three characters
        for (int offset = 0; offset < 4; offset++) {
            int odd = (standard.length() - offset) % 4 == 1 ? 1 : 0;
            byte[] bytes = Base64.getDecoder().decode(standard.substring(offset, standard.length() - odd));
            for (Charset charset : CHARSETS) {
                String said = new String(bytes, charset);
                if (isText(said)) {
                    inside.append(said).append('\n');
                }
            }
        }
    }

    /** Nine characters of ten; the rest are of other scripts, or of the word in front. */
    private static boolean isText(String said) {
        long readable = said.chars()
                .filter(c -> c >= ' ' && c <= '~' || Characters.isOneOf(c, "\t\n\r"))
                .count();
        return readable * 10 >= said.length() * 9L;
    }

    private static boolean isBase64(char c) {
        return Characters.isLetterOrDigit(c) || Characters.isOneOf(c, "+/-_");
    }
}
