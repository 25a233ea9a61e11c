package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.AppAccess;
import dev.gittensory.domain.AppAccess.Event;
import dev.gittensory.domain.AppAccess.Permission;
import dev.gittensory.setup.ManifestSamples;
import dev.gittensory.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the App asks for is said in three places; they say the same. */
class GitHubAppDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "github-app.md");

    @Test
    void theDocumentListsThePermissions() {
        assertThat(MarkdownTable.rows(DOCUMENT, List.of("Permission", "Access", "For")))
                .isEqualTo(permissions(AppAccess.PERMISSIONS));
        assertThat(MarkdownTable.rows(DOCUMENT, List.of("Permission", "Optional access", "For")))
                .isEqualTo(permissions(AppAccess.OPTIONAL));
    }

    @Test
    void theDocumentListsTheEvents() {
        assertThat(MarkdownTable.rows(DOCUMENT, List.of("Event", "For"))).isEqualTo(events(AppAccess.EVENTS));
        assertThat(MarkdownTable.rows(DOCUMENT, List.of("Event sent unasked", "For")))
                .isEqualTo(events(AppAccess.UNASKED));
    }

    @Test
    void theManifestAsksForWhatIsNeededAndForNothingElse() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(ManifestSamples.manifest());

        assertThat(manifest.path("default_permissions").properties())
                .extracting(permission ->
                        permission.getKey() + ": " + permission.getValue().asText())
                .containsExactlyElementsOf(AppAccess.PERMISSIONS.stream()
                        .map(permission ->
                                permission.name() + ": " + permission.level().label())
                        .toList());
        assertThat(manifest.path("default_events"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        AppAccess.EVENTS.stream().map(Event::name).toList());
        assertThat(manifest.path("public").asBoolean(true)).isFalse();
    }

    private static List<List<String>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(permission -> List.of(permission.name(), permission.level().label(), plain(permission.use())))
                .toList();
    }

    private static List<List<String>> events(List<Event> events) {
        return events.stream()
                .map(event -> List.of(event.name(), plain(event.use())))
                .toList();
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
