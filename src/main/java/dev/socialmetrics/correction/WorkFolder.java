package dev.socialmetrics.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder below the output folder for the time of one piece of work. */
record WorkFolder(Path path) implements AutoCloseable {
  private static final String NAME = ".forget";

  /** What work that was killed left there is of no use. */
  static WorkFolder create(Path output) throws IOException {
    WorkFolder folder = new WorkFolder(output.resolve(NAME));
    folder.close();
    Files.createDirectories(folder.path);
    return folder;
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
