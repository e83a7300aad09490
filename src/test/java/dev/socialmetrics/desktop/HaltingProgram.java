package dev.socialmetrics.desktop;

import dev.socialmetrics.cli.Environment;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.StopSignal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The program on a clock that stands still, in a process that dies as by kill -9 when it looks at
 * the clock for the n-th time: {@code HaltingProgram N ARGUMENTS}. Without a limit (0) it says at
 * its end how often it looked. Everything that is written down has a time, so the looks lie between
 * all that a run writes.
 */
public final class HaltingProgram {
  /** The exit code of a process that was killed. */
  public static final int KILLED = 137;

  public static final String LOOKS = "looks at the clock: ";

  private HaltingProgram() {}

  public static void main(String[] arguments) {
    DeadlyClock clock = new DeadlyClock(Integer.parseInt(arguments[0]));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            Path.of("").toAbsolutePath(), Map.of(), clock, "tester", false, new StopSignal());
    int exitCode =
        SocialMetrics.run(
            environment, out, err, Arrays.copyOfRange(arguments, 1, arguments.length));
    err.println(LOOKS + clock.looks.get());
    Runtime.getRuntime().halt(exitCode);
  }

  private static final class DeadlyClock extends Clock {
    private final int last;
    private final AtomicInteger looks = new AtomicInteger();

    private DeadlyClock(int last) {
      this.last = last;
    }

    @Override
    public Instant instant() {
      if (looks.incrementAndGet() == last) {
        Runtime.getRuntime().halt(KILLED);
      }
      return Desktop.CLOCK.instant();
    }

    @Override
    public ZoneId getZone() {
      return Desktop.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("one zone only");
    }
  }
}
