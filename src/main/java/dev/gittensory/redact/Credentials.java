package dev.gittensory.redact;

import com.google.re2j.Matcher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The families of credentials the product knows, and the search for them. Immutable and safe for many threads.
 *
 * <p>Linear in the length of the line: a plain search finds the hints, and the pattern of a family then sees a window
 * of {@value #WINDOW} characters from the hint on, so a secret is found however far into a line it stands.
 */
public final class Credentials {

    private static final int WINDOW = 512;
    private static final int SHORTEST_LINE = 10;

    /** What may stand between a name and its value: closing quote or bracket, then the sign of assignment. */
    private static final String GIVEN = "[\"'`\\])]{0,3}[ \\t]{0,20}(?::=|=>|[:=,])[ \\t]{0,20}";

    private static final String ANY_SECRET_NAME =
            "(?i:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[A-Za-z0-9_-]{0,24}";
    private static final String[] SECRET_NAMES = {
        "password",
        "passwd",
        "passphrase",
        "pwd",
        "secret",
        "token",
        "api_key",
        "api-key",
        "apikey",
        "access_key",
        "access-key",
        "accesskey",
        "private_key",
        "private-key",
        "privatekey"
    };

    /**
     * What base64 makes of the first bytes of an unencrypted private key in DER: PKCS#1 and PKCS#8 for RSA, SEC 1 and
     * PKCS#8 for P-256 and P-384, PKCS#8 for Ed25519, and OpenSSH. No public key and no certificate begins so.
     */
    private static final String KEY_BODY = "(?:MII[A-J][A-Za-z0-9+/][AQgw]IBA(?:AKC|DAN)|MHcCAQEEI|MIGkAgEBBDA"
            + "|MIGHAgEAMBMGByqGSM49|MIG2AgEAMBAGByqGSM49|MC4CAQAwBQYDK2VwBCIEI|b3BlbnNzaC1rZXktdjEA)";

    private static final Credentials STANDARD = new Credentials(List.of(
            token(
                    "github_token",
                    "GitHub token",
                    "gh[pousr]_([A-Za-z0-9]{36,255})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_"),
            token("github_token", "GitHub token", "ghs_([0-9]{1,12}_eyJ[A-Za-z0-9_.-]{30,})", "ghs_"),
            token("github_token", "GitHub token", "github_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{40,})", "github_pat_"),
            CredentialFamily.of(
                    "private_key",
                    "private key",
                    Evidence.KEY_HEADER,
                    // the header alone on its line or with a body behind it, but not as a constant of code that parses
                    // PEM
                    "-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----"
                            + "(\\s*$|(?:\\\\r|\\\\n|\\s){0,8}[A-Za-z0-9+/=]{16,})",
                    "-----begin "),
            CredentialFamily.of(
                    "private_key",
                    "private key",
                    Evidence.KEY_BODY,
                    "(" + KEY_BODY + "[A-Za-z0-9+/=]{16,})",
                    "mii",
                    "mhccaqeei",
                    "migkagebbda",
                    "mighageambmgbyqgsm49",
                    "mig2ageambagbyqgsm49",
                    "mc4caqawbqydk2vwbciei",
                    "b3blbnnzac1rzxktdjea"),
            token(
                    "aws_access_key_id",
                    "AWS access key id",
                    "(?:AKIA|ASIA)([A-Z2-7]{16})(?:[^A-Za-z0-9]|$)",
                    "akia",
                    "asia"),
            CredentialFamily.of(
                    "aws_secret_key",
                    "AWS secret access key",
                    Evidence.CONTEXT,
                    "(?i:secret_?(?:access_?)?key)" + GIVEN + "[\"'`]?([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)",
                    "secret"),
            token("slack_token", "Slack token", "xox[abceoprs](?:\\.xox[a-z])?-([A-Za-z0-9-]{18,})", "xox"),
            token("slack_token", "Slack token", "xapp-([0-9]-[A-Z0-9]{8,}-[A-Za-z0-9-]{18,})", "xapp-"),
            token(
                    "slack_webhook",
                    "Slack webhook URL",
                    "hooks\\.slack\\.com/(?:services|workflows|triggers)/(?:[A-Z0-9]{6,16}/){1,3}([A-Za-z0-9]{16,})",
                    "hooks.slack.com/"),
            token("stripe_key", "Stripe live key", "[sr]k_live_([A-Za-z0-9]{20,})", "sk_live_", "rk_live_"),
            token("google_api_key", "Google API key", "AIza([A-Za-z0-9_-]{35})(?:[^A-Za-z0-9_-]|$)", "aiza"),
            token("anthropic_key", "Anthropic key", "sk-ant-([A-Za-z0-9_-]{32,})", "sk-ant-"),
            token("openai_key", "OpenAI key", "sk-((?:proj|svcacct|admin)-[A-Za-z0-9_-]{32,}|[A-Za-z0-9]{32,})", "sk-"),
            token("groq_key", "Groq key", "gsk_([A-Za-z0-9]{40,})", "gsk_"),
            token("xai_key", "xAI key", "xai-([A-Za-z0-9]{64,})", "xai-"),
            token("hugging_face_token", "Hugging Face token", "hf_([A-Za-z0-9]{30,})", "hf_"),
            token("npm_token", "npm token", "npm_([A-Za-z0-9]{36})(?:[^A-Za-z0-9_]|$)", "npm_"),
            token("gitlab_token", "GitLab token", "glpat-([A-Za-z0-9_.-]{20,})", "glpat-"),
            CredentialFamily.of(
                    "jwt",
                    "JSON Web Token",
                    Evidence.WEB_TOKEN,
                    // without the signature, because long claims push that out of the window
                    "(eyJ[A-Za-z0-9_-]{12,}\\.eyJ[A-Za-z0-9_-]{12,})",
                    "eyj"),
            CredentialFamily.of(
                    "url_password",
                    "URL with a password",
                    Evidence.LOGIN_URL,
                    "://[^\\s/:@\"'`<>\\[\\]\\\\]{0,64}:([^\\s/@\"'`<>\\\\]{4,128})@[A-Za-z0-9\\[][A-Za-z0-9.:-]{0,100}",
                    "://"),
            CredentialFamily.of(
                    "basic_authorization",
                    "Basic authorization header",
                    Evidence.BASIC_LOGIN,
                    "(?i)authorization" + GIVEN + "[\"'`]?basic[ ]{1,4}([a-z0-9+/_-]{6,}={0,2})",
                    "authorization"),
            CredentialFamily.of(
                    "bearer_authorization",
                    "Bearer authorization header",
                    Evidence.CONTEXT,
                    "(?i)authorization" + GIVEN + "[\"'`]?(?:bearer|token)[ ]{1,4}([a-z0-9+/_.~=-]{16,})",
                    "authorization"),
            CredentialFamily.of(
                    "assigned_secret",
                    "secret in an assignment",
                    Evidence.ASSIGNMENT,
                    ANY_SECRET_NAME + GIVEN + "[\"'`]([^\\s\"'`\\\\]{8,200})[\"'`]",
                    SECRET_NAMES),
            CredentialFamily.of(
                    "assigned_secret",
                    "secret in an assignment",
                    Evidence.BARE_ASSIGNMENT,
                    ANY_SECRET_NAME + "[ \\t]{0,4}[:=][ \\t]{0,4}([A-Za-z0-9+/_-]{16,200}={0,2})(?:\\s|$)",
                    SECRET_NAMES)));

    private final List<CredentialFamily> families;

    /** A table of its own; the first family that matches names the line, so the general ones come last. */
    public Credentials(List<CredentialFamily> families) {
        this.families = List.copyOf(families);
    }

    /** The table of the product. A family with several shapes has several rows of the same id. */
    public static Credentials standard() {
        return STANDARD;
    }

    /** The rows of this table. */
    public List<CredentialFamily> families() {
        return families;
    }

    /**
     * The first family of which the line holds a value.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public Optional<CredentialFamily> firstIn(String line) {
        if (line.length() < SHORTEST_LINE) {
            return Optional.empty();
        }
        String folded = inLowerCase(line);
        return families.stream()
                .filter(family -> family.hints().stream().anyMatch(hint -> holds(line, folded, family, hint)))
                .findFirst();
    }

    private static boolean holds(String line, String folded, CredentialFamily family, String hint) {
        int at = folded.indexOf(hint);
        while (at >= 0) {
            stopIfInterrupted();
            int next = at + hint.length();
            if (family.evidence().mayStartAt(line, at, hint.length())) {
                Matcher matcher = family.pattern().matcher(line.substring(at, Math.min(line.length(), at + WINDOW)));
                if (matcher.lookingAt()) {
                    if (family.evidence().convinces(matcher)) {
                        return true;
                    }
                    // behind the whole match, or a line of hints only would be read WINDOW times over
                    next = Math.max(next, at + matcher.end());
                }
            }
            at = folded.indexOf(hint, next);
        }
        return false;
    }

    /** Within the line, because one hostile line of megabytes can outlast any deadline. */
    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while searching for credentials");
        }
    }

    /** Folds ASCII only, because {@link String#toLowerCase} may change the length and with it every position. */
    private static String inLowerCase(String line) {
        char[] chars = line.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + ('a' - 'A'));
            }
        }
        return new String(chars);
    }

    private static CredentialFamily token(String id, String label, String pattern, String... hints) {
        return CredentialFamily.of(id, label, Evidence.TOKEN, pattern, hints);
    }
}
