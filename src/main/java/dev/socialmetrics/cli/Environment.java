package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.StopSignal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where the program was started.
 *
 * @param folder relative paths are meant from here
 * @param user for the audit log
 * @param watched true when a person sees standard error
 * @param printsToTerminal true when standard output is a terminal
 * @param bytes takes what is printed but is not text
 */
public record Environment(
    Path folder,
    Map<String, String> variables,
    Clock clock,
    String user,
    boolean watched,
    StopSignal stop,
    boolean printsToTerminal,
    Consumer<byte[]> bytes) {
  public Environment {
    Objects.requireNonNull(folder);
    variables = Map.copyOf(variables);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(user);
    Objects.requireNonNull(stop);
    Objects.requireNonNull(bytes);
  }

  /** With standard output for bytes. */
  public Environment(
      Path folder,
      Map<String, String> variables,
      Clock clock,
      String user,
      boolean watched,
      StopSignal stop) {
    this(
        folder,
        variables,
        clock,
        user,
        watched,
        stop,
        Terminal.isPrintedTo(),
        System.out::writeBytes);
  }
}
