package dev.gittensory.launch;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the console to the product's lines and to what an operator can act on. A filter, because some loggers of the
 * server ignore the levels that a configuration file gives them.
 */
public final class LogFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        return line.getLevel().intValue() >= Level.WARNING.intValue() || ofProduct(line.getLoggerName());
    }

    private static boolean ofProduct(String logger) {
        return logger != null && (logger.startsWith("gittensory") || logger.startsWith("dev.gittensory"));
    }
}
