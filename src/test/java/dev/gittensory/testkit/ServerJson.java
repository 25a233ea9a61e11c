package dev.gittensory.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a unit test use the JSON implementation of the server, which lies as a jar inside the server's jar, so that a
 * test sees what production sees and no second implementation is needed.
 */
public final class ServerJson implements BeforeAllCallback, AfterAllCallback {

    private static final String NESTED = "MICRO-INF/runtime/jakarta.json.jar";
    private static final String SERVICE = "META-INF/services/jakarta.json.spi.JsonProvider";
    private static final String PROVIDER = "org.eclipse.parsson.JsonProviderImpl";

    private Path directory;
    private URLClassLoader loader;
    private ClassLoader before;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        directory = Files.createTempDirectory("server-json");
        Path jar = directory.resolve("jakarta.json.jar");
        try (InputStream nested = Objects.requireNonNull(before.getResourceAsStream(NESTED), NESTED)) {
            Files.copy(nested, jar);
        }
        // the API finds its default by name, with a class loader that does not see this one
        Path service = directory.resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.writeString(service, PROVIDER);
        loader = new URLClassLoader(
                new URL[] {jar.toUri().toURL(), directory.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
        Folders.delete(directory);
    }
}
