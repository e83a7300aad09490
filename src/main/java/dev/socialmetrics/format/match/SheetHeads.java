package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the heads of a file's sheets, and remembers how each is to be read. */
public final class SheetHeads {
  private final List<FormatDescription> formats;
  private final Map<SheetRef, TextOptions> options = new HashMap<>();

  public SheetHeads(List<FormatDescription> formats) {
    this.formats = formats;
  }

  /** Read in UTF-8 or UTF-16 where possible, else in an encoding that some format names. */
  public SheetHead read(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    boolean isMisread = formats.stream().anyMatch(format -> isMisread(format, ref));
    try {
      return read(sheets, ref, new TextOptions(Optional.empty(), Optional.empty(), isMisread));
    } catch (FileRefused refused) {
      Set<String> others = new TreeSet<>();
      formats.forEach(format -> format.encoding().ifPresent(others::add));
      if (refused.problem().code() != ProblemCode.ENC_INVALID_UTF8 || others.isEmpty()) {
        throw refused;
      }
      Optional<Charset> other = Optional.of(Charset.forName(others.iterator().next()));
      return read(sheets, ref, new TextOptions(Optional.empty(), other, isMisread));
    }
  }

  private SheetHead read(Sheets sheets, SheetRef ref, TextOptions how)
      throws IOException, FileRefused {
    options.put(ref, how);
    try (Sheet sheet = sheets.read(ref, how)) {
      return SheetHead.read(sheet, ref.list());
    }
  }

  /** From now on the sheet is read as its format says. */
  public void keep(SheetRef ref, FormatDescription format) {
    TextOptions seen = options.get(ref);
    options.put(
        ref,
        new TextOptions(
            format.delimiter(),
            format.encoding().map(Charset::forName).or(seen::fallback),
            format.isMisread()));
  }

  private static boolean isMisread(FormatDescription format, SheetRef ref) {
    return ref.list().isPresent()
        && format.isMisread()
        && format.tables().stream().anyMatch(table -> table.list().equals(ref.list()));
  }

  public Sheet open(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    return sheets.read(ref, options.get(ref));
  }

  /** An archive's entry is taken whole or not at all, so that it is read to its end beforehand. */
  public void requireWhole(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    if (ref.entry().isPresent()) {
      try (Sheet sheet = open(sheets, ref)) {
        Optional<SheetRecord> record = sheet.read();
        while (record.isPresent()) {
          record = sheet.read();
        }
      }
    }
  }
}
