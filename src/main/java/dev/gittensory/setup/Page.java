package dev.gittensory.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * An HTML page of the set-up. Needs no script, and the policy that goes with it allows none.
 *
 * @param status of HTTP
 * @param body HTML in which everything from outside is {@link #escape escaped}
 */
record Page(int status, String title, String body) {

    private static final String STYLE =
            "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}"
                    + "input,select,button{font:inherit;padding:.3rem .6rem}.problem{border-left:.3rem solid #b3261e;padding-left:.8rem}";

    /** The text with what HTML would take for markup written so that it is shown. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The whole document. */
    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s · Gittensory</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, escape(title), body);
    }

    /** What a browser may do with it: show it, and send its forms to us and to GitHub. */
    static String policy(String gitHub) {
        return "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; form-action 'self' " + gitHub
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
