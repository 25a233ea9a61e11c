package dev.gittensory.enrich.infra;

import static dev.gittensory.enrich.DiffText.created;
import static dev.gittensory.enrich.DiffText.modified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.FileChange;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ¶} stands for the end of a line, and {@code @} between blanks for a pipe. */
class DockerfileRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "ROOT_USER       | 2 | FROM a:1¶USER root",
                "ROOT_USER       | 3 | FROM a:1¶USER app¶USER 0:0",
                "ROOT_USER       | 2 | from\ta:1¶user\troot",
                "ADD_FROM_URL    | 2 | FROM a:1¶ADD https://example.org/x.tgz /x",
                "LATEST_IMAGE    | 1 | FROM alpine:latest",
                "LATEST_IMAGE    | 1 | from registry.example.org:5000/a AS build",
                "LATEST_IMAGE    | 1 | FROM --platform=linux/amd64 a:latest",
                "SECRET_IN_IMAGE | 2 | FROM a:1¶ENV DB_PASSWORD=walrus",
                "SECRET_IN_IMAGE | 2 | FROM a:1¶ENV API_TOKEN walrus",
                "SECRET_IN_IMAGE | 3 | FROM a:1¶ENV A=1 \\¶  SECRET_KEY='walrus'",
                "SECRET_IN_IMAGE | 2 | FROM a:1¶ARG NPM_TOKEN=walrus",
                "WORLD_WRITABLE  | 2 | FROM a:1¶RUN mkdir /x && chmod -R 777 /x",
                "WORLD_WRITABLE  | 3 | FROM a:1¶RUN mkdir /x \\¶ && chmod 0777 /x",
                "WORLD_WRITABLE  | 2 | FROM a:1¶COPY --chmod=777 a b",
            })
    void reports(IacRule rule, int line, String text) {
        assertThat(hits(created("docker/Dockerfile", lines(text)))).containsExactly(rule + " " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a:1¶RUN curl -fsSL https://example.org/i.sh @ sh",
                "FROM a:1¶RUN wget -qO- https://example.org/i.sh @ sudo -E bash -",
                "FROM a:1¶RUN x && \\¶  curl https://example.org/i.sh \\¶  @ /bin/bash",
                "FROM a:1¶RUN <<EOF¶curl https://example.org/i.sh @ sh¶EOF",
                "FROM a:1¶RUN bash <(curl -fsSL https://example.org/i.sh) -y",
                "FROM a:1¶RUN sh -c \"$(curl -fsSL https://example.org/i.sh)\"",
            })
    void reportsAScriptFromTheNetwork(String text) {
        assertThat(hits(created("Dockerfile", lines(text.replace(" @ ", " | ")))))
                .singleElement()
                .asString()
                .startsWith("PIPE_TO_SHELL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a:1¶USER root¶RUN x¶USER app",
                "FROM a:1 AS build¶USER root¶FROM b:1",
                "FROM a:1 AS build¶FROM build",
                "FROM scratch",
                "FROM a@sha256:0123",
                "ARG BASE¶FROM $BASE",
                "FROM a:1¶ADD --checksum=sha256:0 https://example.org/x.tgz /x",
                "FROM a:1¶ADD x.tgz /x",
                "FROM a:1¶ARG NPM_TOKEN",
                "FROM a:1¶ENV TOKEN=$NPM_TOKEN DB_PASSWORD=\"\"",
                "FROM a:1¶ENV DB_PASSWORD_FILE=/run/secrets/db",
                "FROM a:1¶ENV DB_PASSWORD=/run/secrets/db",
                "FROM a:1¶ENV TOKEN_TTL=60 MAX_TOKEN=60",
                "FROM a:1¶ARG SECRET_KEY=dummy-for-build",
                "FROM a:1¶RUN curl -o x https://example.org/x && sha256sum -c x.sum @ grep OK",
                "FROM a:1¶RUN curl https://example.org/x @ shasum",
                "FROM a:1¶RUN chmod 755 /x && chmod 1777 /tmp",
                "FROM a:1¶# RUN curl https://example.org @ sh",
            })
    void staysSilentOn(String text) {
        assertThat(hits(created("Dockerfile", lines(text.replace(" @ ", " | ")))))
                .isEmpty();
    }

    @Test
    void doesNotKnowHowAFileEndsThatIsShownInPart() {
        assertThat(hits(modified("Dockerfile", " FROM build", "+USER root", "+RUN x")))
                .isEmpty();
        assertThat(hits(modified("Dockerfile", " FROM a:1", "-USER app", "+USER root")))
                .containsExactly("ROOT_USER 2");
    }

    private static List<String> hits(FileChange file) {
        return DockerfileRules.judge(file, VisibleLines.of(file)).stream()
                .map(hit -> hit.rule() + " " + hit.line())
                .toList();
    }

    private static String[] lines(String text) {
        return text.split("¶");
    }
}
