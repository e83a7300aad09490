package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose the exports of a channel were so far: {@code import_file.named_owner}. An export of another
 * account would replace or join the figures of the account whose folder it lies in.
 */
public final class OwnersBefore {
  private final JdbcTemplate jdbc;

  public OwnersBefore(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  private record Before(String file, StatedOwner owner) {}

  /** Notes who a file says that it is of. */
  public void set(long fileId, Optional<StatedOwner> owner) {
    jdbc.update(
        "UPDATE import_file SET named_owner = ?, owner_known = ? WHERE import_file_id = ?",
        owner.map(StatedOwner::text).orElse(null),
        owner.flatMap(StatedOwner::known).isPresent() ? 1 : 0,
        fileId);
  }

  /** What is wrong with a staged file whose owner was noted. */
  public Optional<Problem> findOther(ImportFile file) {
    return jdbc
        .query(
            """
            SELECT named_owner FROM import_file
            WHERE import_file_id = ? AND named_owner IS NOT NULL AND owner_known = 0
            """,
            (row, number) -> StatedOwner.read(row.getString("named_owner")),
            file.id())
        .stream()
        .findFirst()
        .flatMap(owner -> findOther(owner, file.ownership(), file.format()));
  }

  /** The same of a file that is not staged. */
  public Optional<Problem> findOther(StatedOwner owner, FileOwnership of, Optional<String> format) {
    if (owner.known().isPresent() || of.account().isEmpty()) {
      return Optional.empty();
    }
    List<Before> before = list(of, format);
    List<StatedOwner.Name> names =
        before.stream().flatMap(each -> each.owner().names().stream()).toList();
    return owner.findOther(names).map(name -> problem(name, of, before));
  }

  /** Of the format, and of those of other languages, which are called after it. */
  private List<Before> list(FileOwnership of, Optional<String> format) {
    return jdbc.query(
        """
        SELECT max(name) AS latest_name, named_owner FROM import_file
        WHERE outcome = 'LOADED' AND named_owner IS NOT NULL AND account_id = ?1 AND platform IS ?2
          AND (format IS ?3 OR format GLOB ?3 || '-*' OR ?3 GLOB format || '-*')
        GROUP BY named_owner
        """,
        (row, number) ->
            new Before(
                row.getString("latest_name"), StatedOwner.read(row.getString("named_owner"))),
        of.account().get(),
        of.platform().orElse(null),
        format.orElse(null));
  }

  private static Problem problem(StatedOwner.Name name, FileOwnership of, List<Before> before) {
    Before other =
        before.stream()
            .filter(each -> StatedOwner.findIn(each.owner().names(), name).isPresent())
            .findFirst()
            .orElseThrow();
    String account = of.account().orElseThrow();
    return Problem.of(
        ProblemCode.FILE_SEVERAL_OWNERS,
        "an export of " + name + " among those of " + account,
        "an export of "
            + StatedOwner.findIn(other.owner().names(), name).orElseThrow().name()
            + ", as "
            + other.file()
            + " is",
        "Move it to the folder of its own account. If "
            + name.name()
            + " is "
            + account
            + " as well, add it to the handles of "
            + account
            + " in config/accounts.yml (metrics accounts add "
            + account
            + " --handle PLATFORM=NAME where it is not there yet); if the other one is the stranger,"
            + " take that back with metrics forget.");
  }
}
