package dev.gittensory.queue;

import java.util.List;

/** The names under which broker and container know the queues. */
public final class Queues {

    /** Address of the queue that brings deliveries of GitHub to be triaged. */
    public static final String DELIVERIES = "gittensory.deliveries";

    /** Address of the queue that brings reviews to be carried out. */
    public static final String REVIEWS = "gittensory.reviews";

    /** Address of the queue that brings rows of the outbox. */
    public static final String POSTS = "gittensory.posts";

    /** Address that collects what exhausted its attempts. */
    public static final String DEAD = "gittensory.dead";

    /** The queues whose messages end in {@link #DEAD}, and can be sent back. */
    public static final List<String> WORK = List.of(DELIVERIES, REVIEWS, POSTS);

    /** Properties by which a message says what it is about, so that nobody has to open it to know. */
    public static final List<String> ABOUT = List.of("review", "post", "delivery", "event", "action");

    /** Where the container keeps the connection factory. */
    public static final String CONNECTIONS_JNDI = "java:app/jms/connections";

    /** Where the container keeps {@link #DELIVERIES}. */
    public static final String DELIVERIES_JNDI = "java:app/jms/deliveries";

    /** Where the container keeps {@link #REVIEWS}. */
    public static final String REVIEWS_JNDI = "java:app/jms/reviews";

    /** Where the container keeps {@link #POSTS}. */
    public static final String POSTS_JNDI = "java:app/jms/posts";

    /** Deliveries of one message before it goes to {@link #DEAD}; the broker is configured with the same number. */
    public static final int MAX_DELIVERY_ATTEMPTS = 5;

    private Queues() {}
}
