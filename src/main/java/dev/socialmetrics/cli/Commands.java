package dev.socialmetrics.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Makes commands with what they need. */
final class Commands implements CommandLine.IFactory {
  private final Surroundings surroundings;
  private final PrintWriter out;
  private final PrintWriter err;
  private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

  Commands(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Desk.class).newInstance(new Desk(surroundings, out, err));
    } catch (NoSuchMethodException e) {
      return otherwise.create(type);
    }
  }
}
