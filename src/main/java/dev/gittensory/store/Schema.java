package dev.gittensory.store;

import dev.gittensory.config.DatabaseSettings;
import java.lang.System.Logger;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date, once per deployment, before anybody gets a connection. Bound to the connection and not
 * to a start-up bean, because the container starts message consumers on its own time and one that waits for a bean while
 * the bean waits for it is a deadlock.
 */
final class Schema {

    private static final Logger LOG = System.getLogger(Schema.class.getName());

    private static boolean current;

    private Schema() {}

    /** Returns when the schema is up to date. */
    static synchronized void bringUpToDate(DatabaseSettings database) {
        if (current) {
            return;
        }
        MigrateResult result = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password().reveal())
                .placeholders(Map.of("long_text", "clob", "long_bytes", "blob"))
                .load()
                .migrate();
        current = true;
        LOG.log(
                Logger.Level.INFO,
                "Database schema is at version {0} ({1} migrations applied now)",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted);
    }
}
