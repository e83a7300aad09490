package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A report folder in the making. Closing it unpublished removes it without a trace. */
public final class ReportDraft implements ReportSink, AutoCloseable {
  private final ReportFolder folder;
  private final LocalDate date;
  private final Path draft;
  private final List<ReportFile> files = Collections.synchronizedList(new ArrayList<>());

  ReportDraft(ReportFolder folder, LocalDate date, Path draft) {
    this.folder = folder;
    this.date = date;
    this.draft = draft;
  }

  @Override
  public void write(String name, Body body) throws IOException {
    files.add(Durable.create(draft, name, body));
  }

  /**
   * Takes over the files of the published folder whose names are wanted and that this draft has not
   * written itself. Links and names that no report file has are left behind.
   */
  public void carryOver(Predicate<String> wanted) throws IOException {
    Path published = folder.of(date);
    if (!Files.isDirectory(published, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (String name : Manifest.names(published)) {
      boolean ours = ReportFile.isSafe(name) && !name.equals(Manifest.FILE) && !has(name);
      Path file = published.resolve(name);
      if (ours && wanted.test(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        write(name, out -> Durable.read(file, out));
      }
    }
  }

  /**
   * Takes over files of the published folder as they are, by name, hash and all; nothing of them is
   * read. Only where the folder is as it was published.
   *
   * @return how many
   */
  public int keep(Predicate<String> wanted) throws IOException {
    int kept = 0;
    for (ReportFile file : Manifest.list(folder.of(date))) {
      if (wanted.test(file.name()) && !has(file.name())) {
        Durable.link(folder.of(date), draft, file.name());
        files.add(file);
        kept++;
      }
    }
    return kept;
  }

  /** The names of the files written so far. */
  public List<String> names() {
    return List.copyOf(files).stream().map(ReportFile::name).sorted().toList();
  }

  /** Writes the manifest and puts the folder in its place; the files, by name. */
  public List<ReportFile> publish() throws IOException {
    Manifest.write(draft, files);
    Durable.flushTree(draft);
    folder.replace(date, draft);
    return files.stream().sorted().toList();
  }

  @Override
  public void close() throws IOException {
    Durable.delete(draft);
  }

  @Override
  public boolean has(String name) {
    return List.copyOf(files).stream().anyMatch(file -> file.name().equals(name));
  }
}
