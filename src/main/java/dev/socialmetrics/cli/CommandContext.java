package dev.socialmetrics.cli;

import java.io.PrintWriter;

/** What a command works with: where it was started, and where it prints. */
record CommandContext(
    Environment environment, PrintWriter out, PrintWriter err, PrintedCommands commands) {

  /** Prints a line for people, whose commands can be copied. */
  void say(String line) {
    out.println(commands.in(line));
  }
}
