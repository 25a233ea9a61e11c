package dev.gittensory.api;

import dev.gittensory.keys.InstallationKeys;
import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyRotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The keys of installations: they go in, and never come out. */
@Path("v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    @Inject
    InstallationKeys keys;

    @Inject
    KeyRotation rotation;

    @Inject
    Clock clock;

    /** Tests the key with a call to its provider, stores it, and answers what may be shown of it. */
    @PUT
    @Path("installations/{installation}/keys/{slot}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save the key of an installation's own account for reviewer a or b")
    public KeyView save(
            @PathParam("installation") String installation,
            @PathParam("slot") String slot,
            @QueryParam("force") @DefaultValue("false") boolean force,
            InputStream body)
            throws IOException {
        KeyPlace place = place(installation, slot);
        KeyBody posted = KeyBody.read(body);
        InstallationKeys.Saving saving = keys.save(place, posted.use(), posted.key(), force);
        return KeyView.of(KeyProblems.stored(saving), clock.instant());
    }

    /** Answers what may be shown of the keys of an installation. */
    @GET
    @Path("installations/{installation}/keys")
    @Operation(summary = "Which keys of its own an installation has; not the keys themselves")
    public KeyView.Listing list(@PathParam("installation") String installation) {
        Instant now = clock.instant();
        return new KeyView.Listing(keys
                .list(place(installation, KeyPlace.Slot.A.label()).installation())
                .stream()
                .map(key -> KeyView.of(key, now))
                .toList());
    }

    /** Forgets a key. */
    @DELETE
    @Path("installations/{installation}/keys/{slot}")
    @Operation(summary = "Delete the key of an installation's own account for reviewer a or b")
    public void delete(@PathParam("installation") String installation, @PathParam("slot") String slot) {
        if (!keys.delete(place(installation, slot))) {
            throw KeyProblems.notFound();
        }
    }

    /** Re-encrypts a batch of keys under the current key-encryption key. */
    @POST
    @Path("keys/rotate")
    @Operation(
            summary = "Re-encrypt the next keys that are under an older key-encryption key; after=<next of the answer>")
    public RotationView rotate(@QueryParam("after") @Nullable String after) {
        KeyPlace start = after == null ? KeyPlace.START : KeyPlace.parse(after).orElseThrow(KeyProblems::wrongCursor);
        return RotationView.of(rotation.batch(start));
    }

    private static KeyPlace place(String installation, String slot) {
        return KeyPlace.parse(installation + "/" + slot).orElseThrow(KeyProblems::wrongPlace);
    }
}
