package dev.socialmetrics.format.cell;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.problem.ProblemCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a platform by its key or another name it goes by. Not thread-safe: it remembers them. */
public final class PlatformReader implements CellReader {
  private static final int MOST_REMEMBERED = 200;

  private final Platforms platforms;
  private final Map<String, String> known = new HashMap<>();

  public PlatformReader(Platforms platforms) {
    this.platforms = platforms;
  }

  @Override
  public Object read(String text, CellNotes notes) {
    String key = known.get(text);
    return key != null ? key : find(text, notes);
  }

  private Object find(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    String key = platforms.find(trimmed).map(Platform::key).orElse(null);
    if (key == null) {
      return notes.reject(
          ProblemCode.CELL_ENUM, "one of " + String.join(" ", platforms.keys()), advice(trimmed));
    }
    if (known.size() < MOST_REMEMBERED) {
      known.put(text, key);
    }
    return key;
  }

  private String advice(String name) {
    String add = "Correct the cell, or add the platform to the configuration";
    return Nearest.find(name.toLowerCase(Locale.ROOT), platforms.keys())
        .map(near -> "Did you mean \"" + near + "\"? " + add)
        .orElse(add);
  }
}
