package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lists of JSON documents that formats know, each a table; of other files the one table. */
final class JsonLists {
  private final Sheets sheets;
  private final Recogniser recogniser;
  private final ArchiveTables others;

  JsonLists(Sheets sheets, Recogniser recogniser, ArchiveTables others) {
    this.sheets = sheets;
    this.recogniser = recogniser;
    this.others = others;
  }

  /** Takes a table. */
  interface Taker {
    void take(SheetRef table) throws IOException, FileRefused;
  }

  /** Hands on the tables of a file or entry; one that is broken is left out. */
  void each(SheetRef ref, Taker taker) throws IOException, FileRefused {
    SheetRef table = ref;
    try {
      if (ref.kind() == SheetKind.JSON) {
        table = sheets.findList(ref, recogniser::knowsList).orElse(ref);
      }
      if (table.list().isPresent()) {
        lists(ref, table, taker);
      } else {
        taker.take(table);
      }
    } catch (FileRefused broken) {
      others.leaveOut(table, broken);
    }
  }

  private void lists(SheetRef document, SheetRef first, Taker taker)
      throws IOException, FileRefused {
    Set<String> keys = sheets.listKeys(document);
    List<String> known = keys.stream().filter(recogniser::knowsList).toList();
    Set<String> unread = new LinkedHashSet<>(keys);
    if (known.size() < 2) {
      first.list().ifPresent(unread::remove);
      taker.take(first);
    } else {
      several(document, known, unread, taker);
    }
    unread.forEach(key -> others.addUnreadList(document, key));
  }

  /**
   * @throws FileRefused when none of them is read
   */
  private void several(SheetRef document, List<String> known, Set<String> unread, Taker taker)
      throws IOException, FileRefused {
    List<FileRefused> refusals = new ArrayList<>();
    for (String key : known) {
      Optional<FileRefused> refusal = take(sheets.oneList(document, key), taker);
      refusal.ifPresentOrElse(refusals::add, () -> unread.remove(key));
    }
    if (refusals.size() == known.size()) {
      throw refusals.get(0);
    }
  }

  /** One of no known labels, or that no table has a place for, does not hinder the others. */
  private static Optional<FileRefused> take(SheetRef list, Taker taker)
      throws IOException, FileRefused {
    try {
      taker.take(list);
      return Optional.empty();
    } catch (FileRefused refused) {
      ProblemCode code = refused.problem().code();
      if (code == ProblemCode.FILE_TYPE_UNKNOWN || code == ProblemCode.FILE_NOT_IMPORTED) {
        return Optional.of(refused);
      }
      throw refused;
    }
  }
}
