package dev.gittensory.server;

import dev.gittensory.testkit.Folders;
import dev.gittensory.testkit.Service;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The service on Payara Micro, deployed by Arquillian with the resource adapter of this build. One boot serves every
 * contract that this class takes over, because a boot costs more than all of them together.
 */
@ArquillianTest
@RunAsClient
class GittensoryServerIT
        implements PreviewContract,
                BadInputContract,
                RealDiffsContract,
                OperationsContract,
                GateContract,
                DeadLettersContract,
                PreviewFormContract {

    private static final Path TARGET = Path.of(System.getProperty("gittensory.target", "target"));

    private static final Path HOME = TARGET.resolve("it-home");

    @ArquillianResource
    URL address;

    @Deployment(testable = false)
    static WebArchive war() throws IOException {
        Folders.delete(HOME);
        // Arquillian names the archive first, and the adapter has to be there before it
        Files.writeString(
                TARGET.resolve("it-postboot.txt"),
                "deploy --name artemis-ra " + TARGET.resolve("artemis-ra.rar").toAbsolutePath() + "\n");
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(TARGET.resolve("gittensory.war").toFile())
                .as(WebArchive.class)
                .addClass(Gravedigger.class);
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public Service service() {
        try {
            // the server names the host's own address; tests stay on loopback
            return new Service(
                    address.getPort(),
                    Files.readString(home().resolve("operator-token")).trim());
        } catch (IOException e) {
            throw new IllegalStateException("no operator token in " + home(), e);
        }
    }
}
