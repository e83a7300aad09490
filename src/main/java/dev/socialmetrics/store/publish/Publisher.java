package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.rejected.RejectedRows;
import dev.socialmetrics.store.staging.Staging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;

/** Publishes staged files, each whole or not at all, in a transaction that the caller holds. */
public final class Publisher {
  private final JdbcTemplate jdbc;
  private final ImportFiles files;
  private final RejectedRows rejected;
  private final AccountRows accounts;
  private final RejectLimit limit;
  private final IdsBefore ids;
  private final CampaignsBefore campaigns;
  private final Map<Kind, PublishSql> statements = new EnumMap<>(Kind.class);

  public Publisher(DataSource writing, RejectLimit limit) {
    this.jdbc = new JdbcTemplate(writing);
    this.files = new ImportFiles(writing);
    this.rejected = new RejectedRows(writing);
    this.accounts = new AccountRows(writing);
    this.limit = limit;
    this.ids = new IdsBefore(writing);
    this.campaigns = new CampaignsBefore(writing);
    for (Kind kind : Kind.values()) {
      statements.put(kind, new PublishSql(kind));
    }
  }

  /**
   * Publishes one staged file and marks it loaded. Where it is refused, the transaction is to be
   * rolled back, and {@link #refuse} says so in the next one: a savepoint would cost a second copy
   * of each page that is written.
   *
   * @param combiner what becomes of rows that share their key
   * @param raw where the raw text of conflicting rows is fetched from
   * @param transaction that the caller holds
   */
  public Publication publish(
      ImportFile file,
      RowCombiner combiner,
      RawRecords raw,
      long runId,
      Instant now,
      TransactionStatus transaction) {
    RunStart.note(jdbc, runId);
    List<RepeatedKeys.Outcome> repeats = new ArrayList<>();
    try {
      Load load = new Load(file, combiner, raw, runId, now, repeats, new MergeOutcomes());
      FileCounts counts = load(load);
      files.markLoaded(file.id(), counts, runId, now);
      return Publication.loaded(counts);
    } catch (FileRefused refusal) {
      transaction.setRollbackOnly();
      return Publication.refused(refusal.problem(), repeats);
    }
  }

  /** Marks a file refused, with none of its rows stored, where publishing it came to that. */
  public void refuse(ImportFile file, Publication publication, long runId, Instant now) {
    publication.repeats().forEach(outcome -> record(file.id(), outcome, now));
    Problem problem = publication.refusal().orElseThrow();
    String message = new LocatedProblem(SourceLocation.of(file.name()), problem).message();
    files.refuse(file.id(), problem, 0, message, runId);
  }

  /** One file on its way into the tables of its kinds. */
  private record Load(
      ImportFile file,
      RowCombiner combiner,
      RawRecords raw,
      long runId,
      Instant now,
      List<RepeatedKeys.Outcome> repeats,
      MergeOutcomes fates) {}

  private FileCounts load(Load load) throws FileRefused {
    leaveOutFolded(load.file().id());
    ids.require(load.file().id());
    campaigns.require(load.file().id());
    for (Kind kind : Kind.values()) {
      if (countStaged(kind, load.file().id()) > 0) {
        load(kind, load);
      }
    }
    return check(load.file(), counts(load.file(), load.fates()));
  }

  private void load(Kind kind, Load load) {
    PublishSql sql = statements.get(kind);
    ImportFile file = load.file();
    Map<Long, Integer> further =
        new CombinedRows(kind, sql, jdbc, rejected, load.combiner()).run(file.id());
    long known = findKnown(sql, file.id(), lastId(kind));
    long inserted = insertNew(sql, file, Times.second(load.now()));
    if (inserted + known < countStaged(kind, file.id()) || hasRepeatedKnown()) {
      inserted -= resolveRepeated(kind, load);
    }
    jdbc.execute(sql.orderKnown());
    Merging merging =
        new Merging(
            kind, sql, jdbc, rejected, file, further, load.runId(), Times.second(load.now()));
    merging.run();
    accounts.registerSeen(kind, Times.second(load.now()));
    load.fates().add(inserted + merging.furtherNew(), merging);
  }

  private int resolveRepeated(Kind kind, Load load) {
    RepeatedKeys.Outcome outcome =
        new RepeatedKeys(kind, statements.get(kind), jdbc).resolve(load.file().id(), load.raw());
    load.repeats().add(outcome);
    record(load.file().id(), outcome, load.now());
    return outcome.deleted();
  }

  private long insertNew(PublishSql sql, ImportFile file, String now) {
    return jdbc.update(
        sql.insertNew(),
        Times.exact(file.modified()),
        now,
        file.id(),
        Staging.firstId(file.id()),
        Staging.lastId(file.id()));
  }

  private void leaveOutFolded(long fileId) {
    List<Verdict.Ignored<Object>> folded = new RolledUpDays(jdbc).takeOut(fileId);
    forgetWarnings(fileId, folded.stream().map(Verdict.Ignored::record));
    rejected.addIgnored(fileId, folded, row -> RolledUpDays.problem());
  }

  /** Rows that are left out after all keep no warnings, only the reason why. */
  private void forgetWarnings(long fileId, Stream<Long> records) {
    jdbc.batchUpdate(
        "DELETE FROM row_problem WHERE import_file_id = ? AND record_no = ?",
        records.map(record -> new Object[] {fileId, record}).toList());
  }

  private void record(long fileId, RepeatedKeys.Outcome repeats, Instant now) {
    forgetWarnings(
        fileId,
        Stream.concat(
            repeats.rejected().stream().map(Verdict.Rejected::record),
            repeats.ignored().stream().map(Verdict.Ignored::record)));
    rejected.addRejected(fileId, repeats.rejected(), now);
    rejected.addIgnored(fileId, repeats.ignored());
  }

  private long lastId(Kind kind) {
    Long last =
        jdbc.queryForObject(
            String.format(
                Locale.ROOT, "SELECT coalesce(max(%s), 0) FROM %s", kind.idColumn(), kind.table()),
            Long.class);
    return last == null ? 0 : last;
  }

  private long findKnown(PublishSql sql, long fileId, long lastOldId) {
    sql.createKnown().forEach(jdbc::execute);
    return lastOldId == 0
        ? 0
        : jdbc.update(sql.findKnown(), Staging.firstId(fileId), Staging.lastId(fileId));
  }

  private long countStaged(Kind kind, long fileId) {
    Long staged =
        jdbc.queryForObject(
            String.format(
                Locale.ROOT,
                "SELECT count(*) FROM %s WHERE stage_id BETWEEN ? AND ?",
                Staging.table(kind)),
            Long.class,
            Staging.firstId(fileId),
            Staging.lastId(fileId));
    return staged == null ? 0 : staged;
  }

  private boolean hasRepeatedKnown() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT count(*) > count(DISTINCT row_id) FROM " + PublishSql.KNOWN, Boolean.class));
  }

  private FileCounts counts(ImportFile file, MergeOutcomes fates) {
    Long read =
        jdbc.queryForObject(
            "SELECT read_rows FROM import_file WHERE import_file_id = ?", Long.class, file.id());
    return new FileCounts(
        read == null ? 0 : read,
        fates.stored(),
        fates.unchanged(),
        fates.superseded(),
        rejected.countRejected(file.id()),
        rejected.countIgnored(file.id()),
        rejected.countWarnings(file.id()),
        fates.restated());
  }

  private FileCounts check(ImportFile file, FileCounts counts) throws FileRefused {
    if (!counts.isConserved()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_NOT_CONSERVED,
              counts.toString(),
              "read = stored + unchanged + superseded + rejected + ignored",
              "This is a fault of the program: keep the file and report it."));
    }
    long data = counts.read() - counts.ignored();
    if (limit.isPassed(counts.rejected(), data)) {
      throw new FileRefused(tooManyRejected(file.id(), counts.rejected(), data));
    }
    return counts;
  }

  private Problem tooManyRejected(long fileId, long bad, long data) {
    return limit.passed(
        bad,
        data,
        "None of its rows was stored. The first is in "
            + rejected.findFirst(fileId).orElse("")
            + ". "
            + rejected
                .findAdviceForAll(fileId)
                .orElseGet(() -> RejectAdvice.of(rejected.listCodes(fileId))));
  }
}
