package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.SeenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Files that are named, and that are loaded already without what the options state of them now.
 * Their rows would mean something else.
 */
public final class ReadOtherwise {
  private final ImportContext context;
  private final SeenFiles seen;
  private final FileOwner owner;
  private final SameRows sameRows;

  public ReadOtherwise(ImportContext context, DataSource source) {
    this.context = context;
    this.seen = new SeenFiles(source);
    this.owner = new FileOwner(context);
    this.sameRows = new SameRows(new ExportOpener(context, Optional.of(new EarlierFiles(source))));
  }

  /** As they were loaded, each with where it is now. */
  public Map<ImportFile, Path> list() {
    InputFolders folders = context.folders();
    Map<ImportFile, Path> files = new LinkedHashMap<>();
    context.asked().paths().stream()
        .flatMap(path -> folders.describe(path, FilePeriod::isIn).file().stream())
        .forEach(file -> loaded(file).forEach(before -> files.putIfAbsent(before, file.path())));
    return files;
  }

  private Stream<ImportFile> loaded(SourceFile file) {
    FileOwnership ownership = owner.of(file);
    return sha256(file).map(seen::listContent).stream()
        .flatMap(List::stream)
        .filter(same -> same.outcome() == FileOutcome.LOADED)
        .filter(same -> ownership.includes(same.ownership()))
        .filter(same -> context.asked().stated().changes(same.stated()))
        .filter(same -> !sameRows.areNamedOtherwise(file, ownership, same));
  }

  /** Only of files that something is stated of; one that cannot be read is refused later. */
  private Optional<String> sha256(SourceFile file) {
    try {
      return context.asked().stated().isAny()
          ? Optional.of(Fingerprint.sha256(file.path()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
