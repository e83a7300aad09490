package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The owners that the rows of one file name. Several owners that are not all known would become one
 * account, that of the folder, with the figures of both; so they refuse the file. A name that
 * changes under one id is one owner.
 */
public final class OwnersOfFile {
  private static final int MOST_NAMED = 10;

  /** More accounts than a file has; what is beyond them need not be looked at. */
  private static final int MOST_REMEMBERED = 10_000;

  /** The owners that the same columns name. */
  private static final class Group {
    private final List<String> called;
    private final Map<String, FoundOwner> byId = new LinkedHashMap<>();
    private final Map<String, FoundOwner> byNameAlone = new LinkedHashMap<>();
    private final Set<String> namesOfIds = new HashSet<>();
    private final Set<StatedOwner.Name> names = new LinkedHashSet<>();
    private Optional<AccountId> known = Optional.empty();
    private Optional<String> sharedOn = Optional.empty();

    Group(List<String> called) {
      this.called = called;
    }

    void count(String name, boolean isById, Supplier<FoundOwner> first) {
      (isById ? byId : byNameAlone)
          .compute(
              ExportOwner.key(name),
              (key, found) -> found == null ? first.get() : found.withOneMore());
    }

    StatedOwner stated() {
      List<StatedOwner.Name> inOrder = new ArrayList<>(names);
      inOrder.sort(Comparator.comparing(name -> called.indexOf(name.column())));
      return new StatedOwner(inOrder, known);
    }

    /** Those by id first, each in the order of the file. */
    List<FoundOwner> owners() {
      Map<String, FoundOwner> owners = new LinkedHashMap<>(byId);
      byNameAlone.forEach(
          (name, owner) -> {
            if (!namesOfIds.contains(name)) {
              owners.putIfAbsent(name, owner);
            }
          });
      return List.copyOf(owners.values());
    }
  }

  private final ExportOwner owner;
  private final Map<List<String>, Group> groups = new LinkedHashMap<>();
  private final Set<List<String>> seen = new HashSet<>();

  public OwnersOfFile(ExportOwner owner) {
    this.owner = owner;
  }

  /**
   * Whether a row would add nothing: its names were seen, or it has none.
   *
   * @param names what the row has in each column that names the owner; empty for nothing
   */
  boolean hasSeen(List<String> names) {
    return seen.size() >= MOST_REMEMBERED || seen.contains(names);
  }

  /**
   * A row that is data.
   *
   * @param columns labels of the columns that name the owner, the most telling first
   * @param called the same in one language
   * @param names what the row has in each; empty for nothing
   * @param sharedOn the platform, of posts that others may have published together with the owner
   */
  void take(
      List<String> columns,
      List<String> called,
      List<String> names,
      long line,
      Optional<String> sharedOn) {
    boolean isNew = seen.add(names);
    List<String> filled = names.stream().filter(name -> !name.isEmpty()).toList();
    if (filled.isEmpty()) {
      return;
    }
    Group group = groups.computeIfAbsent(columns, none -> new Group(called));
    group.sharedOn = sharedOn;
    int first = names.indexOf(filled.get(0));
    if (isNew) {
      note(group, called, names);
    }
    group.count(
        filled.get(0),
        first == 0,
        () ->
            new FoundOwner(
                columns.get(first),
                filled.get(0),
                filled.get(filled.size() - 1),
                line,
                owner.findKnown(filled).map(Account::id),
                1));
    if (first == 0) {
      filled.stream().skip(1).map(ExportOwner::key).forEach(group.namesOfIds::add);
    }
  }

  private void note(Group group, List<String> called, List<String> names) {
    List<String> filled = names.stream().filter(name -> !name.isEmpty()).toList();
    group.known = group.known.or(() -> owner.findKnown(filled).map(Account::id));
    for (int i = 0; i < names.size() && group.names.size() < MOST_NAMED; i++) {
      if (!names.get(i).isEmpty()) {
        group.names.add(new StatedOwner.Name(called.get(i), names.get(i)));
      }
    }
  }

  /**
   * After the last row.
   *
   * @throws FileRefused when there are several owners that are not all known
   */
  public void end() throws FileRefused {
    for (Group group : groups.values()) {
      List<FoundOwner> owners = group.owners();
      if (owners.size() > 1 && !owners.stream().allMatch(each -> each.known().isPresent())) {
        throw refused(
            owners, group.sharedOn.map(platform -> owner.advice().ofPosts(owners, platform)));
      }
    }
  }

  /** The owner that all its rows name; empty where there is none, or several that are known. */
  public Optional<StatedOwner> sole() {
    return groups.values().stream()
        .filter(group -> group.owners().size() == 1)
        .map(Group::stated)
        .findFirst();
  }

  private static FileRefused refused(List<FoundOwner> owners, Optional<String> advice) {
    String more = owners.size() > MOST_NAMED ? ", …" : "";
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_SEVERAL_OWNERS,
            owners.size()
                + " owners in \""
                + owners.get(0).column()
                + "\": "
                + owners.stream()
                    .limit(MOST_NAMED)
                    .map(FoundOwner::toString)
                    .collect(Collectors.joining(", "))
                + more,
            "one owner, or owners that config/accounts.yml knows all",
            advice.orElseGet(OwnersAdvice::ofClients)),
        owners.get(1).line());
  }
}
