package dev.gittensory.queue.dead;

import dev.gittensory.queue.Queues;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue of dead letters, through a transacted session that nobody else uses meanwhile. Looking never asks for a body;
 * the client of the broker holds one message at a time, however large it is.
 */
final class DeadLetterQueue {

    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";
    private static final String GROUP = "JMSXGroupID";

    /** Put there by the broker's side, and by a replay. */
    private static final String DIED = "died";

    private static final String REPLAYS = "replays";

    private final Session session;
    private final Queue dead;

    DeadLetterQueue(Session session) throws JMSException {
        this.session = session;
        this.dead = session.createQueue(Queues.DEAD);
    }

    /** Those that came from this queue, or all; in the order of the queue. */
    List<DeadLetter> list(@Nullable String queue, int from, int limit) throws JMSException {
        return browse(queue == null ? null : from(queue), from, limit);
    }

    Optional<DeadLetter> find(String id) throws JMSException {
        return isId(id) ? browse(with(id), 0, 1).stream().findFirst() : Optional.empty();
    }

    /** Moves it back, or leaves it where it is; empty if it is not there, or came from nowhere we know. */
    Optional<DeadLetter> replay(String id) throws JMSException {
        return take(id, (message, letter) -> {
            if (!Queues.WORK.contains(letter.queue())) {
                return false;
            }
            try (MessageProducer producer = session.createProducer(session.createQueue(letter.queue()))) {
                producer.send(copy(message, letter.replays() + 1));
            }
            return true;
        });
    }

    Optional<DeadLetter> purge(String id) throws JMSException {
        return take(id, (message, letter) -> true);
    }

    private interface Taking {
        /** Whether the message may go from here. */
        boolean done(Message message, DeadLetter letter) throws JMSException;
    }

    private Optional<DeadLetter> take(String id, Taking taking) throws JMSException {
        if (!isId(id)) {
            return Optional.empty();
        }
        try (MessageConsumer consumer = session.createConsumer(dead, with(id))) {
            Message message = consumer.receiveNoWait();
            if (message == null) {
                return Optional.empty();
            }
            DeadLetter letter = letter(message);
            if (!taking.done(message, letter)) {
                session.rollback();
                return Optional.empty();
            }
            session.commit();
            return Optional.of(letter);
        } catch (JMSException | RuntimeException e) {
            // closing gives the session back to a pool, and what it has taken would go with it
            session.rollback();
            throw e;
        }
    }

    private List<DeadLetter> browse(@Nullable String selector, int from, int limit) throws JMSException {
        List<DeadLetter> found = new ArrayList<>();
        try (QueueBrowser browser = session.createBrowser(dead, selector)) {
            Enumeration<?> messages = browser.getEnumeration();
            for (int place = 0; found.size() < limit && messages.hasMoreElements(); place++) {
                Message message = (Message) messages.nextElement();
                if (place >= from) {
                    found.add(letter(message));
                }
            }
        }
        return found;
    }

    private static DeadLetter letter(Message message) throws JMSException {
        Map<String, String> about = new HashMap<>();
        for (String name : Queues.ABOUT) {
            String value = message.getStringProperty(name);
            if (value != null) {
                about.put(name, value);
            }
        }
        String origin = message.getStringProperty(ORIGIN);
        return new DeadLetter(
                message.getJMSMessageID().substring("ID:".length()),
                origin == null ? "" : origin,
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.propertyExists(DIED) ? Instant.ofEpochMilli(message.getLongProperty(DIED)) : null,
                message.propertyExists(REPLAYS) ? message.getIntProperty(REPLAYS) : 0,
                about);
    }

    /** The same message as it was sent, without what the broker has written on it. */
    private TextMessage copy(Message message, int replays) throws JMSException {
        TextMessage copy = session.createTextMessage(message.getBody(String.class));
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            boolean ours = !name.startsWith("_") && !name.startsWith("JMS") && !name.equals(DIED);
            if (ours || name.equals(GROUP)) {
                copy.setObjectProperty(name, message.getObjectProperty(name));
            }
        }
        copy.setIntProperty(REPLAYS, replays);
        return copy;
    }

    static String from(String queue) {
        return ORIGIN + " = '" + queue + "'";
    }

    private static String with(String id) {
        return "JMSMessageID = 'ID:" + id + "'";
    }

    /** Nothing else may become part of a selector. */
    private static boolean isId(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
