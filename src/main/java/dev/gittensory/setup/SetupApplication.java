package dev.gittensory.setup;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Everything under {@code /setup}. Apart from the interface for programs, because browsers send no operator token by
 * themselves, and names its classes, because one that names none gets all there are.
 */
@ApplicationPath("/setup")
public class SetupApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SetupResource.class, SetupFailure.class, FormSize.class);
    }

    /** A relative address to go on at stays relative: behind a proxy the server knows neither its scheme nor its host. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
