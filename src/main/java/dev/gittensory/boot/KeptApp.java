package dev.gittensory.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.setup.AppFile;
import dev.gittensory.setup.AppHost.NewApp;
import java.util.Optional;

/** The App of the configuration or, if it names none, the one in the file {@code github-app.json} in the home directory. */
final class KeptApp implements AppFile {

    static final String FILE = "github-app.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final boolean configured;
    private volatile Optional<AppCredentials> current;

    /** Reads the file, once; fails if it is there and holds no App. */
    KeptApp(Optional<AppCredentials> configured, Home home) {
        this.home = home;
        this.configured = configured.isPresent();
        this.current = configured.or(() -> home.find(FILE).map(this::read));
    }

    @Override
    public Optional<AppCredentials> credentials() {
        return current;
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public synchronized boolean keep(NewApp app) {
        if (current.isPresent()) {
            return false;
        }
        AppCredentials kept = read(home.keep(FILE, () -> json(app)));
        current = Optional.of(kept);
        return kept.appId() == app.credentials().appId(); // not so if another process of the same home was faster
    }

    private static String json(NewApp app) {
        AppCredentials credentials = app.credentials();
        return JSON.createObjectNode()
                .put("app-id", credentials.appId())
                .put("slug", app.slug())
                .put("private-key", credentials.privateKey().reveal())
                .put("webhook-secret", credentials.webhookSecret().reveal())
                .toPrettyString();
    }

    private AppCredentials read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            long id = json.path("app-id").asLong();
            String key = json.path("private-key").asText();
            String secret = json.path("webhook-secret").asText();
            if (id > 0 && !key.isEmpty() && !secret.isEmpty()) {
                return new AppCredentials(id, new Secret(key), new Secret(secret));
            }
        } catch (JsonProcessingException e) {
            // said below, without the cause, whose message quotes the file
        }
        throw new IllegalStateException("The file " + home.file(FILE)
                + " holds no GitHub App; restore it from a backup, or move it away and have an App made at /setup");
    }
}
