package dev.gittensory.webhook;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * Everything under {@code /webhooks}. Apart from the interface for operators, because GitHub has no operator token, and names
 * its classes, because one that names none gets all there are.
 */
@ApplicationPath("/webhooks")
public class WebhookApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(GitHubResource.class, ProblemMapper.class);
    }
}
