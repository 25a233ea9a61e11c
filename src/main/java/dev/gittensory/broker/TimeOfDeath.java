package dev.gittensory.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.RoutingContext;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;

/** Writes on a message when it went to the dead letters, because the broker itself does not. */
final class TimeOfDeath implements ActiveMQServerMessagePlugin {

    /** The application reads it under this name. */
    static final String PROPERTY = "died";

    @Override
    public void beforeMessageRoute(Message message, RoutingContext context, boolean direct, boolean rejectDuplicates) {
        if (BrokerConfiguration.DEAD.equals(message.getAddress()) && !message.containsProperty(PROPERTY)) {
            message.putLongProperty(PROPERTY, System.currentTimeMillis());
        }
    }
}
