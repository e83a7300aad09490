package dev.socialmetrics.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Makes commands with what they need. */
final class Commands implements CommandLine.IFactory {
  private final Environment environment;
  private final PrintWriter out;
  private final PrintWriter err;
  private final PrintedCommands printed;
  private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

  Commands(Environment environment, PrintWriter out, PrintWriter err, PrintedCommands printed) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.printed = printed;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(CommandContext.class)
          .newInstance(new CommandContext(environment, out, err, printed));
    } catch (NoSuchMethodException e) {
      return otherwise.create(type);
    }
  }
}
