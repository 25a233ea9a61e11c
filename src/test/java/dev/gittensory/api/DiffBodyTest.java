package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.domain.FileChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiffBodyTest {

    private static final String DIFF = """
            diff --git a/a.txt b/a.txt
            index 1111111..2222222 100644
            --- a/a.txt
            +++ b/a.txt
            @@ -1 +1 @@
            -one
            +two
            """;

    @Test
    void keepsTheBytesAndWhatTheySay() throws IOException {
        byte[] bytes = bytes(DIFF);

        DiffBody body = DiffBody.read(new ByteArrayInputStream(bytes));

        assertThat(body.bytes()).isEqualTo(bytes);
        assertThat(body.changes().files()).extracting(FileChange::path).containsExactly("a.txt");
    }

    @Test
    void takesADiffOfExactlyTheLimit() throws IOException {
        byte[] largest = diffOf(DiffBody.LIMIT);
        assertThat(largest).hasSize(25 * 1024 * 1024);

        assertThat(DiffBody.read(new ByteArrayInputStream(largest)).changes().added())
                .isEqualTo(1);
    }

    @Test
    void refusesOneByteMore() {
        Problem problem = refused(new ByteArrayInputStream(diffOf(DiffBody.LIMIT + 1)));

        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.code()).isEqualTo("diff_too_large");
        assertThat(problem.detail()).contains("26214400 bytes");
        assertThat(problem.line()).isNull();
    }

    @Test
    void readsNoFurtherThanTheLimitAllows() {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return '+';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) '+');
                read[0] += length;
                return length;
            }
        };

        assertThat(refused(endless).status()).isEqualTo(413);
        assertThat(read[0]).isEqualTo(DiffBody.LIMIT + 1L);
    }

    @Test
    void refusesWhatIsNoDiffWithTheParsersCodeAndLine() {
        refuses("", "empty", 1);
        refuses("Hello, world\n", "not_a_diff", 1);
        refuses(DIFF.replace("+two\n", ""), "truncated", 7);
        refuses(DIFF.replace("@@ -1 +1 @@", "@@ -1 +1 !!"), "malformed", 5);
    }

    private static void refuses(String text, String code, int line) {
        Problem problem = refused(new ByteArrayInputStream(bytes(text)));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.title()).isEqualTo("Bad Request");
        assertThat(problem.type()).isEqualTo("about:blank");
        assertThat(problem.detail()).isNotBlank();
        assertThat(problem.line()).as(code).isEqualTo(line);
    }

    private static Problem refused(InputStream body) {
        return catchThrowableOfType(ProblemException.class, () -> DiffBody.read(body))
                .problem();
    }

    /** Adds one long line, so that the size is exact. */
    private static byte[] diffOf(int size) {
        String frame = DIFF.replace("+two\n", "");
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(bytes(frame), 0, bytes, 0, frame.length());
        bytes[frame.length()] = '+';
        bytes[size - 1] = '\n';
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
