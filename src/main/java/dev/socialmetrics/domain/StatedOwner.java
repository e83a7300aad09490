package dev.socialmetrics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who an export says that it is of.
 *
 * @param names by the columns that have them, the most telling first; a column may have several,
 *     where a name changed
 * @param known the account that has one of them among its ids, names and handles
 */
public record StatedOwner(List<Name> names, Optional<AccountId> known) {
  private static final char BETWEEN = '\t';

  public StatedOwner {
    names = List.copyOf(names);
  }

  /** What one column calls it. */
  public record Name(String column, String name) {
    public Name {
      column = column.replaceAll("\\s+", " ");
      name = name.replaceAll("\\s+", " ");
    }

    private boolean isOfColumn(Name other) {
      return column.equalsIgnoreCase(other.column);
    }

    @Override
    public String toString() {
      return name + " in \"" + column + '"';
    }
  }

  /** As {@link #text} writes it. */
  public static StatedOwner read(String text) {
    List<Name> names = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              int at = line.indexOf(BETWEEN);
              names.add(new Name(line.substring(0, at), line.substring(at + 1)));
            });
    return new StatedOwner(names, Optional.empty());
  }

  /** A line a name. */
  public String text() {
    return names.stream()
        .map(each -> each.column() + BETWEEN + each.name())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Its name in the most telling column that both have, where it is none of the names that the
   * others have there. A name that changes under one id is one owner.
   *
   * @param others names of exports before it
   */
  public Optional<Name> findOther(List<Name> others) {
    Optional<Name> first =
        names.stream().filter(own -> others.stream().anyMatch(own::isOfColumn)).findFirst();
    return first.filter(
        found ->
            names.stream()
                .filter(found::isOfColumn)
                .noneMatch(own -> others.stream().anyMatch(other -> isSame(own, other))));
  }

  private static boolean isSame(Name one, Name other) {
    return one.isOfColumn(other) && one.name().equalsIgnoreCase(other.name());
  }

  /** The first of some names that is in a column of its own. */
  public static Optional<Name> findIn(List<Name> others, Name like) {
    return others.stream().filter(like::isOfColumn).findFirst();
  }
}
