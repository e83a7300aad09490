package dev.socialmetrics.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class Version implements IVersionProvider {
  /** The version alone. */
  static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("build.version", "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"metrics " + number(), "Java " + System.getProperty("java.version")};
  }
}
