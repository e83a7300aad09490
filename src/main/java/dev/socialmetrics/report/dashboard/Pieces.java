package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.page.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pieces of a page. One that cannot be made is replaced by words that say so, and reported; the
 * others are complete.
 *
 * @param page the page's file
 * @param notMade takes each piece that could not be made
 */
record Pieces(String page, Consumer<NotMade> notMade) {
  /**
   * @param name what people call it
   * @param instead what is shown in its place, from the words that say why
   */
  <T> T make(String name, Supplier<T> piece, Function<String, T> instead) {
    return NotMade.or(piece, failure -> instead.apply(note(NotMade.of(name, failure))));
  }

  /** A piece that consists of one table. */
  Table table(String name, Supplier<Table> piece) {
    return make(name, piece, Pieces::empty);
  }

  /** A piece that consists of several tables. */
  List<Table> tables(String name, Supplier<List<Table>> piece) {
    return make(name, piece, words -> List.of(empty(words)));
  }

  private String note(NotMade failed) {
    notMade.accept(failed.in(page));
    return "This part could not be made: " + failed.error() + "; the others are complete.";
  }

  private static Table empty(String words) {
    return new Table("", "plain", List.of(), List.of(), words);
  }
}
