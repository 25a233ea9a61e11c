package dev.gittensory.enrich.migration;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;

/** What a migration can do to the data, or to the version of the program that still runs beside it. */
enum MigrationRule {
    DROP_TABLE(
            Severity.MAJOR,
            Category.CORRECTNESS,
            "Dropping a table destroys its data, and breaks every running version that still uses it."
                    + " Stop using it in one release and drop it in a later one."),
    DROP_COLUMN(
            Severity.MAJOR,
            Category.CORRECTNESS,
            "Dropping a column destroys its data, and breaks every running version that still uses it."
                    + " Stop using it in one release and drop it in a later one."),
    NOT_NULL_WITHOUT_DEFAULT(
            Severity.MAJOR,
            Category.CORRECTNESS,
            "A new column that must not be null has no default, so this fails on a table with rows."
                    + " Give it a default, or add it as nullable, fill it and tighten it then."),
    INDEX_LOCKS(
            Severity.MINOR,
            Category.PERFORMANCE,
            "Building this index blocks writes to the table. On PostgreSQL, create it CONCURRENTLY, outside a transaction."),
    COLUMN_TYPE(
            Severity.MINOR,
            Category.CORRECTNESS,
            "Changing the type of a column may rewrite and lock the whole table, and fails on values that do not fit."
                    + " Check both against the size of the real table."),
    RENAME(
            Severity.MINOR,
            Category.CORRECTNESS,
            "After a rename, every running version that uses the old name fails."
                    + " Add the new name first and drop the old one in a later release, unless the program is stopped."),
    DELETES_EVERYTHING(
            Severity.MAJOR,
            Category.CORRECTNESS,
            "This removes every row of the table. If that is meant, say so in a comment; otherwise add a condition."),
    UPDATES_EVERYTHING(
            Severity.MINOR,
            Category.CORRECTNESS,
            "This changes every row of the table in one transaction. Add a condition, or do it in batches."),
    EDITED_VERSION(
            Severity.MAJOR,
            Category.CORRECTNESS,
            "This migration exists already, and its checksum changes: databases that have applied it will refuse to"
                    + " start. Undo the edit and add a new migration."),
    EDITED_NUMBER(
            Severity.MINOR,
            Category.CORRECTNESS,
            "This migration exists already: databases that have applied it will not see the edit."
                    + " Add a new migration, unless none has.");

    /** A rule that a line has broken. */
    record Hit(MigrationRule rule, int line) {}

    private final Severity severity;
    private final Category category;
    private final String message;

    MigrationRule(Severity severity, Category category, String message) {
        this.severity = severity;
        this.category = category;
        this.message = message;
    }

    Severity severity() {
        return severity;
    }

    Category category() {
        return category;
    }

    String message() {
        return message;
    }
}
