package dev.gittensory.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.setup.AppHost.NewApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAppTest {

    private static final NewApp CREATED = created(99);

    @TempDir
    Path directory;

    @Test
    void anAppIsCurrentAtOnceAndAfterTheNextStart() throws IOException {
        KeptApp app = app();
        assertThat(app.credentials()).isEmpty();

        assertThat(app.keep(CREATED)).isTrue();

        for (KeptApp started : new KeptApp[] {app, app()}) {
            AppCredentials credentials = started.credentials().orElseThrow();
            assertThat(credentials.appId()).isEqualTo(99);
            assertThat(credentials.privateKey().reveal()).isEqualTo("line 1\nline 2\n");
            assertThat(credentials.webhookSecret().reveal()).isEqualTo("hook 99 ");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theFirstOneStays() {
        KeptApp faster = app();
        KeptApp slower = app();
        faster.keep(CREATED);

        assertThat(faster.keep(created(100))).isFalse();
        assertThat(slower.keep(created(100))).isFalse();
        assertThat(slower.credentials().map(AppCredentials::appId)).contains(99L);
    }

    @Test
    void configurationComesBeforeTheFile() {
        app().keep(CREATED);
        KeptApp app = new KeptApp(Optional.of(created(7).credentials()), new Home(directory));

        assertThat(app.isConfigured()).isTrue();
        assertThat(app.credentials().map(AppCredentials::appId)).contains(7L);
        assertThat(app.keep(CREATED)).isFalse();
    }

    @Test
    void aFileThatHoldsNoAppEndsTheStartAndIsNotShown() throws IOException {
        Files.writeString(file(), "{\"private-key\": swordfish");

        assertThatThrownBy(this::app)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("github-app.json")
                .hasMessageNotContaining("swordfish")
                .hasNoCause();
    }

    private static NewApp created(long id) {
        return new NewApp(
                "our-app", new AppCredentials(id, new Secret("line 1\nline 2\n"), new Secret("hook " + id + " ")));
    }

    private KeptApp app() {
        return new KeptApp(Optional.empty(), new Home(directory));
    }

    private Path file() {
        return directory.resolve(KeptApp.FILE);
    }
}
