package org.policypress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The toolkit's version, as the build wrote it down. */
final class ToolkitVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"policypress " + read()};
    }

    private static String read() {
        try (InputStream in = ToolkitVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
