package dev.gittensory.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Defines the data source and brings the schema up to date before anything else uses it. The container starts message
 * consumers on its own time, so the first use of the store waits here through {@link #ready}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = SchemaMigration.DATA_SOURCE,
        className = "dev.gittensory.store.ConfiguredDataSource",
        minPoolSize = 0,
        maxPoolSize = 32)
public class SchemaMigration {

    static final String DATA_SOURCE = "java:app/jdbc/gittensory";

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = DATA_SOURCE)
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .placeholders(Map.of("long_text", "clob", "long_bytes", "blob"))
                .load()
                .migrate();
        LOG.log(
                Logger.Level.INFO,
                "Database schema is at version {0} ({1} migrations applied now)",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    /** Returns once the schema is there: the container lets no call in before {@link #migrate} has ended. */
    public void ready() {
        // the wait is the call itself
    }
}
