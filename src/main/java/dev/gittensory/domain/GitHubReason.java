package dev.gittensory.domain;

/** Why GitHub did not do, or will not do, what it was asked. */
public enum GitHubReason implements Reason {
    GITHUB_RATE_LIMITED("GitHub wants fewer requests for a while"),
    GITHUB_PACED("requests are spread out, as GitHub asks for"),
    GITHUB_UNAVAILABLE("GitHub cannot be reached, or answers with an error of its own"),
    GITHUB_NOT_CONFIGURED("no GitHub App is configured"),
    GITHUB_CREDENTIALS("GitHub does not accept the App's credentials; check its key and the clock"),
    GITHUB_PERMISSION("the App was not granted a permission that this needs"),
    GITHUB_GONE("the repository, pull request or comment is not there, or not for this App"),
    GITHUB_INVALID("GitHub does not accept the request"),
    GITHUB_TRUNCATED("the change is larger than GitHub lists completely");

    private final String text;

    GitHubReason(String text) {
        this.text = text;
    }

    /** Whether the same request may do once an operator, an owner or GitHub has mended something. */
    public boolean canBeMended() {
        return switch (this) {
            case GITHUB_RATE_LIMITED,
                    GITHUB_PACED,
                    GITHUB_UNAVAILABLE,
                    GITHUB_NOT_CONFIGURED,
                    GITHUB_CREDENTIALS,
                    GITHUB_PERMISSION -> true;
            case GITHUB_GONE, GITHUB_INVALID, GITHUB_TRUNCATED -> false;
        };
    }

    @Override
    public String text() {
        return text;
    }
}
