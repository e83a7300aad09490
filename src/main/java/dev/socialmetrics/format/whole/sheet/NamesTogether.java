package dev.socialmetrics.format.whole.sheet;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FolderNames;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables of one workbook or archive of which one has a name that the others do not have, and that
 * says that its rows are no facts of the account: a rival's, those of a plan, or the same once more
 * by week. Where all have such a word, it says nothing of one of them. Mutable.
 */
public final class NamesTogether {
  private final FolderNames folders;
  private final List<Named> tables = new ArrayList<>();

  private record Named(SheetRef ref, BoundTable table, String words) {
    Set<String> of(Topic topic) {
      return Words.shipped().of(topic).stream()
          .filter(word -> words.contains(' ' + word + ' '))
          .collect(Collectors.toSet());
    }

    /** A post is one in whatever list. */
    boolean isSummedUp() {
      return table.kind() != Kind.CONTENT;
    }

    boolean isLike(Named other) {
      return table.kind() == other.table.kind()
          && table.section().format().name().equals(other.table.section().format().name());
    }
  }

  public NamesTogether(FolderNames folders) {
    this.folders = folders;
  }

  void add(SheetRef ref, BoundTable table) {
    if (tables.stream().noneMatch(known -> known.table == table)) {
      tables.add(new Named(ref, table, words(ref)));
    }
  }

  /** Of the folders of its own, its file and its sheet, with blanks around each. */
  private String words(SheetRef ref) {
    return Stream.concat(
            ref.entry().map(folders::ofEntry).orElse(List.of()).stream(), ref.sheet().stream())
        .map(name -> name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"))
        .map(name -> Words.plain(name).replaceAll("[^\\p{L}\\p{M}]+", " "))
        .collect(Collectors.joining(" ", " ", " "));
  }

  /**
   * @throws FileRefused when one of them is no data of the account by its name
   */
  void check() throws FileRefused {
    for (Named one : tables) {
      Optional<Named> plain = beside(one, Topic.RIVALS).filter(other -> !one.table.saysOwner());
      if (plain.isPresent()) {
        throw ofAnother(one, plain.get());
      }
      Optional<Named> fact =
          beside(one, Topic.PLANS)
              .or(() -> beside(one, Topic.SUMMARIES).filter(other -> one.isSummedUp()));
      if (fact.isPresent()) {
        throw ofNoFacts(one, fact.get());
      }
    }
  }

  /** Another one that has not all words of the topic that this one has. */
  private Optional<Named> beside(Named one, Topic topic) {
    Set<String> words = one.of(topic);
    return words.isEmpty()
        ? Optional.empty()
        : tables.stream()
            .filter(other -> topic == Topic.RIVALS || one.isLike(other))
            .filter(other -> !other.of(topic).containsAll(words))
            .findFirst();
  }

  private static FileRefused ofAnother(Named one, Named other) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_SEVERAL_OWNERS,
            found(one, other) + ", a name for others than the account",
            "tables of one account",
            "Save "
                + one.ref.label()
                + " as a file of its own in <input>/<account>/<platform>/ of its account, or"
                + " remove it, and import the file again. If it is of the same account, rename"
                + " it."));
  }

  private static FileRefused ofNoFacts(Named one, Named other) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TOTALS_ROW,
            found(one, other) + ", a name for what sums others up or never was",
            "tables of what was, each once",
            "Stored it would count beside the others. Remove "
                + one.ref.label()
                + " and import the file again. If its rows are facts as the others are, rename"
                + " it."));
  }

  private static String found(Named one, Named other) {
    return "the table " + one.ref.label() + " beside " + other.ref.label();
  }
}
