package dev.socialmetrics.desktop;

import dev.socialmetrics.cli.SocialMetrics;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What Java starts the program from in processes of their own: jars of this build's classes, and an
 * archive of their class data, which saves a quarter of a start. Made once for a build, by
 * whichever process of tests comes first.
 */
final class StartArchive {
  private static final Path FOLDER = Path.of("target", "started").toAbsolutePath();
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final long PATIENCE_SECONDS = 300;
  private static final List<String> OPTIONS = make();

  private StartArchive() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path, and the archive where it could be made. */
  static List<String> options() {
    return OPTIONS;
  }

  private static List<String> make() {
    try {
      Files.createDirectories(FOLDER);
      try (FileChannel lock =
          FileChannel.open(
              FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        return made(FOLDER.resolve(Integer.toHexString(key())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> made(Path folder) throws IOException {
    Path archive = folder.resolve("classes.jsa");
    Path done = folder.resolve("done");
    List<String> classPath = jars(folder, Files.exists(done));
    String joined = String.join(File.pathSeparator, classPath);
    if (!Files.exists(done)) {
      dump(archive, joined);
      Files.createFile(done);
    }
    List<String> options = new ArrayList<>(List.of("-cp", joined));
    if (Files.exists(archive)) {
      options.addAll(
          List.of(
              "-XX:SharedArchiveFile=" + archive,
              "-Xshare:auto",
              "-Xlog:disable",
              "-Xlog:all=error,cds*=off:stderr"));
    }
    return List.copyOf(options);
  }

  /** Class data are kept of jars alone. */
  private static List<String> jars(Path folder, boolean areThere) throws IOException {
    List<String> classPath = new ArrayList<>();
    for (String entry : CLASS_PATH.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!Files.isDirectory(path)) {
        classPath.add(entry);
        continue;
      }
      Path jar = folder.resolve(classPath.size() + ".jar");
      if (!areThere) {
        Files.createDirectories(folder);
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "cf0", jar.toString(), "-C", entry, ".");
      }
      classPath.add(jar.toString());
    }
    return classPath;
  }

  private static void dump(Path archive, String classPath) throws IOException {
    Process process =
        new ProcessBuilder(
                java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-cp",
                classPath,
                SocialMetrics.class.getName(),
                "warm-up")
            .redirectErrorStream(true)
            .redirectOutput(archive.resolveSibling("log.txt").toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another one after each compilation. */
  private static int key() throws IOException {
    long newest = 0;
    long count = 0;
    for (String entry : CLASS_PATH.split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        try (Stream<Path> all = Files.walk(Path.of(entry))) {
          for (Path path : all.toList()) {
            newest = Math.max(newest, Files.getLastModifiedTime(path).toMillis());
            count++;
          }
        }
      }
    }
    return List.of(CLASS_PATH, newest, count).hashCode();
  }
}
