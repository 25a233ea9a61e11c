package dev.gittensory.store;

import dev.gittensory.keys.EncryptedKey;
import dev.gittensory.keys.InstallationKey;
import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyPlace.Slot;
import dev.gittensory.keys.KeyUse;
import dev.gittensory.keys.StoredKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code installation_key}: a key of an installation, encrypted. */
@Entity
@Table(name = "installation_key")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class InstallationKeyRow {

    /** There is one key at most for each reviewer of an installation. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long installation;

        private String slot;

        /** For the persistence provider. */
        protected Key() {}

        Key(KeyPlace place) {
            this.installation = place.installation();
            this.slot = place.slot().label();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && installation == key.installation && slot.equals(key.slot);
        }

        @Override
        public int hashCode() {
            return Objects.hash(installation, slot);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private String provider;

    @Column(nullable = false)
    private String model;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Column(name = "kek_id", nullable = false)
    private String kekId;

    @Column(nullable = false)
    private String nonce;

    @Lob
    @Column(nullable = false)
    private byte[] content;

    @Column(name = "test_result", nullable = false)
    private String testResult;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "last_used_at")
    @Nullable
    Long lastUsedAt;

    /** For the persistence provider. */
    protected InstallationKeyRow() {}

    InstallationKeyRow(KeyPlace place) {
        this.key = new Key(place);
    }

    void hold(StoredKey stored) {
        InstallationKey shown = stored.key();
        Instant used = shown.lastUsedAt();
        provider = shown.use().provider();
        model = shown.use().model();
        baseUrl = shown.use().baseUrl();
        kekId = stored.encrypted().kekId();
        nonce = stored.encrypted().nonce();
        content = stored.encrypted().content();
        testResult = shown.test();
        createdAt = shown.createdAt().toEpochMilli();
        lastUsedAt = used == null ? null : used.toEpochMilli();
    }

    StoredKey stored() {
        return new StoredKey(
                new InstallationKey(
                        new KeyPlace(key.installation, Slot.valueOf(key.slot.toUpperCase(Locale.ROOT))),
                        new KeyUse(provider, model, baseUrl),
                        Instant.ofEpochMilli(createdAt),
                        lastUsedAt == null ? null : Instant.ofEpochMilli(lastUsedAt),
                        testResult),
                new EncryptedKey(kekId, nonce, content));
    }
}
