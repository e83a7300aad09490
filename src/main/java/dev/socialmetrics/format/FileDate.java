package dev.socialmetrics.format;

import dev.socialmetrics.format.cell.IsoDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a file's name that dates its rows. */
public final class FileDate {
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private FileDate() {}

  /** The one ISO date in the last part of the name; empty when there is none or several. */
  public static Optional<String> find(String name) {
    Set<String> days = new TreeSet<>();
    Matcher matcher = DAY.matcher(name.substring(name.lastIndexOf('/') + 1));
    while (matcher.find()) {
      if (isDay(matcher.group())) {
        days.add(matcher.group());
      }
    }
    return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
  }

  private static boolean isDay(String text) {
    return IsoDate.startsWithDay(text) && IsoDate.isInRange(IsoDate.year(text));
  }
}
