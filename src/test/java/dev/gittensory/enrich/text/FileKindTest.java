package dev.gittensory.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCK          | package-lock.json",
                "LOCK          | web/yarn.lock",
                "LOCK          | go.sum",
                "LOCK          | app/gradle.lockfile",
                "LOCK          | Cargo.lock",
                "VENDORED      | vendor/github.com/x/y/z.go",
                "VENDORED      | node_modules/x/index.js",
                "VENDORED      | gradle/wrapper/gradle-wrapper.properties",
                "VENDORED      | gradlew",
                "VENDORED      | static/js/jquery-3.6.0.min.js",
                "VENDORED      | .yarn/releases/yarn-4.1.0.cjs",
                "GENERATED     | dist/index.js",
                "GENERATED     | static/app.min.js",
                "GENERATED     | api/v1/service.pb.go",
                "GENERATED     | api/service_pb2.py",
                "GENERATED     | src/__snapshots__/a.test.tsx.snap",
                "GENERATED     | lib/model.freezed.dart",
                "GENERATED     | pkg/apis/zz_generated.deepcopy.go",
                "GENERATED     | db/schema.rb",
                "GENERATED     | src/types.generated.ts",
                "TEST          | src/test/java/a/FooHelper.java",
                "TEST          | src/main/java/a/FooTest.java",
                "TEST          | core/FooIT.java",
                "TEST          | src/androidTest/kotlin/a/Foo.kt",
                "TEST          | pkg/foo_test.go",
                "TEST          | tests/test_foo.py",
                "TEST          | web/foo.spec.ts",
                "TEST          | spec/models/user_spec.rb",
                "TEST          | pkg/testdata/a.json",
                "DOCUMENTATION | README.md",
                "DOCUMENTATION | LICENSE",
                "DOCUMENTATION | docs/guide/setup.py",
                "DOCUMENTATION | LICENSE-APACHE",
                "DOCUMENTATION | .github/CONTRIBUTING.md",
                "DOCUMENTATION | RELEASE_NOTES",
                "EXAMPLE       | examples/basic/index.js",
                "EXAMPLE       | bench/run.py",
                "EXAMPLE       | acme-samples/web/src/main/java/a/App.java",
                "EXAMPLE       | sample-server/src/main/java/a/App.java",
                "MIGRATION     | src/main/resources/db/migration/V1__init.sql",
                "MIGRATION     | hc/accounts/migrations/0052_remove_limit.py",
                "MIGRATION     | db/migrate/20200101_add_x.rb",
                "MIGRATION     | db/knex_migrations/2025-06-13-add.js",
                "MIGRATION     | src/main/resources/migration/changelog-v5.4.0.xml",
                "MIGRATION     | sql/V2_1__x.sql",
                "BUILD         | pom.xml",
                "BUILD         | app/build.gradle.kts",
                "BUILD         | requirements-dev.txt",
                "BUILD         | docker/Dockerfile",
                "BUILD         | Dockerfile.alpine",
                "BUILD         | docker-compose.prod.yml",
                "BUILD         | .github/workflows/ci.yml",
                "BUILD         | vite.config.ts",
                "BUILD         | Makefile",
                "CONFIGURATION | src/main/resources/application.properties",
                "CONFIGURATION | k8s/deployment.yaml",
                "CONFIGURATION | infra/main.tf",
                "CONFIGURATION | .eslintrc.js",
                "CONFIGURATION | tsconfig.build.json",
                "CONFIGURATION | .gitignore",
                "DATA          | src/lang/en.json",
                "DATA          | public/logo.svg",
                "DATA          | locale/de/LC_MESSAGES/django.po",
                "DATA          | db/seeds.sql",
                "DATA          | notes.txt",
                "SOURCE        | src/main/java/a/Foo.java",
                "SOURCE        | src/index.ts",
                "SOURCE        | templates/base.html",
                "SOURCE        | queries/report.sql",
                "SOURCE        | proto/a.proto",
                "SOURCE        | run.sh",
                "OTHER         | bin/tool",
                "OTHER         | a.unheardof",
            })
    void knows(FileKind expected, String path) {
        assertThat(FileKind.of(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/com/acme/vendor/Vendor.java",
                "src/main/java/com/acme/docs/Page.java",
                "src/jvmMain/kotlin/io/acme/migrations/Step.kt",
                "src/main/java/com/acme/Latest.java",
                "src/main/java/com/acme/Audit.java",
                "src/contest/Entry.java",
                "src/license_check.py",
                "src/lockfile.go",
                "src/generator.ts",
                "src/distance.ts",
                "src/resample-rate.ts",
                "log",
            })
    void isNotMisledBy(String path) {
        assertThat(FileKind.of(path)).isIn(FileKind.SOURCE, FileKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"SOURCE,true", "MIGRATION,true", "TEST,false", "BUILD,false", "OTHER,false", "LOCK,false"})
    void productIsWhatPeopleWriteAndTheProjectShips(FileKind kind, boolean product) {
        assertThat(kind.isProduct()).isEqualTo(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", ".", "a/", "\0", "\uD800", "\u200B.java", "src/\n/x"})
    void findsAnAnswerForOddPaths(String path) {
        assertThat(FileKind.of(path)).isIn(FileKind.SOURCE, FileKind.OTHER);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void endsOnAPathThatIsVeryLong() {
        assertThat(FileKind.of("a/".repeat(100_000) + "-1.".repeat(50_000))).isEqualTo(FileKind.OTHER);
    }
}
