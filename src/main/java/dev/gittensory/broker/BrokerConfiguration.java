package dev.gittensory.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** The configuration of the embedded broker: durable, in-VM only, with the redelivery policy of the queues. */
final class BrokerConfiguration {

    static final int SERVER_ID = 0;

    /** Where messages go that exhausted their attempts. */
    static final String DEAD = "gittensory.dead";

    /** One delivery and four redeliveries; {@code queue.Queues} in the application states the same number. */
    static final int MAX_DELIVERY_ATTEMPTS = 5;

    private static final long LOCK_TIMEOUT_MS = 10_000;

    private static final List<String> QUEUES =
            List.of("gittensory.deliveries", "gittensory.reviews", "gittensory.posts", DEAD);

    private BrokerConfiguration() {}

    static Configuration in(Path directory) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("gittensory")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                // nobody but this virtual machine can connect, so there is nobody to tell apart
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(true)
                // a broker that shares its process with the product must not halt it
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG)
                // the default of 90 % blocks every sender on a large disk that still has tens of gigabytes
                .setMaxDiskUsage(97)
                .addAcceptorConfiguration("in-vm", "vm://" + SERVER_ID);
        // by default it waits for ever, and in silence, for another process that uses the same directory
        configuration.setJournalLockAcquisitionTimeout(LOCK_TIMEOUT_MS);
        // measured: the default of 3.33 ms is also the median latency of one durable send
        configuration.setJournalBufferTimeout_NIO(500_000);
        // a dead letter whose replay is rolled back dies no second death, which would overwrite where it came from
        configuration.setAddressSettings(Map.of(
                "#", settings(), DEAD, settings().setMaxDeliveryAttempts(-1).setRedeliveryDelay(0)));
        configuration.registerBrokerPlugin(new TimeOfDeath());
        QUEUES.forEach(name -> configuration.addAddressConfiguration(queue(name)));
        return configuration;
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD))
                .setMaxDeliveryAttempts(MAX_DELIVERY_ATTEMPTS)
                .setExpiryAddress(SimpleString.of(DEAD))
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(4)
                .setMaxRedeliveryDelay(60_000)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }
}
