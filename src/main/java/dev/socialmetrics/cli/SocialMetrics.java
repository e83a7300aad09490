package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.StopSignal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** The program's front door. */
public final class SocialMetrics {
  private SocialMetrics() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // our own text names its locale, that of libraries does not
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    StopSignal stop = new StopSignal();
    Surroundings surroundings =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Clock.systemUTC(),
            System.getProperty("user.name", "unknown"),
            Terminal.isWatched(),
            stop);
    int exitCode =
        run(
            surroundings,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments);
    if (!stop.wasAsked()) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs one command; the exit code. Prints only to the given writers and never ends the process.
   */
  public static int run(
      Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(surroundings, out, err);
    int exitCode = line.execute(arguments);
    out.flush();
    err.flush();
    surroundings.stop().closed();
    return exitCode;
  }

  static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Metrics(), new Commands(surroundings, out, err));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(colours(surroundings.environment()));
    Readings.register(line);
    line.setParameterExceptionHandler(new WrongUsage());
    line.setExecutionExceptionHandler(new Failure(surroundings));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    return line;
  }

  private static CommandLine.Help.ColorScheme colours(Map<String, String> environment) {
    boolean plain = environment.containsKey("NO_COLOR") || !Terminal.isWatched();
    return CommandLine.Help.defaultColorScheme(
        plain ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.AUTO);
  }
}
