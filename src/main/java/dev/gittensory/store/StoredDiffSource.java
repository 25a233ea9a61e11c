package dev.gittensory.store;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.ChangeSource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Reads the diff that was posted with a preview or fetched from GitHub. Defines the data source as well, because the server takes such
 * definitions from its own kinds of component only.
 */
@Stateless
@DataSourceDefinition(
        name = "java:app/jdbc/gittensory",
        className = "dev.gittensory.store.ConfiguredDataSource",
        minPoolSize = 0,
        maxPoolSize = 32)
public class StoredDiffSource implements ChangeSource {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Source load(ReviewId id) {
        ReviewInputRow input = entities.find(ReviewInputRow.class, id.toString());
        if (input == null) {
            throw new IllegalStateException("no diff is stored for review " + id);
        }
        DiffResult result = UnifiedDiffParser.parse(Gzip.unpack(input.diff()));
        if (result instanceof DiffResult.Parsed parsed) {
            return new Source(parsed.changes(), input.title(), input.body());
        }
        throw new IllegalStateException("the diff stored for review " + id + " cannot be read any more");
    }
}
