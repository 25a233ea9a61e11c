package dev.gittensory.setup;

import dev.gittensory.config.CurrentApp;

/** Where the credentials of an App are kept that was made on the set-up page; those of configuration come before them. */
public interface AppFile extends CurrentApp {

    /** Whether configuration has the App, so that nothing can be kept. */
    boolean isConfigured();

    /**
     * Keeps the credentials; they are current when it returns.
     *
     * @return false if there is an App already
     */
    boolean keep(AppHost.NewApp app);
}
