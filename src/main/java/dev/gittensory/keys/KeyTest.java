package dev.gittensory.keys;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;

/** Finds out whether a provider takes a key, with the smallest call that can tell. */
public interface KeyTest {

    /**
     * Makes the call and waits for its end, 20 seconds at most. Never throws for what the provider or the network does, and
     * follows no redirect.
     */
    Result test(KeyUse use, Secret key);

    /** What the call has come to. */
    sealed interface Result {

        /** One word for it: {@code works | unreachable}, or the code of the reason. */
        String label();

        /** The provider has answered with this key from this model. */
        record Works() implements Result {
            @Override
            public String label() {
                return "works";
            }
        }

        /** The provider has refused the key, or the model. */
        record Refused(AiReason reason) implements Result {
            @Override
            public String label() {
                return reason.code();
            }
        }

        /** No answer, or none that says anything about the key. */
        record Unreachable() implements Result {
            @Override
            public String label() {
                return "unreachable";
            }
        }
    }
}
