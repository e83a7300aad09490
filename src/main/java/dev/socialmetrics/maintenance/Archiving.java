package dev.socialmetrics.maintenance;

import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.file.InputFolder;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.maintenance.ArchivedFiles;
import dev.socialmetrics.store.maintenance.ArchivedFiles.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts imported files of the input folder and the inbox away, under {@code
 * output/archive/YEAR/MONTH/DAY/} and the name that they had. A kill at any moment leaves the file
 * in one of the two places at least, and the next run makes good what is missing. Refused files and
 * files from elsewhere stay where they are. What cannot be put away is reported and fails no run.
 */
public final class Archiving {
  private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);

  private final ArchivedFiles files;
  private final AuditLog audit;
  private final ArchiveFolder folder;
  private final Path input;
  private final Path inbox;
  private final Settings.Archive policy;

  public Archiving(DataSource writing, Path input, Path output, Settings.Archive policy) {
    this.files = new ArchivedFiles(writing);
    this.audit = new AuditLog(writing);
    this.input = input.toAbsolutePath().normalize();
    this.inbox = InputFolders.inboxOf(output.toAbsolutePath().normalize());
    this.folder =
        new ArchiveFolder(ArchiveFolder.of(output), new InputFolders(input, output), files);
    this.policy = policy;
  }

  /**
   * Files of former runs, too, that still lie in the input folder.
   *
   * @param notArchived takes the name of each file that could not be archived, and what becomes of
   *     it
   */
  public void run(long runId, Clock clock, String actor, BiConsumer<String, String> notArchived) {
    if (policy == Settings.Archive.KEEP) {
      return;
    }
    for (Imported file : imported()) {
      try {
        Optional<Path> place = putAway(file);
        place.ifPresent(
            path ->
                audit.add(
                    clock.instant(),
                    actor,
                    "file.archived",
                    Optional.of(runId),
                    file.name() + " to " + path));
      } catch (IOException e) {
        LOG.warn("{} was not archived", file.name(), e);
        notArchived.accept(
            file.name(), "imported, but not archived (" + e + "); the next run tries again");
      }
    }
  }

  private List<Imported> imported() {
    Set<Imported> imported = new LinkedHashSet<>(files.listBelow(input));
    imported.addAll(files.listBelow(inbox));
    return List.copyOf(imported);
  }

  private Optional<Path> putAway(Imported file) throws IOException {
    if (Files.notExists(file.path())) {
      Optional<Path> moved = folder.findMoved(file);
      if (moved.isPresent()) {
        note(file, moved.get());
      }
      return moved;
    }
    if (!isUnchanged(file)) {
      return Optional.empty();
    }
    Path place = policy == Settings.Archive.COMPRESS ? folder.compress(file) : folder.move(file);
    note(file, place);
    Files.deleteIfExists(file.path());
    return Optional.of(place);
  }

  /** Another file of that name is not this one. */
  private static boolean isUnchanged(Imported file) {
    return seen(file.path()).filter(now -> now.isAsSeen(file.seen())).isPresent();
  }

  private void note(Imported file, Path place) throws IOException {
    SourceFile now = seen(place).orElseThrow(() -> new IOException(place + " cannot be read"));
    files.moved(file.id(), now.path(), now.size(), now.modified(), now.fileKey());
  }

  private static Optional<SourceFile> seen(Path path) {
    return new InputFolder(path.toAbsolutePath().getParent()).describe(path).file();
  }
}
