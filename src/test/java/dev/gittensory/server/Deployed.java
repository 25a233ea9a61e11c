package dev.gittensory.server;

import dev.gittensory.testkit.Service;
import java.nio.file.Path;

/** What a contract needs of the server it is checked on. */
interface Deployed {

    Service service();

    /** The home directory of the service. */
    Path home();
}
