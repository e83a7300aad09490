package dev.socialmetrics.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Makes commands with what they need. */
final class Commands implements CommandLine.IFactory {
  private final Environment environment;
  private final PrintWriter out;
  private final PrintWriter err;
  private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

  Commands(Environment environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(CommandContext.class)
          .newInstance(new CommandContext(environment, out, err));
    } catch (NoSuchMethodException e) {
      return otherwise.create(type);
    }
  }
}
