package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ScheduleSettings;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.scheduling.CronSchedule;
import dev.socialmetrics.job.scheduling.NightlyScheduler;
import dev.socialmetrics.store.runs.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code metrics schedule}: stay up and run nightly when it is due. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description =
        "Stay up and run nightly at schedule.cron in schedule.zone; SIGTERM ends it, after the current chunk.")
final class ScheduleCommand implements Callable<Integer> {
  private static final List<Integer> TO_BE_TRIED_AGAIN =
      List.of(ExitCode.FAILED, ExitCode.LOCKED, ExitCode.STORAGE);

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  ScheduleCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    Environment environment = context.environment();
    folders.all(environment);
    environment.stop().install();
    environment.stop().stayUp();
    if (configuration.settings().input().watch()) {
      try (LiveRuns live = live(configuration)) {
        live.start();
        keep(configuration, new WithWatch(live));
      }
    } else {
      keep(configuration, new ThisProcess());
    }
    return ExitCode.STOPPED;
  }

  private void keep(Configuration configuration, NightlyScheduler.Host host) {
    ScheduleSettings settings = configuration.settings().schedule();
    new NightlyScheduler(
            new CronSchedule(settings.expression(), settings.zone()),
            context.environment().clock(),
            settings.retryAfter(),
            settings.retries())
        .keep(host);
  }

  /** Runs beside the scheduled ones, each with the configuration of its time, as they have. */
  private LiveRuns live(Configuration configuration) {
    Environment here = context.environment();
    return new LiveRuns(
        JobCommands.environment(here, configuration, Progress.NONE, waiting.patience()),
        folders.all(here),
        this::run);
  }

  private RunResult run(RunRequest request) {
    try {
      return new JobCommands(context, folders, waiting).run(request);
    } catch (RuntimeException e) {
      new Failure(context.environment()).tell(e, context.err());
      throw e;
    } finally {
      context.environment().stop().closed();
    }
  }

  /** The watch in this process, between whose scheduled runs others are made. */
  private final class WithWatch extends ThisProcess {
    private final LiveRuns live;

    WithWatch(LiveRuns live) {
      this.live = live;
    }

    @Override
    public boolean runFails() {
      try {
        return live.alone(super::runFails);
      } finally {
        context.environment().stop().closed();
      }
    }
  }

  /** The watch in this process. */
  private class ThisProcess implements NightlyScheduler.Host {
    private Optional<Instant> told = Optional.empty();

    @Override
    public boolean isOver() {
      return context.environment().stop().wasAsked();
    }

    @Override
    public void pause(Duration time) {
      LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public boolean runFails() {
      Environment here = context.environment();
      RunRequest request = RunRequest.nightly(folders.all(here), AskedDates.LATEST);
      try {
        int exitCode = new JobCommands(context, folders, waiting).run(request).exitCode();
        return TO_BE_TRIED_AGAIN.contains(exitCode);
      } catch (RuntimeException e) {
        int exitCode = new Failure(here).tell(e, context.err());
        return TO_BE_TRIED_AGAIN.contains(exitCode);
      }
    }

    @Override
    public void tell(Instant due) {
      if (!told.equals(Optional.of(due))) {
        told = Optional.of(due);
        context.err().println("next run: " + due.truncatedTo(ChronoUnit.SECONDS));
      }
    }

    @Override
    public Optional<Instant> lastNight() {
      return ReadOnlyDatabase.read(
              folders.output(context.environment()),
              database ->
                  new Runs(database.reading())
                      .findLatest(RunCommand.NIGHTLY, AskedDates.LATEST.words()))
          .flatMap(run -> run)
          .map(run -> Instant.parse(run.startedAt()));
    }
  }
}
