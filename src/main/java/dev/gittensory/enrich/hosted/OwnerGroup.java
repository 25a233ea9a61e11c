package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.FileChange;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Owners and the files of a change that they own together.
 *
 * @param owners logins, teams and addresses, as the rules spell them
 * @param path the first of the files
 * @param files how many there are
 * @param byDefault whether they own the files only because they own everything that nobody else does
 */
record OwnerGroup(Set<String> owners, String path, int files, boolean byDefault) {

    OwnerGroup {
        owners = Set.copyOf(owners);
    }

    /** The groups that own files of the change, in the order of their first files; a renamed file is at both places. */
    static Collection<OwnerGroup> of(OwnerRules rules, List<FileChange> files) {
        Map<Set<String>, OwnerGroup> groups = new LinkedHashMap<>();
        for (FileChange file : files) {
            Map<Set<String>, OwnerGroup> ofFile = new LinkedHashMap<>();
            Stream.of(file.path(), file.previousPath())
                    .filter(Objects::nonNull)
                    .flatMap(path -> rules.ruleFor(path).stream())
                    .filter(rule -> !rule.owners().isEmpty())
                    .map(rule -> new OwnerGroup(
                            new TreeSet<>(rule.owners()),
                            file.path(),
                            1,
                            rule.pattern().isEverything()))
                    .forEach(group -> ofFile.merge(group.owners(), group, (one, other) -> one.with(other, 0)));
            ofFile.forEach((owners, group) -> groups.merge(owners, group, (one, other) -> one.with(other, 1)));
        }
        return groups.values();
    }

    private OwnerGroup with(OwnerGroup other, int more) {
        return new OwnerGroup(owners, path, files + more, byDefault && other.byDefault);
    }

    /**
     * Whether a review by an owner is certainly missing.
     *
     * @param approvers who has approved, spelled like owners
     */
    boolean waits(Set<String> approvers) {
        if (!Collections.disjoint(owners, approvers)) {
            return false;
        }
        // an approval may be that of a member of a team; and owners of everything wait in every pull request
        return approvers.isEmpty() ? !byDefault : unresolved() == 0;
    }

    /** How many of the owners are no logins, so that nobody here knows who they are. */
    int unresolved() {
        return (int)
                owners.stream().filter(owner -> !OwnerLine.Rule.isLogin(owner)).count();
    }
}
