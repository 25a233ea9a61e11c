package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static Vocabulary extended() {
        List<CredentialFamily> families = new ArrayList<>(Credentials.standard().families());
        families.add(CredentialFamily.of("acme_key", "Acme key", Evidence.TOKEN, "acme_([A-Za-z0-9]{20,})", "acme_"));
        return new Vocabulary(
                new Credentials(families), List.of("Project Falcon", " "), List.of("/srv/gittensory/", "", "/"));
    }

    @ParameterizedTest
    @CsvSource({
        "acme_k8Zq2Vb7Xn4Rt6Wy9Lm3, acme_key, [removed: Acme key], [ACME_KEY_1]",
        "project falcon, private_term, [private], [PRIVATE_TERM_1]",
        "/srv/gittensory/db/x.mv.db, local_path, [path], [LOCAL_PATH_1]"
    })
    void whatIsAddedTakesEffectInAllThreeUses(String value, String kind, String words, String placeholder) {
        String text = "Look: " + value + " here.";

        assertThat(PublicText.of(Vocabulary.standard()).sanitize(text)).isEqualTo(text);
        assertThat(new Placeholders(Vocabulary.standard()).redact(text)).isEqualTo(text);
        assertThat(Detector.of(Vocabulary.standard()).kindsIn(text)).isEmpty();

        assertThat(PublicText.of(extended()).sanitize(text)).isEqualTo("Look: " + words + " here.");
        assertThat(new Placeholders(extended()).redact(text)).isEqualTo("Look: " + placeholder + " here.");
        assertThat(Detector.of(extended()).kindsIn(text)).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Falcon; the FALCON lands; the [private] lands",
                "Falcon; falcons land; falcons land",
                "Falcon; falcon_x; falcon_x",
                "Falcon; src/falcon/x.java; src/[private]/x.java",
                "Falcon; falcon = falcon(); [private] = [private]()",
                "c++; in C++ and c++x; in [private] and [private]x",
                "a.b*; a.b* axb* a.b**; [private] axb* [private]*",
                "Größe; die GRÖSSE die grÖße; die GRÖSSE die [private]",
                "日本; in 日本 only; in [private] only",
                "(x); f(x) and (x); f[private] and [private]",
                "(x); a(x)(x)b; a[private][private]b",
                "two words; two words, Two Words; [private], [private]"
            })
    void termsOfTheOperatorAreLiteral(String term, String text, String expected) {
        Vocabulary vocabulary = Vocabulary.with(List.of(term), List.of());
        assertThat(PublicText.of(vocabulary).sanitize(text)).isEqualTo(expected);
    }

    @Test
    void theTermsOfTheProductStayWithTheOperatorsOwn() {
        Vocabulary vocabulary = Vocabulary.with(List.of("falcon"), List.of());
        assertThat(PublicText.of(vocabulary).sanitize("The falcon and the reward."))
                .isEqualTo("The [private] and the [private].");
        assertThat(PublicText.of(vocabulary).sanitize("rawScore, raw_score, raw-score; reward = 5, trustScores"))
                .isEqualTo("[private], [private], [private]; reward = 5, [private]");
    }

    @Test
    void findsADirectoryHoweverLongItsNameIs() {
        String root = "/srv" + "/directory".repeat(20);
        PublicText text = PublicText.of(Vocabulary.with(List.of(), List.of(root)));
        assertThat(text.sanitize("at " + root + "/x")).isEqualTo("at [path]");
        assertThat(text.sanitize("at " + root + ".")).isEqualTo("at [path].");
        assertThat(text.sanitize("at " + root + ".d")).isEqualTo("at " + root + ".d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/alice/projects/x/Main.java",
                "/Users/alice/dev/x",
                "C:\\Users\\alice\\x.txt",
                "C:\\\\Users\\\\alice\\\\x.txt",
                "d:/users/alice/x",
                "/root/project/x",
                "/srv/gittensory",
                "/srv/gittensory/db"
            })
    void findsPathsOfAMachine(String path) {
        PublicText text = PublicText.of(Vocabulary.with(List.of(), List.of("/srv/gittensory")));
        assertThat(text.sanitize(path)).isEqualTo("[path]");
        assertThat(text.sanitize("-" + path)).isEqualTo("-[path]");
        assertThat(text.sanitize("+" + path)).isEqualTo("+[path]");
        assertThat(text.sanitize("at " + path + ".\nb")).isEqualTo("at [path].\nb");
        assertThat(text.sanitize("\"" + path + "\", (" + path + ":12)")).isEqualTo("\"[path]\", ([path]:12)");
        assertThat(text.sanitize("file://" + path)).isEqualTo("file://[path]");
        assertThat(text.sanitize("x" + path)).isEqualTo("x" + path);
        assertThat(text.sanitize("./" + path)).isEqualTo("./" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/alice",
                "/home/",
                "/Users/",
                "/users/alice/x",
                ":\\Users\\alice\\x",
                "9:\\Users\\alice\\x",
                "/root/",
                "/root/x",
                "/root/.m2/repository/x",
                "/srv/gittensory2/x",
                "/srv/gittensory-old",
                "/srv/gittensory.d",
                "/srv/gittensory_x",
                "/home/runner/work/x",
                "/home/NODE/app/x"
            })
    void leavesOtherPaths(String path) {
        PublicText text = PublicText.of(Vocabulary.with(List.of(), List.of("/srv/gittensory")));
        assertThat(text.sanitize(path)).isEqualTo(path);
    }

    @Test
    void rejectsABlankTerm() {
        assertThatThrownBy(() -> PrivateTerm.literal(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
