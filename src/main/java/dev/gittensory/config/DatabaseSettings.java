package dev.gittensory.config;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url JDBC address
 */
public record DatabaseSettings(String url, String user, Secret password) {

    /** An H2 file in the home directory; a commit is on the disk when it returns. */
    static String embeddedUrl(Path home) {
        return "jdbc:h2:file:" + home.resolve("db").resolve("gittensory") + ";WRITE_DELAY=0";
    }
}
