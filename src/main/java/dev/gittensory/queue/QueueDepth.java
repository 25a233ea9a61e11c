package dev.gittensory.queue;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Asks the embedded broker, through its management bean, how many messages wait in a queue. */
public final class QueueDepth {

    /** What is said when the broker runs elsewhere and reports for itself. */
    public static final long UNKNOWN = -1;

    private QueueDepth() {}

    /** Of all messages. */
    public static long of(String queue) {
        try {
            return number(ManagementFactory.getPlatformMBeanServer().getAttribute(bean(queue), "MessageCount"));
        } catch (JMException e) {
            return UNKNOWN;
        }
    }

    /** Of those that this selector, in the words of the broker, lets through. */
    public static long of(String queue, String selector) {
        try {
            return number(ManagementFactory.getPlatformMBeanServer()
                    .invoke(bean(queue), "countMessages", new Object[] {selector}, new String[] {String.class.getName()
                    }));
        } catch (JMException e) {
            return UNKNOWN;
        }
    }

    private static ObjectName bean(String queue) throws JMException {
        return new ObjectName("org.apache.activemq.artemis:broker=\"gittensory\",component=addresses,address=\"" + queue
                + "\",subcomponent=queues,routing-type=\"anycast\",queue=\"" + queue + '"');
    }

    private static long number(Object count) {
        return count instanceof Number number ? number.longValue() : UNKNOWN;
    }
}
