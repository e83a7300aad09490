package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of the user's choice: each file appears whole, what else is in there stays. */
public final class PlainFolder implements ReportSink {
  private final Path folder;

  public PlainFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(String name, Body body) throws IOException {
    Path file = folder.resolve(ReportFile.checkedName(name));
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempDirectory(folder, ".report-");
    try {
      Durable.create(draft, name, body);
      Durable.rename(draft.resolve(name), file);
    } finally {
      Durable.delete(draft);
    }
  }
}
