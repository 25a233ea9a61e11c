package dev.gittensory.enrich.migration;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.DiffText.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.FileChange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, {@code ¶} stands for the end of a line. */
class MigrationCodeTest {

    private final MigrationSafetyAnalyzer analyzer = new MigrationSafetyAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "DROP_TABLE               | db/migrate/1_a.rb       | drop_table :users",
                "DROP_COLUMN              | db/migrate/1_a.rb       | remove_column :users, :email, :string",
                "RENAME                   | db/migrate/1_a.rb       | rename_column :users, :a, :b",
                "COLUMN_TYPE              | db/migrate/1_a.rb       | change_column :users, :a, :bigint",
                "NOT_NULL_WITHOUT_DEFAULT | db/migrate/1_a.rb       | add_column :users, :a, :string, null: false",
                "DROP_COLUMN              | a/migrations/0002_a.py  | migrations.RemoveField(model_name='a', name='b'),",
                "DROP_TABLE               | alembic/versions/1_a.py | op.drop_table('users')",
                "DROP_COLUMN              | db/migrations/1.js      | table.dropColumn('email');",
                "DROP_TABLE               | db/migrations/1.ts      | await knex.schema.dropTable(\"users\");",
                "DROP_TABLE               | database/migrations/1.php| Schema::dropIfExists('users');",
                "DROP_COLUMN              | Data/Migrations/1_A.cs  | migrationBuilder.DropColumn(name: \"b\", table: \"a\");",
                "DROP_COLUMN              | db/changelog/a.xml      | <dropColumn tableName=\"a\" columnName=\"b\"/>",
                "DROP_TABLE               | db/changelog/a.yaml     | - dropTable:",
                "DROP_TABLE               | db/migrate/1_a.rb       | execute \"DROP TABLE users\"",
                "DROP_COLUMN              | db/migrate/1_a.rb       | execute('ALTER TABLE users DROP COLUMN email')",
                "DROP_TABLE               | src/migrations/1-A.ts   | await queryRunner.query(`DROP TABLE \"user\"`);",
                "DROP_COLUMN              | src/migrations/1-A.ts   | await queryRunner.query(`ALTER TABLE \"user\" DROP COLUMN \"a\"`);",
                "DROP_COLUMN              | alembic/versions/1_a.py | batch_op.drop_column('email')",
                "COLUMN_TYPE              | alembic/versions/1_a.py | type_=sa.BigInteger(),",
                "RENAME                   | alembic/versions/1_a.py | op.alter_column('users', 'a', new_column_name='b')",
            })
    void reportsInTheLanguageOfAFramework(MigrationRule rule, String path, String line) {
        assertThat(hits(created(path, line))).containsExactly(rule + " 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "db/migrate/1_a.rb       | def up¶drop_table :users¶end¶def down¶create_table :users do @t@¶end",
                "alembic/versions/1_a.py | def upgrade():¶op.drop_table('users')¶def downgrade():¶op.create_table('users', x)",
                "migrations/1.js         | up = (k) => k¶.dropTable('a');¶down = (k) => k.createTable('a', (t) => {});",
                "db/changelog/a.xml      | <changeSet>¶<dropTable tableName='a'/>¶<rollback><createTable tableName='a'/></rollback>",
            })
    void reportsATableThatOnlyTheWayBackMakesAgain(String path, String text) {
        assertThat(hits(created(path, lines(text.replace('@', '|'))))).containsExactly("DROP_TABLE 2");
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
