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
    Environment environment =
        new Environment(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Clock.systemUTC(),
            System.getProperty("user.name", "unknown"),
            Terminal.isWatched(),
            stop);
    int exitCode =
        run(
            environment,
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
      Environment environment, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(environment, out, err);
    int exitCode = line.execute(arguments);
    out.flush();
    err.flush();
    environment.stop().closed();
    return exitCode;
  }

  static CommandLine commandLine(Environment environment, PrintWriter out, PrintWriter plain) {
    PrintedCommands printed = new PrintedCommands();
    PrintWriter err = printed.over(plain);
    CommandLine line = new CommandLine(new Metrics(), new Commands(environment, out, err, printed));
    line.setExecutionStrategy(
        parsed -> {
          printed.take(parsed);
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(colours(environment.variables()));
    OptionConverters.register(line);
    line.setParameterExceptionHandler(new WrongUsage());
    line.setExecutionExceptionHandler(new Failure(environment));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    return line;
  }

  private static CommandLine.Help.ColorScheme colours(Map<String, String> variables) {
    boolean plain = variables.containsKey("NO_COLOR") || !Terminal.isWatched();
    return CommandLine.Help.defaultColorScheme(
        plain ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.AUTO);
  }
}
