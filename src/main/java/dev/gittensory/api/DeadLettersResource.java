package dev.gittensory.api;

import dev.gittensory.api.DeadLetterDesk.Action;
import dev.gittensory.queue.dead.DeadLetter;
import dev.gittensory.queue.dead.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Messages that exhausted their attempts: what they are about, and another try or the end. */
@Path("v1/dead-letters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    @Inject
    DeadLetters letters;

    @Inject
    DeadLetterDesk desk;

    /** A page, those first that died first. */
    @GET
    @Operation(summary = "Dead letters, oldest first; queue=<one queue>, limit=1..500, from=<next of the answer>")
    public DeadLetterView.Listing list(
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @Nullable String limit) {
        int first = DeadLetterDesk.from(from);
        int most = DeadLetterDesk.limit(limit);
        return DeadLetterView.Listing.of(letters.list(DeadLetterDesk.queue(queue), first, most + 1), first, most);
    }

    /** One, with what is known of its work. */
    @GET
    @Path("{id}")
    @Operation(summary = "A dead letter, and how far the work has come that it was to bring")
    public DeadLetterView one(@PathParam("id") String id) {
        return desk.view(letter(id));
    }

    /** Another try for one. */
    @POST
    @Path("{id}/replay")
    @Operation(summary = "Send a dead letter back to the queue that it came from")
    public void replay(@PathParam("id") String id) {
        desk.intends(Action.REPLAY, letter(id));
        letters.replay(id).orElseThrow(DeadLetterDesk::notFound);
    }

    /** The end of one. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a dead letter for ever")
    public void purge(@PathParam("id") String id) {
        desk.intends(Action.PURGE, letter(id));
        letters.purge(id).orElseThrow(DeadLetterDesk::notFound);
    }

    /** Another try for many. */
    @POST
    @Path("replay")
    @Operation(summary = "Send dead letters back, oldest first; queue=<one queue>, limit=1..500, by default 100")
    public DeadLetterView.Done replay(
            @QueryParam("queue") @Nullable String queue, @QueryParam("limit") @Nullable String limit) {
        return each(Action.REPLAY, queue, DeadLetterDesk.limit(limit), letters::replay);
    }

    /** The end of many. */
    @DELETE
    @Operation(summary = "Delete dead letters for ever, oldest first; queue=<one queue>, limit=1..500, by default 100")
    public DeadLetterView.Done purge(
            @QueryParam("queue") @Nullable String queue, @QueryParam("limit") @Nullable String limit) {
        return each(Action.PURGE, queue, DeadLetterDesk.limit(limit), letters::purge);
    }

    private DeadLetter letter(String id) {
        return letters.find(id).orElseThrow(DeadLetterDesk::notFound);
    }

    private DeadLetterView.Done each(
            Action action, @Nullable String queue, int limit, Function<String, Optional<DeadLetter>> carryOut) {
        String known = DeadLetterDesk.queue(queue);
        int done = desk.each(action, known, letters.list(known, 0, limit), carryOut);
        return new DeadLetterView.Done(done, !letters.list(known, 0, 1).isEmpty());
    }
}
