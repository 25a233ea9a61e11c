package dev.gittensory.enrich.migration;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.removing;
import static dev.gittensory.enrich.Changes.subject;
import static dev.gittensory.enrich.DiffText.created;
import static dev.gittensory.enrich.DiffText.modified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.HostileLines;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ¶} stands for the end of a line. */
class MigrationSafetyAnalyzerTest {

    private static final String V2 = "src/main/resources/db/migration/V2__x.sql";

    private final MigrationSafetyAnalyzer analyzer = new MigrationSafetyAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "DROP_TABLE               | 1 | DROP TABLE users;",
                "DROP_TABLE               | 1 | drop table if exists \"public\".\"users\"",
                "DROP_TABLE               | 2 | -- why¶DROP TABLE users CASCADE;",
                "DROP_COLUMN              | 1 | ALTER TABLE users DROP COLUMN email;",
                "DROP_COLUMN              | 3 | ALTER TABLE users¶ADD a int,¶DROP email;",
                "DROP_COLUMN              | 2 | ALTER TABLE ONLY app.users¶DROP COLUMN IF EXISTS email;",
                "NOT_NULL_WITHOUT_DEFAULT | 1 | ALTER TABLE users ADD COLUMN a varchar(10) NOT NULL;",
                "NOT_NULL_WITHOUT_DEFAULT | 3 | ALTER TABLE users¶ADD b numeric(10, 2) DEFAULT 0 NOT NULL,¶ADD a int¶NOT NULL;",
                "INDEX_LOCKS              | 2 | SELECT a::text FROM b;¶CREATE UNIQUE INDEX i ON users (a);",
                "INDEX_LOCKS              | 1 | CREATE INDEX ON users USING gin (a);",
                "COLUMN_TYPE              | 1 | ALTER TABLE users ALTER COLUMN a TYPE bigint;",
                "COLUMN_TYPE              | 1 | ALTER TABLE users ALTER a SET DATA TYPE bigint;",
                "COLUMN_TYPE              | 1 | ALTER TABLE users ALTER COLUMN a nvarchar(50);",
                "COLUMN_TYPE              | 1 | ALTER TABLE `users` MODIFY COLUMN a BIGINT;",
                "RENAME                   | 1 | ALTER TABLE users RENAME COLUMN a TO b;",
                "RENAME                   | 1 | ALTER TABLE users RENAME a TO b;",
                "RENAME                   | 1 | RENAME TABLE users TO people;",
                "RENAME                   | 1 | EXEC sp_rename 'users', 'people';",
                "DELETES_EVERYTHING       | 1 | DELETE FROM users;",
                "DELETES_EVERYTHING       | 1 | TRUNCATE TABLE users;",
                "DELETES_EVERYTHING       | 2 | INSERT INTO a VALUES ('it''s; here');¶TRUNCATE users;",
                "DELETES_EVERYTHING       | 2 | DELETE FROM a WHERE b = 1;¶DELETE FROM users -- WHERE a = 1",
                "UPDATES_EVERYTHING       | 1 | UPDATE users SET a = 'WHERE';",
                "DROP_TABLE               | 1 | DROP TABLE users¶GO¶SELECT 1",
                "DROP_TABLE               | 2 | CREATE TABLE event (event int, begin date);¶DROP TABLE users;",
                "DROP_TABLE               | 2 | -- +goose Up¶DROP TABLE a;¶-- +goose Down¶DROP TABLE b;",
            })
    void reportsInSql(MigrationRule rule, int line, String text) {
        assertThat(hits(created(V2, lines(text)))).containsExactly(rule + " " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CREATE TABLE a (b int NOT NULL);¶CREATE INDEX i ON a (b);¶ALTER TABLE a ADD c jsonb NOT NULL;",
                "CREATE TABLE IF NOT EXISTS \"a\" (b int);¶UPDATE a SET b = 1;¶DELETE FROM a;",
                "CREATE TABLE new_a (b int);¶DROP TABLE a;¶ALTER TABLE new_a RENAME TO a;",
                "DROP TABLE IF EXISTS a;¶CREATE TABLE a (b int);",
                "CREATE TEMPORARY TABLE t (b int);¶DROP TABLE t;",
                "ALTER TABLE a DROP CONSTRAINT b, DROP INDEX c, DROP PRIMARY KEY;",
                "ALTER TABLE a ALTER COLUMN b DROP NOT NULL, ALTER COLUMN c SET DEFAULT 1;",
                "ALTER TABLE a ADD COLUMN b int NOT NULL DEFAULT 0;",
                "ALTER TABLE a ADD b int;",
                "ALTER TABLE a ADD COLUMN b bigserial NOT NULL;",
                "ALTER TABLE a ADD CONSTRAINT c CHECK (b IS NOT NULL);",
                "ALTER TABLE a ADD b int CHECK (b IS NOT NULL);",
                "ALTER TABLE a ADD COLUMN b int;¶UPDATE a SET b = 1;",
                "ALTER TABLE a RENAME CONSTRAINT b TO c;",
                "ALTER INDEX a RENAME TO b;",
                "CREATE INDEX CONCURRENTLY i ON a (b);",
                "CREATE INDEX i ON a (b);",
                "DELETE FROM a¶WHERE b = 1;",
                "DELETE FROM a USING b WHERE a.c = b.c;",
                "UPDATE a SET b = 1¶WHERE c = 2;",
                "INSERT INTO a VALUES (1) ON CONFLICT DO UPDATE SET b = 1;",
                "INSERT INTO a VALUES ('¶DROP TABLE users;¶');",
                "/* DROP TABLE a; */ -- DROP TABLE b;",
                "DROP TABLE #t;",
                "DO $$ BEGIN DROP TABLE a; END $$;",
                "CREATE FUNCTION f() AS $body$¶DELETE FROM a;¶$body$ LANGUAGE sql;",
                "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW BEGIN¶UPDATE b SET c = 1;¶DELETE FROM d;¶END;",
                "-- migrate:up¶SELECT 1;¶-- migrate:down¶DROP TABLE a;",
                "-- PostgreSQL database dump¶DROP TABLE a;",
                "-- Name: a; Type: TABLE; Schema: public¶DROP TABLE b;",
                "DROP VIEW a;¶DROP INDEX b;¶DROP SEQUENCE c;",
            })
    void staysSilentOnSql(String text) {
        assertThat(hits(created(V2, lines(text)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "db/migrate/1_a.rb       | dir.down { remove_column :users, :email }",
                "src/migrations/1-A.ts   | public async down(r: QueryRunner) {¶await r.query(`DROP TABLE \"user\"`);",
                "src/migrations/1-A.ts   | await r.query(`DROP INDEX \"a\"`);",
                "src/migrations/1-A.ts   | await r.query(`CREATE TABLE \"a\" (b int)`);¶await r.query(`DROP TABLE \"a\"`);",
                "a/migrations/0002_a.py  | migrations.RunSQL('CREATE VIEW a', reverse_sql='DROP TABLE a'),",
                "db/migrate/1_a.rb       | def down¶drop_table :users",
                "db/migrate/1_a.rb       | create_table :users do @t@¶end¶drop_table :users",
                "db/migrate/1_a.rb       | # drop_table :users",
                "db/migrate/1_a.rb       | change_column_default :users, :a, 1",
                "db/migrate/1_a.rb       | add_column :users, :a, :string, null: false, default: ''",
                "alembic/versions/1_a.py | def downgrade():¶    op.drop_table('users')",
                "db/migrations/1.js      | exports.down = function (knex) {¶return knex.schema.dropTable('users');",
                "db/migrations/1.ts      | public async down(queryRunner) {¶await queryRunner.dropTable('users');",
                "Migrations/1_A.cs       | protected override void Down(MigrationBuilder b)¶b.DropTable(\"a\");",
                "db/changelog/a.xml      | <rollback>¶<dropTable tableName=\"a\"/>¶</rollback>",
                "db/changelog/a.xml      | <rollback><dropTable tableName=\"a\"/></rollback>",
                "db/changelog/a.yaml     | rollback:¶- dropTable:",
                "src/Table.java          | table.dropColumn('email');",
                "sql/report.sql          | DELETE FROM users;",
                "tests/migrations/V1__a.sql | DROP TABLE users;",
                "db/migrations/1_a.down.sql | DROP TABLE users;",
                "db/migration/U1__a.sql  | DROP TABLE users;",
                "db/schema.sql           | DROP TABLE users;",
            })
    void staysSilentOn(String path, String text) {
        assertThat(hits(created(path, lines(text.replace('@', '|'))))).isEmpty();
    }

    @Test
    void reportsOnlyWhatTheChangeAdds() {
        String path = "db/changelog/a.sql";
        assertThat(hits(modified(path, " DROP TABLE a;", "+DROP TABLE b;"))).containsExactly("DROP_TABLE 2");
        assertThat(hits(modified(path, "+-- x", " ALTER TABLE a", "   DROP b,", "+  DROP c;")))
                .containsExactly("DROP_COLUMN 4");
    }

    @Test
    void doesNotKnowWhatFollowsAStatementThatTheChangeCutsOff() {
        assertThat(hits(modified("db/changelog/a.sql", "+DELETE FROM a", " -- more")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EDITED_VERSION, db/migration/V1__a.sql",
        "EDITED_VERSION, prisma/migrations/20240101_a/migration.sql",
        "EDITED_NUMBER,  db/migrations/0001_a.sql",
    })
    void reportsTheFirstEditOfAMigrationThatExists(MigrationRule rule, String path) {
        assertThat(hits(modified(path, " a", "-DROP TABLE b;", "+DROP TABLE c;")))
                .containsExactly(rule + " 2");
    }

    @Test
    void reportsAnEditThatOnlyRemoves() {
        assertThat(findings(analyzer, removing(V2, "SELECT 1;")))
                .extracting(Finding::side)
                .containsExactly(Finding.Side.OLD);
    }

    @Test
    void letsPeopleEditCommentsAndWhatIsRunAgain() {
        assertThat(hits(modified("db/migrations/0001_a.sql", "--- a", "+-- b"))).isEmpty();
        assertThat(hits(modified("db/migration/R__views.sql", "-SELECT 1;", "+SELECT 2;")))
                .isEmpty();
        assertThat(hits(modified("a/migrations/0001_a.py", "+migrations.RemoveField(")))
                .isEmpty();
    }

    @Test
    void isSkippedIfNothingIsAddedAndNothingFound() {
        assertThat(analyzer.analyze(subject(removing("a.sql", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_ADDED_LINES));
    }

    @Test
    void repeatsNothingOfTheLine() {
        assertThat(findings(analyzer, created(V2, "DROP TABLE walrus;")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
                    assertThat(finding.source()).isEqualTo("migrationSafety");
                    assertThat(finding.message()).doesNotContain("walrus");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {V2, "db/migrate/1_a.rb", "db/changelog/a.xml"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void endsOnHostileText(String path) {
        assertThatCode(() -> analyzer.analyze(HostileLines.at(
                        path,
                        "ALTER TABLE a ADD b",
                        ",",
                        "DROP TABLE a;",
                        "$a",
                        "create_table :a",
                        "'",
                        "CREATE INDEX")))
                .doesNotThrowAnyException();
    }

    private List<String> hits(FileChange file) {
        return findings(analyzer, file).stream()
                .map(finding -> rule(finding.message()) + " " + finding.line())
                .toList();
    }

    private static MigrationRule rule(String message) {
        return Arrays.stream(MigrationRule.values())
                .filter(rule -> rule.message().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private static String[] lines(String text) {
        return text.split("¶");
    }
}
