package dev.gittensory.health;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Asks the embedded broker, through its management bean, how many messages wait in a queue. */
final class QueueDepth {

    /** What a gauge shows when the broker runs elsewhere and reports for itself. */
    static final long UNKNOWN = -1;

    private QueueDepth() {}

    static long of(String queue) {
        try {
            ObjectName bean = new ObjectName("org.apache.activemq.artemis:broker=\"gittensory\",component=addresses"
                    + ",address=\"" + queue + "\",subcomponent=queues,routing-type=\"anycast\",queue=\"" + queue + '"');
            Object count = ManagementFactory.getPlatformMBeanServer().getAttribute(bean, "MessageCount");
            return count instanceof Number number ? number.longValue() : UNKNOWN;
        } catch (JMException e) {
            return UNKNOWN;
        }
    }
}
