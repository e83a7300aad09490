package dev.socialmetrics.cli;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log what it passes on to who watches. */
final class LoggedProgress implements ProgressDisplay {
  private static final Logger LOG = LoggerFactory.getLogger("Run");

  private final ProgressDisplay watched;

  LoggedProgress(ProgressDisplay watched) {
    this.watched = watched;
  }

  @Override
  public void runStarted(long id, RunCommand command, String requested) {
    Logs.run(id);
    LOG.atInfo()
        .addKeyValue("event", "run.started")
        .addKeyValue("command", command.toString())
        .log("run {} started: {} {}", id, command, requested);
    watched.runStarted(id, command, requested);
  }

  @Override
  public void stepEnded(String name, String status, long millis) {
    LOG.atInfo()
        .addKeyValue("event", "step.ended")
        .addKeyValue("step", name)
        .addKeyValue("status", status)
        .addKeyValue("millis", millis)
        .log("step {} {} after {} ms", name, status, millis);
    watched.stepEnded(name, status, millis);
  }

  @Override
  public void runEnded(RunOutcome outcome, int exitCode, String rows) {
    LOG.atInfo()
        .addKeyValue("event", "run.ended")
        .addKeyValue("outcome", outcome.toString())
        .addKeyValue("exit_code", exitCode)
        .log("{} with exit code {}: {}", outcome, exitCode, rows);
    watched.runEnded(outcome, exitCode, rows);
  }

  @Override
  public void phase(String name) {
    watched.phase(name);
  }

  @Override
  public void fileStarted(String name, long bytes) {
    watched.fileStarted(name, bytes);
  }

  @Override
  public void rowsStaged(String file, long rows, long chars) {
    watched.rowsStaged(file, rows, chars);
  }

  @Override
  public void fileDone(String name, String outcome) {
    LOG.atInfo()
        .addKeyValue("event", "file.done")
        .addKeyValue("file", name)
        .log("{}: {}", name, outcome);
    watched.fileDone(name, outcome);
  }

  @Override
  public void close() {
    watched.close();
  }
}
