package dev.gittensory.enrich.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.enrich.dependency.Diffs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockChangeTest {

    static Stream<Arguments> pinned() {
        return Stream.of(
                Arguments.of("package-lock.json", """
                         "node_modules/a": {
                    -      "version": "1.0.0",
                    +      "version": "1.2.3",
                         "node_modules/x/node_modules/b": {
                           "version": "9.9.9",
                    """),
                Arguments.of("web/package-lock.json", "     \"a\": {\n+      \"version\": \"1.2.3\",\n"),
                Arguments.of("yarn.lock", "-a@^1.0.0:\n+a@^1.0.0, a@^1.2.0:\n+  version \"1.2.3\"\n"),
                Arguments.of("yarn.lock", "+\"a@npm:^1.0.0\":\n+  version: 1.2.3\n+  resolution: \"a@npm:1.2.3\"\n"),
                Arguments.of("pnpm-lock.yaml", "+  a@1.2.3:\n+    resolution: {integrity: sha512-x}\n"),
                Arguments.of("pnpm-lock.yaml", "+  /a@1.2.3(b@2.0.0):\n"),
                Arguments.of("pnpm-lock.yaml", "+  /a/1.2.3:\n"),
                Arguments.of("pnpm-lock.yaml", "+  'a@1.2.3(@b/c@2.0.0)':\n+  d@https://example.org/x/tar.gz/1:\n"),
                Arguments.of("Cargo.lock", " [[package]]\n name = \"a\"\n-version = \"1.0.0\"\n+version = \"1.2.3\"\n"),
                Arguments.of("poetry.lock", "+name = \"a\"\n+version = \"1.2.3\"\n"),
                Arguments.of("uv.lock", "+name = \"a\"\n+version = \"1.2.3\"\n"),
                Arguments.of("Gemfile.lock", "-    a (1.0)\n+    a (1.2.3)\n+      b (>= 1)\n"),
                Arguments.of(
                        "composer.lock", "+            \"name\": \"a/a\",\n+            \"version\": \"1.2.3\",\n"),
                Arguments.of("go.sum", "+a v1.2.3 h1:x=\n+a v1.0.0/go.mod h1:x=\n"));
    }

    static Stream<Arguments> moved() {
        return Stream.of(
                Arguments.of("package-lock.json", """
                         "node_modules/a": {
                           "version": "1.0.0",
                    -      "resolved": "https://one.example.org/a.tgz",
                    +      "resolved": "https://two.example.org/a.tgz",
                    """, 3),
                Arguments.of("package-lock.json", """
                         "node_modules/a": {
                    -      "resolved": "https://one.example.org/a.tgz",
                    +      "resolved": "http://one.example.org/a.tgz",
                    """, 2),
                Arguments.of("yarn.lock", """
                     a@^1.0.0:
                    -  resolved "https://one.example.org/a.tgz#0"
                    +  resolved "https://two.example.org/a.tgz#0"
                    """, 2),
                Arguments.of("Cargo.lock", """
                     name = "a"
                     version = "1.0.0"
                    -source = "registry+https://one.example.org/index"
                    +source = "git+https://one.example.org/a#0"
                    """, 3),
                Arguments.of("uv.lock", """
                     name = "a"
                    -source = { registry = "https://one.example.org/simple" }
                    +source = { git = "https://two.example.org/a" }
                    """, 2));
    }

    @ParameterizedTest
    @MethodSource("pinned")
    void readsWhatIsPinned(String path, String body) {
        LockChange lock = read(path, body);

        assertThat(lock.path()).isEqualTo(path);
        assertThat(lock.versions(path.equals("composer.lock") ? "a/a" : "a"))
                .containsExactly(path.equals("go.sum") ? "v1.2.3" : "1.2.3");
        assertThat(lock.versions("none")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("moved")
    void noticesAPackageThatMoves(String path, String body, int line) {
        assertThat(read(path, body).movedPackage()).contains(line);
    }

    @Test
    void noticesAPackageFromAnUnknownHost() {
        String known = "     \"node_modules/a\": {\n       \"resolved\": \"https://one.example.org/a.tgz\",\n";

        assertThat(read(
                                "package-lock.json",
                                known
                                        + "+    \"node_modules/b\": {\n+      \"resolved\": \"https://two.example.org/b.tgz\",\n")
                        .foreignPackage())
                .contains(4);
        assertThat(read(
                                "package-lock.json",
                                known
                                        + "+    \"node_modules/b\": {\n+      \"resolved\": \"https://one.example.org/b.tgz\",\n")
                        .foreignPackage())
                .isEmpty();
    }

    @Test
    void knowsNoHostAsLongAsNoneIsInSight() {
        assertThat(read("yarn.lock", "+a@^1:\n+  resolved \"https://one.example.org/a.tgz\"\n")
                        .foreignPackage())
                .isEmpty();
    }

    @Test
    void noticesAPackageThatIsNotCheckedAnyMore() {
        String entry = "     \"node_modules/a\": {\n       \"resolved\": \"https://one.example.org/a.tgz\",\n";

        assertThat(read("package-lock.json", entry + "-      \"integrity\": \"sha512-x\",\n")
                        .uncheckedPackage())
                .contains(2);
        assertThat(read(
                                "package-lock.json",
                                entry + "-      \"integrity\": \"sha512-x\",\n+      \"integrity\": \"sha512-y\",\n")
                        .uncheckedPackage())
                .isEmpty();
        assertThat(read(
                                "package-lock.json",
                                "     \"node_modules/a\": {\n-      \"integrity\": \"sha512-x\",\n+      \"link\": true,\n")
                        .uncheckedPackage())
                .isEmpty();
    }

    @Test
    void expectsNoDigestOfACommit() {
        assertThat(read("package-lock.json", """
                         "node_modules/a": {
                    -      "resolved": "https://one.example.org/a.tgz",
                    -      "integrity": "sha512-x",
                    +      "resolved": "git+ssh://git@one.example.org/a.git#0",
                    """).uncheckedPackage()).isEmpty();
    }

    @Test
    void doesNotGiveThePackageBeforeTheSourceOfAnotherOne() {
        LockChange lock = read("pnpm-lock.yaml", """
                   a@1.0.0:
                     resolution: {tarball: https://one.example.org/a.tgz}
                +  b@https://two.example.org/b/tar.gz/0:
                +    resolution: {tarball: https://two.example.org/b/tar.gz/0}
                """);

        assertThat(lock.movedPackage()).isEmpty();
        assertThat(lock.foreignPackage()).contains(4);
    }

    @Test
    void readsNoOtherFile() {
        assertThat(LockChange.in(new ChangeSet(List.of(Diffs.created("package.json", "x")))))
                .isEmpty();
    }

    @Test
    @Timeout(20)
    void isNotImpressedByHostileText() {
        String body = "+" + "\"a\":{".repeat(40_000) + "\n+\0\n+\ud800\n+" + "@".repeat(1900) + "\n+" + "(".repeat(1900)
                + "\n" + "+\"a\": {\n".repeat(20_000);
        for (String path : List.of(
                "package-lock.json",
                "yarn.lock",
                "pnpm-lock.yaml",
                "uv.lock",
                "Gemfile.lock",
                "composer.lock",
                "go.sum")) {
            LockChange lock = read(path, body);
            assertThat(lock.versions("a")).isEmpty();
            assertThat(lock.movedPackage()).isEmpty();
            assertThat(lock.uncheckedPackage()).isEmpty();
        }
    }

    private static LockChange read(String path, String body) {
        return LockChange.in(new ChangeSet(List.of(Diffs.modified(path, body)))).get(0);
    }
}
