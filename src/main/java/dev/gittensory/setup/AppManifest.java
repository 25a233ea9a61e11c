package dev.gittensory.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.domain.AppAccess;
import java.net.URI;

/** From what GitHub makes the App. */
final class AppManifest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AppManifest() {}

    /** The JSON for a service that is reached at this address. */
    static String of(URI publicUrl) {
        ObjectNode manifest = JSON.createObjectNode()
                .put("name", "Gittensory")
                .put("description", "Reviews pull requests")
                .put("url", publicUrl.toString())
                .put("redirect_url", publicUrl + "/setup/callback")
                .put("setup_url", publicUrl + "/setup/status")
                .put("public", false);
        manifest.putObject("hook_attributes")
                .put("url", publicUrl + "/webhooks/github")
                .put("active", true);
        ObjectNode permissions = manifest.putObject("default_permissions");
        AppAccess.PERMISSIONS.forEach(permission ->
                permissions.put(permission.name(), permission.level().label()));
        ArrayNode events = manifest.putArray("default_events");
        AppAccess.EVENTS.forEach(event -> events.add(event.name()));
        return manifest.toString();
    }
}
