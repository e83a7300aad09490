package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.ScheduleSettings;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRequest;
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
    ScheduleSettings settings = JobCommands.configuration(context, folders).settings().schedule();
    Environment environment = context.environment();
    folders.all(environment);
    environment.stop().install();
    new NightlyScheduler(
            new CronSchedule(settings.expression(), settings.zone()),
            environment.clock(),
            settings.retryAfter(),
            settings.retries())
        .keep(new ThisProcess());
    return ExitCode.STOPPED;
  }

  /** The watch in this process. */
  private final class ThisProcess implements NightlyScheduler.Host {
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
        int exitCode =
            new JobCommands(context, folders, waiting)
                .run(false, runner -> Optional.of(runner.run(request)), "");
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
