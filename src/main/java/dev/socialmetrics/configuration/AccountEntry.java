package dev.socialmetrics.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one account in accounts.yml, to which is added what is new; all others stay as they
 * are. Mutable.
 */
final class AccountEntry {
  private static final Pattern BEGIN = Pattern.compile("([ \t]*)- .*");
  private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\[)(.*)(\\].*)");
  private static final Pattern IN_BRACES = Pattern.compile("(.*\\{)(.*)(\\}.*)");

  private final List<String> lines;
  private final int first;
  private final String indent;
  private int end;

  private AccountEntry(List<String> lines, int first, int end, String indent) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.indent = indent;
  }

  /** Empty where none has that id in a line of its own. */
  static Optional<AccountEntry> find(String text, String id) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Pattern named =
        Pattern.compile("\\s*(?:- )?id:\\s*(['\"]?)" + Pattern.quote(id) + "\\1\\s*(#.*)?");
    for (int at = 0; at < lines.size(); at++) {
      if (named.matcher(lines.get(at)).matches()) {
        return around(lines, at);
      }
    }
    return Optional.empty();
  }

  private static Optional<AccountEntry> around(List<String> lines, int at) {
    int first = at;
    while (first >= 0 && !BEGIN.matcher(lines.get(first)).matches()) {
      first--;
    }
    if (first < 0) {
      return Optional.empty();
    }
    Matcher begin = BEGIN.matcher(lines.get(first));
    String indent = begin.matches() ? begin.group(1) : "";
    int end = first + 1;
    for (int i = end; i < lines.size() && isWithin(lines.get(i), indent); i++) {
      end = isSaid(lines.get(i)) ? i + 1 : end;
    }
    return Optional.of(new AccountEntry(lines, first, end, indent));
  }

  private static boolean isWithin(String line, String indent) {
    return !isSaid(line) || line.startsWith(indent + ' ') || line.startsWith(indent + '\t');
  }

  /** Neither blank nor a comment alone. */
  private static boolean isSaid(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  /** A line of a setting that it does not have yet. */
  AccountEntry add(String setting) {
    lines.add(end++, indent + "  " + setting);
    return this;
  }

  /**
   * @param handles lists as they are written, by platform
   */
  AccountEntry addHandles(Map<String, String> handles) {
    Map<String, String> others = new TreeMap<>(handles);
    int at = find(first, indent + "  handles:");
    if (at < 0) {
      if (!handles.isEmpty()) {
        add("handles:");
      }
      others.forEach((platform, list) -> add("  " + platform + ": " + list));
    } else if (IN_BRACES.matcher(lines.get(at)).matches()) {
      others.forEach((platform, list) -> insert(at, IN_BRACES, platform + ": " + list));
    } else {
      others.forEach((platform, list) -> addBelow(at, platform, list));
    }
    return this;
  }

  private void addBelow(int handles, String platform, String list) {
    int at = find(handles + 1, indent + "    " + platform + ":");
    if (at < 0) {
      lines.add(handles + 1, indent + "    " + platform + ": " + list);
      end++;
    } else {
      insert(at, IN_BRACKETS, list.substring(1, list.length() - 1));
    }
  }

  private int find(int from, String beginning) {
    for (int i = from; i < end; i++) {
      if (lines.get(i).startsWith(beginning)) {
        return i;
      }
    }
    return -1;
  }

  /** Before what closes a list in one line; a list in another shape stays as it is. */
  private void insert(int at, Pattern list, String more) {
    Matcher matcher = list.matcher(lines.get(at));
    if (matcher.matches()) {
      String before = matcher.group(2).isBlank() ? "" : matcher.group(2) + ", ";
      lines.set(at, matcher.group(1) + before + more + matcher.group(3));
    }
  }

  /** All of the file. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
