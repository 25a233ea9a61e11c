package dev.gittensory.setup;

import java.net.URI;

/** Addresses of GitHub's pages, which are where the API is, but for a part of the address. */
final class GitHubWeb {

    private static final String API_HOST = "api.";
    private static final String SERVER_API = "/api/v3";

    private final String origin;
    private final String base;

    GitHubWeb(URI apiUrl) {
        String host = apiUrl.getHost();
        String path = apiUrl.getPath();
        origin = apiUrl.getScheme() + "://"
                + (host.startsWith(API_HOST) ? host.substring(API_HOST.length()) : host)
                + (apiUrl.getPort() < 0 ? "" : ":" + apiUrl.getPort());
        base = origin + (path.endsWith(SERVER_API) ? path.substring(0, path.length() - SERVER_API.length()) : path);
    }

    /** Scheme, host and port. */
    String origin() {
        return origin;
    }

    /** Where a manifest is posted to, for the account of whoever is signed in or for an organization. */
    String newApp(String organization, String state) {
        String owner = organization.isEmpty() ? "" : "/organizations/" + organization;
        return base + owner + "/settings/apps/new?state=" + state;
    }

    /** Whether the address is one of GitHub's pages. */
    boolean has(URI page) {
        return page.toString().startsWith(base + "/");
    }
}
