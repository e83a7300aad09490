package dev.socialmetrics.desktop;

import dev.socialmetrics.cli.Environment;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with {@code input}, {@code output} and {@code config}, and the program started in it.
 * The clock stands at 2025-12-01; files are from 2025-11-15 unless a test says otherwise.
 */
public final class Desktop {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-01T02:00:00Z"), ZoneOffset.UTC);
  private static final Instant EXPORTED = Instant.parse("2025-11-15T06:00:00Z");

  private final Path folder;
  private Clock clock = CLOCK;

  public Desktop(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("input"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    configure("");
  }

  /** The same files in another folder, which must be empty. */
  public Desktop copyTo(Path other) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
        Files.copy(
            path,
            other.resolve(folder.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Desktop(other);
  }

  /** Replaces the configuration; files are taken without watching them. */
  public Desktop configure(String more) {
    try {
      Files.createDirectories(folder.resolve("config"));
      Files.writeString(
          folder.resolve("config/application.yml"), "input:\n  stable-after: 0s\n" + more);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the clock. */
  public Desktop at(String moment) {
    clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    return this;
  }

  public Path folder() {
    return folder;
  }

  public Path input(String name) {
    return folder.resolve("input").resolve(name);
  }

  public Path output(String name) {
    return folder.resolve("output").resolve(name);
  }

  public Desktop put(String name, String... lines) {
    return putBytes(name, EXPORTED, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  public Desktop putAt(String exported, String name, String... lines) {
    return putBytes(
        name, Instant.parse(exported), (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  public Desktop putBytes(String name, byte... bytes) {
    return putBytes(name, EXPORTED, bytes);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  public Desktop putBytes(String name, Instant modified, byte... bytes) {
    try {
      Path file = input(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.from(modified));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one command in this process. */
  public Outcome metrics(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Environment environment =
        new Environment(folder, Map.of(), clock, "tester", false, new StopSignal());
    int exitCode =
        SocialMetrics.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Starts the program in a process of its own, with its output in {@code log}. */
  public Program start(String... arguments) {
    return start(List.of(), arguments);
  }

  /** As {@link #start(String...)}, by way of another command, such as {@code setpriv}. */
  public Program start(List<String> by, String... arguments) {
    return start(by, List.of(), SocialMetrics.class, arguments);
  }

  /** As {@link #start(String...)}, with options for Java. */
  public Program startWith(List<String> options, String... arguments) {
    return start(List.of(), options, SocialMetrics.class, arguments);
  }

  /** Starts the program so that it dies when it looks at the clock for the n-th time; 0: never. */
  public Program startToDieAt(int look, String... arguments) {
    List<String> all = new ArrayList<>(List.of(String.valueOf(look)));
    all.addAll(List.of(arguments));
    return start(List.of(), List.of(), HaltingProgram.class, all.toArray(String[]::new));
  }

  private Program start(List<String> by, List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(by);
    command.addAll(command(options, main));
    command.addAll(List.of(arguments));
    return Program.start(folder, command);
  }

  /** How the program is started in a process of its own, without its arguments. */
  public static List<String> command() {
    return command(List.of(), SocialMetrics.class);
  }

  private static List<String> command(List<String> options, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(StartArchive.java());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(StartArchive.options());
    command.addAll(options);
    command.add(main.getName());
    return command;
  }

  /** Changes the database behind the program's back. */
  public void write(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + output("social-metrics.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public Tables tables() {
    return new Tables(output("social-metrics.db"));
  }

  /** The reports that depend on the data only, by their path below {@code reports}. */
  public Map<String, String> reports() {
    return ReportFiles.of(output("reports"));
  }
}
