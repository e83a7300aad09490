package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.http.server.HttpServer;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code metrics serve}: answers over HTTP until it is asked to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Stay up and answer over HTTP on serve.port: reports, dashboard, runs; SIGTERM ends it.")
final class ServeCommand implements Callable<Integer> {
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    Path output = folders.output(context.environment());
    Logs.openOfServer(output, configuration.settings().log());
    StopSignal stop = context.environment().stop();
    stop.install();
    stop.opened();
    try (HttpServer server = start(configuration, output)) {
      context.err().println("listening on " + server.url());
      while (!stop.wasAsked()) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    } finally {
      Logs.close();
    }
    return ExitCode.STOPPED;
  }

  private static HttpServer start(Configuration configuration, Path output) {
    try {
      return HttpServer.start(configuration, output);
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(ExitCode.USAGE, e.getMessage());
    }
  }
}
