package dev.gittensory.setup;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.AppAccess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A GitHub that has one App, and does what it is told. */
final class FakeAppHost implements AppHost {

    static final String KEY = "the private key";
    static final String HOOK = "the webhook secret";

    final List<String> done = new ArrayList<>();
    Granted granted = everything();
    List<Installation> installations = List.of(new Installation(7, "octo", false, everything()));
    List<Repository> repositories = List.of(new Repository(7, 42, "octo/shop", "main"));

    @Nullable
    RuntimeException failure;

    @Nullable
    RuntimeException repositoriesFailure;

    Duration clockAhead = Duration.ZERO;

    static Granted everything() {
        return new Granted(
                AppAccess.PERMISSIONS.stream()
                        .collect(Collectors.toMap(
                                AppAccess.Permission::name,
                                permission -> permission.level().label())),
                AppAccess.EVENTS.stream().map(AppAccess.Event::name).collect(Collectors.toSet()));
    }

    static Granted without(String permission, String event) {
        Map<String, String> permissions = new HashMap<>(everything().permissions());
        permissions.remove(permission);
        Set<String> events = new HashSet<>(everything().events());
        events.remove(event);
        return new Granted(permissions, events);
    }

    @Override
    public NewApp exchange(String code) {
        act("exchange " + code);
        return new NewApp("our-app", new AppCredentials(99, new Secret(KEY), new Secret(HOOK)));
    }

    @Override
    public RegisteredApp app() {
        act("app");
        return new RegisteredApp("Our <app>", URI.create("https://github.com/apps/our-app"), granted);
    }

    @Override
    public List<Installation> installations() {
        return installations;
    }

    @Override
    public List<Repository> repositories() {
        if (repositoriesFailure != null) {
            throw repositoriesFailure;
        }
        return repositories;
    }

    @Override
    public boolean redeliverPing() {
        act("ping");
        return true;
    }

    @Override
    public Optional<URI> postTestCheck(Repository repository) {
        act("check " + repository.name());
        return Optional.of(URI.create("https://github.com/octo/shop/runs/1"));
    }

    @Override
    public Duration clockAhead() {
        return clockAhead;
    }

    private void act(String what) {
        if (failure != null) {
            throw failure;
        }
        done.add(what);
    }
}
