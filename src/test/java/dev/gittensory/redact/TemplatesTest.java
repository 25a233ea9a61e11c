package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.redact.Planted.Sample;
import dev.gittensory.redact.Planted.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family against every way in which its values, and things that look like them, stand in a text. */
class TemplatesTest {

    private static final int DRAWS = 12;

    /** A draw may by chance spell a placeholder or look like words. */
    private static final int MOST_MISSES = 1;

    /** For these the shape says it all, or the value may be short. */
    private static final Set<String> SHAPES = Set.of(
            "private_key",
            "pgp_private_key",
            "putty_private_key",
            "gcp_service_account_key",
            "url_password",
            "basic_authorization");

    private static final Credentials TABLE = Credentials.standard();

    static Stream<Template> positives() {
        return Planted.templates().stream().filter(Template::positive);
    }

    static Stream<Template> bare() {
        // a header by itself in quotes is a constant of code that reads keys
        return positives().filter(Template::isBare).filter(Template::isDrawn);
    }

    static Stream<Template> drawn() {
        return positives().filter(template -> !SHAPES.contains(template.family()));
    }

    static Stream<Template> negatives() {
        return Planted.templates().stream().filter(template -> !template.positive());
    }

    @Test
    void everyFamilyHasTemplatesOfBothKinds() {
        Map<Boolean, Set<String>> families = Planted.templates().stream()
                .collect(Collectors.partitioningBy(
                        Template::positive,
                        Collectors.mapping(Template::family, Collectors.toCollection(TreeSet::new))));
        Set<String> known =
                TABLE.families().stream().map(CredentialFamily::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(families.get(true)).isEqualTo(known);
        assertThat(families.get(false)).isEqualTo(known);
    }

    @Test
    void noTemplateIsACredentialItself() {
        assertThat(Planted.templates().stream().filter(Template::isDrawn).map(Template::line))
                .allSatisfy(line -> assertThat(found(line)).isEqualTo("none"));
    }

    @ParameterizedTest
    @MethodSource("positives")
    void findsTheValueAsItUsuallyStands(Template template) {
        assertFound(template, Sample::line);
    }

    @ParameterizedTest
    @MethodSource("positives")
    void findsTheValueInALineOfADiff(Template template) {
        assertFound(template, sample -> "+" + sample.line());
        assertFound(template, sample -> "-" + sample.line());
    }

    @ParameterizedTest
    @MethodSource("positives")
    void findsTheValueAtTheEndOfALongLine(Template template) {
        assertFound(template, sample -> "var x=1; ".repeat(555) + " " + sample.line());
    }

    @ParameterizedTest
    @MethodSource("bare")
    void findsTheValueInAnAssignment(Template template) {
        assertFound(template, sample -> "    x = \"" + sample.value() + "\"");
        assertFound(template, sample -> "X='" + sample.value() + "'");
        assertFound(template, sample -> "export X=" + sample.value());
    }

    static Stream<Template> oneWord() {
        return bare().filter(template -> !template.line().contains(" "));
    }

    @ParameterizedTest
    @MethodSource("oneWord")
    void findsTheValueInAnAddress(Template template) {
        assertFound(template, sample -> "curl https://api.acme.io/v1/x?k=" + sample.value());
        assertFound(template, sample -> "X-Api-Key: " + sample.value());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void staysSilentAboutAValueThatIsTooShort(Template template) {
        assertSilent(
                template,
                (planted, t) -> Planted.fill(
                        t,
                        (alphabet, length) -> planted.fill(
                                        new Template("x", true, "{" + alphabet + ":" + Math.min(length, 6) + "}"))
                                .line()));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void staysSilentAboutPlaceholders(Template template) {
        for (String word : List.of(
                "x",
                "your_token_here_",
                "EXAMPLE",
                "*",
                "a",
                "0",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "1234567890")) {
            assertSilent(
                    template,
                    (planted, t) -> Planted.fill(
                            t,
                            (alphabet, length) ->
                                    word.repeat(length / word.length() + 1).substring(0, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("oneWord")
    void staysSilentInsideALongerWord(Template template) {
        if (!template.line().contains(".xox")) {
            assertSilent(template, (planted, t) -> {
                Sample sample = planted.fill(t);
                return new Sample(sample.value(), "prefix_z" + sample.value());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void staysSilentAboutCodeThatLooksLikeIt(Template template) {
        assertThat(found(template.line())).as(template.line()).isEqualTo("none");
        assertThat(found("+" + template.line())).as(template.line()).isEqualTo("none");
    }

    private interface Drawing {
        Sample of(Planted planted, Template template);
    }

    private static void assertFound(Template template, Function<Sample, String> context) {
        int missed = 0;
        String last = "";
        for (int seed = 0; seed < DRAWS; seed++) {
            String line = context.apply(new Planted(seed).fill(template));
            if (!found(line).equals(template.family())) {
                missed++;
                last = found(line) + " in " + line;
            }
        }
        assertThat(missed).as("%s: %s", template, last).isLessThanOrEqualTo(MOST_MISSES);
    }

    private static void assertSilent(Template template, Drawing drawing) {
        for (int seed = 0; seed < DRAWS / 4; seed++) {
            String line = drawing.of(new Planted(seed), template).line();
            assertThat(found(line)).as(line).isNotEqualTo(template.family());
        }
    }

    private static String found(String line) {
        return TABLE.firstIn(line).map(CredentialFamily::id).orElse("none");
    }
}
