package dev.gittensory.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Makes credentials at run time, because one that looks real must not stand in a repository. */
public final class Planted {

    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALNUM = DIGITS + LOWER + UPPER;

    private final Random random;

    public Planted(long seed) {
        random = new Random(seed);
    }

    /** The random part of a credential, and a line that carries it. */
    public record Sample(String value, String line) {}

    /** A new sample of this shape, one of the keys of {@link #all()}. */
    public Sample sample(String shape) {
        return Objects.requireNonNull(all().get(shape), shape);
    }

    /** One new sample for each shape; the key is the id of the family, a dot, and the shape. */
    public Map<String, Sample> all() {
        Map<String, Sample> all = new TreeMap<>();
        for (String kind : "p o u s r".split(" ")) {
            put(all, "github_token." + kind, drawn(ALNUM, 36), "token: \"gh" + kind + "_%s\"");
        }
        put(all, "github_token.fine", drawn(ALNUM, 22) + "_" + drawn(ALNUM, 59), "x = github_" + "pat_%s");
        put(all, "github_token.escaped", drawn(ALNUM, 36), "\"a\\ngh" + "p_%s\\n\"");
        put(all, "private_key.header", drawn(ALNUM, 40), "-----BEGIN RSA PRIVATE" + " KEY-----\\n%s");
        put(all, "private_key.body", drawn(ALNUM, 40), "MII" + "EvAIBADANBgkqhkiG9w0BAQEF%s");
        put(all, "aws_access_key_id.akia", drawn(UPPER + "234567", 16), "id=AK" + "IA%s");
        put(all, "aws_access_key_id.asia", drawn(UPPER + "234567", 16), "  'AS" + "IA%s',");
        put(all, "aws_secret_key.ini", drawn(ALNUM + "/+", 40), "aws_secret_access_key = %s");
        put(all, "aws_secret_key.code", drawn(ALNUM + "/+", 40), "\"SecretAccessKey\": \"%s\",");
        put(all, "slack_token.bot", drawn(DIGITS, 12) + "-" + drawn(ALNUM, 24), "SLACK=xox" + "b-%s");
        put(all, "slack_token.app", "1-A" + drawn(UPPER, 9) + "-" + drawn(ALNUM, 30), "a: xa" + "pp-%s");
        put(
                all,
                "slack_webhook.services",
                drawn(ALNUM, 24),
                "https://hooks.slack.com/services/T" + drawn(DIGITS, 8) + "/B" + drawn(DIGITS, 8) + "/%s");
        put(all, "stripe_key.secret", drawn(ALNUM, 24), "stripe.key('sk_" + "live_%s')");
        put(all, "stripe_key.restricted", drawn(ALNUM, 24), "stripe.key('rk_" + "live_%s')");
        put(all, "google_api_key.url", drawn(ALNUM + "_-", 35), "https://maps.test/?key=AI" + "za%s");
        put(all, "openai_key.old", drawn(ALNUM, 48), "OpenAI('sk" + "-%s')");
        put(all, "openai_key.project", drawn(ALNUM + "_-", 80), "OPENAI=sk" + "-proj-%s");
        put(all, "anthropic_key.api", "api03-" + drawn(ALNUM + "_-", 93), "x-api-key: sk" + "-ant-%s");
        put(all, "groq_key.env", drawn(ALNUM, 52), "GROQ=gs" + "k_%s");
        put(all, "xai_key.env", drawn(ALNUM, 80), "XAI=xa" + "i-%s");
        put(all, "hugging_face_token.env", drawn(LOWER + UPPER, 34), "login(\"h" + "f_%s\")");
        put(all, "npm_token.npmrc", drawn(ALNUM, 36), "//registry.npmjs.org/:_authToken=np" + "m_%s");
        put(
                all,
                "gitlab_token.remote",
                drawn(ALNUM + "_-", 20),
                "git clone https://oauth2:gl" + "pat-%s@gitlab.test/a");
        put(all, "jwt.compact", webToken(), "cookie = '%s'");
        put(all, "url_password.database", drawn(ALNUM, 14), "postgres://app:%s@db.prod.internal:5432/app");
        put(all, "url_password.redis", drawn(ALNUM, 14), "redis://:%s@cache.prod.internal");
        put(all, "basic_authorization.curl", base64("deploy:" + drawn(ALNUM, 12)), "-H 'Authorization: Basic %s'");
        put(all, "bearer_authorization.curl", drawn(ALNUM, 32), "-H \"Authorization: Bearer %s\"");
        put(all, "bearer_authorization.code", drawn(ALNUM, 32), "h[\"Authorization\"] = \"Bearer %s\"");
        put(all, "assigned_secret.java", mixed(14), "String dbPassword = \"%s\";");
        put(all, "assigned_secret.json", mixed(20), "\"client_secret\": \"%s\",");
        put(all, "assigned_secret.call", mixed(20), "props.put(\"password\", \"%s\");");
        put(all, "assigned_secret.env", "a7" + drawn("0123456789abcdef", 30), "SESSION_SECRET=%s");
        put(all, "assigned_secret.yaml", mixed(32), "  apiKey: %s");
        return all;
    }

    private String webToken() {
        String header = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        return header + "." + base64("{\"jti\":\"" + drawn(ALNUM, 20) + "\"}") + "." + drawn(ALNUM, 43);
    }

    /** As a generator of passwords would do it: every class of characters is there. */
    private String mixed(int length) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String alphabet = i % 3 == 0 ? UPPER : i % 3 == 1 ? DIGITS : "bcdfghkmnpqrstvwxz";
            mixed.append(drawn(alphabet, 1));
        }
        return mixed.toString();
    }

    private String drawn(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder();
        random.ints(length, 0, alphabet.length()).forEach(i -> drawn.append(alphabet.charAt(i)));
        return drawn.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Map<String, Sample> all, String key, String value, String line) {
        all.put(key, new Sample(value, line.replace("%s", value)));
    }
}
