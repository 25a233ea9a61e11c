package dev.gittensory.github;

import java.util.Map;
import org.kohsuke.github.GHPermissionType;

/** What a call is for. Its token can do that, in one repository, and nothing else. */
public enum Job {
    /** Find out which repositories there are, whatever else was not granted. */
    LIST(Map.of("metadata", GHPermissionType.READ)),
    /** Read the pull request, its commits, files, comments, checks and statuses. */
    READ(Map.of(
            "contents",
            GHPermissionType.READ,
            "pull_requests",
            GHPermissionType.READ,
            "checks",
            GHPermissionType.READ,
            "statuses",
            GHPermissionType.READ)),
    /** Comment under a pull request or at its lines, and react to comments. */
    COMMENT(Map.of("pull_requests", GHPermissionType.WRITE)),
    /** Add and conclude check runs. */
    CHECK(Map.of("checks", GHPermissionType.WRITE)),
    /** Add and remove labels; one that a repository does not have yet is made. */
    LABEL(Map.of("pull_requests", GHPermissionType.WRITE)),
    /** Merge a pull request. */
    MERGE(Map.of("contents", GHPermissionType.WRITE, "pull_requests", GHPermissionType.WRITE));

    private final Map<String, GHPermissionType> permissions;

    Job(Map<String, GHPermissionType> permissions) {
        this.permissions = permissions;
    }

    /** Permissions of the App, by GitHub's names. Each App may read metadata without asking for it. */
    Map<String, GHPermissionType> permissions() {
        return permissions;
    }
}
