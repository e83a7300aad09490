package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Collaborators;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Posts of a file that owners which no account is known by published together with its own account,
 * and what the configuration of that account says of them.
 */
public final class SharedPosts {
  private static final int MOST_NAMED = 10;

  /** More owners than a file has; the rows of those beyond them are counted as one's. */
  private static final int MOST_REMEMBERED = 10_000;

  private static final String OTHERS = "others";

  /** The account that a file is of, and what is said of it. */
  private record Rule(AccountId account, Collaborators collaborators) {}

  private final ExportOwner owner;
  private final Optional<Rule> rule;
  private final Map<String, Long> rows = new LinkedHashMap<>();

  private SharedPosts(ExportOwner owner, Optional<Rule> rule) {
    this.owner = owner;
    this.rule = rule;
  }

  /** Of a file of which nothing is said. */
  public static SharedPosts none(ExportOwner owner) {
    return new SharedPosts(owner, Optional.empty());
  }

  /**
   * Of a file of which the configuration says what becomes of them.
   *
   * @param account whose file it is
   */
  public static SharedPosts of(ExportOwner owner, AccountId account, Collaborators said) {
    return new SharedPosts(owner, Optional.of(new Rule(account, said)));
  }

  /** The account that the file is of; empty where nothing is said of its collaborators. */
  public Optional<AccountId> account() {
    return rule.map(Rule::account);
  }

  /** Whether a row is to be left out. */
  boolean isLeftOut(String[] row, NamedOwner named) {
    return rule.filter(each -> each.collaborators() == Collaborators.LEAVE_OUT).isPresent()
        && isShared(named.names(row), named);
  }

  /**
   * Whether a row is of a collaborator.
   *
   * @param names what it calls its owner, the most telling first, without those that are empty
   */
  boolean isShared(List<String> names, NamedOwner named) {
    return rule.isPresent()
        && named.hasCollaborators()
        && !names.isEmpty()
        && owner.findKnown(names).isEmpty();
  }

  /** Counts a row of a collaborator, by the name that a person knows best: the last. */
  void note(List<String> names) {
    String name = names.get(names.size() - 1);
    boolean isKept = rows.size() < MOST_REMEMBERED || rows.containsKey(name);
    rows.merge(isKept ? name : OTHERS, 1L, Long::sum);
  }

  /** That there were any, and what became of them. */
  public Optional<Problem> noticed() {
    return rows.isEmpty() ? Optional.empty() : rule.map(this::noticed);
  }

  private Problem noticed(Rule said) {
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    String named =
        rows.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_NAMED)
            .map(each -> each.getKey() + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", "));
    String became =
        said.collaborators() == Collaborators.LEAVE_OUT
            ? "They were left out"
            : "They are counted as posts of " + said.account();
    return Problem.of(
        ProblemCode.FILE_COLLABORATORS,
        all
            + " posts that others published with "
            + said.account()
            + ": "
            + named
            + (rows.size() > MOST_NAMED ? ", …" : ""),
        "posts of " + said.account(),
        became
            + ", as collaborators: "
            + said.collaborators()
            + " of "
            + said.account()
            + " in config/accounts.yml says. An account of yours among them needs an entry there,"
            + " with that name or id among its handles.");
  }
}
