package dev.socialmetrics.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Commands in texts for people, completed by the folders that the present command was given, so
 * that they work as they are copied. What is in quotes is what files say, and is left as it is.
 */
final class PrintedCommands {
  private static final List<String> FOLDERS = List.of("--output", "--config");

  /** Those that look into the input folder. */
  private static final Set<String> READING = Set.of("nightly", "schedule", "import", "check");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./~:@%+=,-]+");

  private Pattern command = Pattern.compile("(?!)");
  private String folders = "";
  private String input = "";

  /** Takes up what the command was given. */
  void take(ParseResult parsed) {
    CommandLine root = parsed.commandSpec().root().commandLine();
    String names =
        names(root, "").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    command =
        Pattern.compile(
            "\"[^\"]*\"|\\bmetrics ("
                + names
                + ")(?![\\w-])(?![^.;,()]* --(output|config|input) )");
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    ParseResult given = last;
    folders = FOLDERS.stream().map(name -> option(given, name)).collect(Collectors.joining());
    input = option(given, "--input");
  }

  private static String option(ParseResult given, String name) {
    OptionSpec option = given.matchedOption(name);
    return option == null ? "" : " " + name + " " + quoted(option.stringValues().get(0));
  }

  private static List<String> names(CommandLine line, String before) {
    List<String> names = new ArrayList<>();
    line.getSubcommands()
        .forEach(
            (name, below) -> {
              names.add(before + name);
              names.addAll(names(below, before + name + " "));
            });
    return names;
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The text with its commands completed. */
  String in(String text) {
    if (folders.isEmpty() && input.isEmpty()) {
      return text;
    }
    return command.matcher(text).replaceAll(found -> Matcher.quoteReplacement(completed(found)));
  }

  private String completed(MatchResult found) {
    String name = found.group(1);
    return name == null
        ? found.group()
        : found.group() + (READING.contains(name) ? input : "") + folders;
  }

  /** Prints lines for people. */
  PrintWriter over(PrintWriter plain) {
    return new PrintWriter(plain, true) {
      @Override
      public void println(String line) {
        super.println(in(line));
      }
    };
  }
}
