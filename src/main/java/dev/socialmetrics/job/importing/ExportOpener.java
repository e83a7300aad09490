package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.correction.CorrectionExports;
import dev.socialmetrics.correction.FileScans;
import dev.socialmetrics.correction.ImportedExports;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.store.file.ImportFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Opens input files with what the configuration and the store know of them. */
public final class ExportOpener implements ImportedExports {
  private final ImportContext context;
  private final Limits limits;
  private final Optional<EarlierFiles> earlier;
  private final Optional<Instant> lastSeen;

  /** Without a database, corrected rows of platforms' exports cannot be opened. */
  public ExportOpener(ImportContext context, Optional<EarlierFiles> earlier) {
    this(context, earlier, earlier.flatMap(EarlierFiles::lastSeen));
  }

  private ExportOpener(
      ImportContext context, Optional<EarlierFiles> earlier, Optional<Instant> lastSeen) {
    this.context = context;
    this.earlier = earlier;
    this.lastSeen = lastSeen;
    this.limits = limits(context.configuration().settings().input().limits());
  }

  /** How large things in files may be. */
  public static Limits limits(Settings.Limits settings) {
    return new Limits(
        settings.lines().toBytes(),
        settings.document().toBytes(),
        Math.toIntExact(settings.record().toBytes()),
        settings.cell(),
        settings.columns(),
        Limits.DEFAULTS.jsonDepth(),
        Limits.DEFAULTS.numberChars());
  }

  /** The same for files of which something else was said. */
  ExportOpener with(ImportContext other) {
    return new ExportOpener(other, earlier, lastSeen);
  }

  @Override
  public Limits limits() {
    return limits;
  }

  /**
   * @param account by folder or option
   * @param platform by folder or option
   * @throws FileRefused when the file cannot be taken
   */
  OpenExport open(SourceFile file, Optional<String> account, Optional<String> platform)
      throws FileRefused {
    Predicate<String> kept = earlier.map(EarlierFiles::keptSpellings).orElse(id -> false);
    return open(
        file, known(file, account, platform, context.asked().stated(), firstSeen(file), kept));
  }

  /** When a file that is seen now was seen first. */
  private Instant firstSeen(SourceFile file) {
    return earlier.flatMap(known -> known.firstSeen(file)).orElseGet(this::now);
  }

  /**
   * By the clock; where that was set back, no earlier than what was seen before it. Files that come
   * then are not of the future.
   */
  Instant now() {
    Instant clock = context.clock().instant();
    return lastSeen.filter(clock::isBefore).orElse(clock);
  }

  /**
   * A file that discovery saw. Of one that was named, rows must not contradict the options.
   *
   * @throws FileRefused when it is not what it was then, or cannot be taken
   */
  OpenExport open(ImportFile file) throws FileRefused {
    OpenExport export = open(FileScans.unchanged(file), file);
    return context.asked().areNamed() ? OptionsAgainstRows.over(export, context) : export;
  }

  @Override
  public OpenExport open(SourceFile where, ImportFile file, Predicate<String> kept)
      throws FileRefused {
    return open(
        where,
        known(where, file.account(), file.platform(), file.stated(), file.firstSeen(), kept));
  }

  @Override
  public Predicate<String> keptSpellings(ImportFile file) {
    return earlier.map(known -> known.keptSpellings(file.id())).orElse(id -> false);
  }

  private OpenExport open(SourceFile file, FileContext known) throws FileRefused {
    return reading(
        () ->
            CorrectionHead.isOf(file)
                ? corrections().open(file)
                : laterThanBefore(context.configuration().formats().open(file, limits, known)));
  }

  private OpenExport laterThanBefore(OpenExport export) {
    return earlier
        .filter(none -> export.isMending())
        .map(known -> known.corrected().laterThanBefore(export))
        .orElse(export);
  }

  /** What a file is read for. */
  interface Reading<T> {
    T read() throws IOException, FileRefused;
  }

  /**
   * @throws FileRefused also when the file is gone, or cannot be read
   */
  static <T> T reading(Reading<T> reading) throws FileRefused {
    try {
      return reading.read();
    } catch (NoSuchFileException e) {
      throw new FileRefused(FileScans.vanished());
    } catch (AccessDeniedException e) {
      throw new FileRefused(FileScans.unreadable("no permission to read it"));
    } catch (IOException e) {
      throw new FileRefused(FileScans.unreadable(String.valueOf(e.getMessage())));
    }
  }

  private CorrectionExports corrections() throws FileRefused {
    EarlierFiles known =
        earlier.orElseThrow(
            () ->
                new FileRefused(
                    Problem.of(
                        ProblemCode.FILE_VANISHED,
                        "corrected rows, and no database in the output folder",
                        "the database that their file was imported into",
                        "Name its folder with --output.")));
    return new CorrectionExports(this, known.corrected(), context.configuration().formats());
  }

  /**
   * @param kept ids of accounts that are not brought into the spelling of today
   */
  private FileContext known(
      SourceFile file,
      Optional<String> account,
      Optional<String> platform,
      StatedFacts stated,
      Instant firstSeen,
      Predicate<String> kept) {
    Configuration configuration = context.configuration();
    return new FileContext(
        file.name(),
        account.map(AccountId::new),
        platform.map(Platform::new),
        stated,
        file.modified(),
        firstSeen,
        configuration.accounts().keeping(kept),
        configuration.platforms(),
        Set.copyOf(configuration.settings().input().ignoreColumns()));
  }
}
