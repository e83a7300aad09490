package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A wrong command line: one line that says what is wrong, the nearest right word, and where help
 * is.
 */
final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("metrics: " + line(wrong.getMessage()));
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try: " + name + " --help");
    return ExitCode.USAGE;
  }

  /** The parser says "option" twice of options that map keys to values. */
  private static String line(String message) {
    return message.lines().findFirst().orElse("wrong usage").replace("option option", "option");
  }
}
