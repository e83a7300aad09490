package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.http.server.HttpServer;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import dev.socialmetrics.job.running.StopSignal;
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
    Environment environment = context.environment();
    Configuration configuration = JobCommands.configuration(context, folders);
    RunFolders all = folders.all(environment);
    Logs.openOfServer(all.output(), configuration.settings().log());
    StopSignal stop = environment.stop();
    stop.install();
    stop.stayUp();
    stop.opened();
    RunEnvironment runs =
        JobCommands.environment(environment, configuration, Progress.NONE, Duration.ZERO);
    try (LiveRuns live = new LiveRuns(runs, all);
        HttpServer server = start(runs, all, live)) {
      live.start();
      context.err().println("listening on " + server.url());
      while (!stop.wasAsked()) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    } finally {
      Logs.close();
    }
    return ExitCode.STOPPED;
  }

  private static HttpServer start(RunEnvironment runs, RunFolders folders, LiveRuns live) {
    try {
      return HttpServer.start(runs, folders, live);
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(ExitCode.USAGE, e.getMessage());
    }
  }
}
