package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRefused;
import dev.socialmetrics.problem.ExceptionText;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that failed: one line for the person, the stack trace for the log. */
final class Failure implements IExecutionExceptionHandler {
  private final Environment environment;

  Failure(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return tell(failure, command.getErr());
  }

  /** Tells of it; the exit code that it has. */
  int tell(Exception failure, PrintWriter err) {
    LoggerFactory.getLogger("metrics").error("command failed", failure);
    if (environment.variables().containsKey("METRICS_DEBUG")) {
      failure.printStackTrace(err);
    }
    err.println("metrics: " + line(failure));
    return exitCode(failure);
  }

  private static String line(Exception failure) {
    if (failure instanceof RunRefused || failure instanceof ConfigurationRefused) {
      return failure.getMessage();
    }
    if (failure instanceof CommandFailed) {
      return failure.getMessage();
    }
    return "run.internal: " + ExceptionText.of(failure) + ". The log has the details.";
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof RunRefused refused) {
      return refused.exitCode();
    }
    if (failure instanceof CommandFailed told) {
      return told.exitCode();
    }
    return failure instanceof ConfigurationRefused ? ExitCode.USAGE : ExitCode.FAILED;
  }
}
