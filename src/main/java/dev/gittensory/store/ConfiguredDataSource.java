package dev.gittensory.store;

import dev.gittensory.config.DatabaseSettings;
import dev.gittensory.config.SettingsReader;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the configured database, with the schema as this version needs it; the server pools them.
 *
 * <p>Exists because the server resolves expressions in a data source definition before it can see the application's own
 * configuration, so that computed defaults never arrive there. This class asks when a connection is needed.
 */
public class ConfiguredDataSource implements DataSource {

    private int loginTimeout;
    private @Nullable PrintWriter logWriter;

    @Override
    public Connection getConnection() throws SQLException {
        // named, because the pool calls from threads that have no context class loader
        Config config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        DatabaseSettings settings = SettingsReader.read(config).database();
        Schema.bringUpToDate(settings);
        return connect(settings.url(), settings.user(), settings.password().reveal());
    }

    /** The server passes what its own pool definition says; the configuration decides all the same. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Driver driver = DriverManager.getDriver(url);
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the JDBC driver does not take the address");
        }
        return connection;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
