package dev.socialmetrics.http.page;

import dev.socialmetrics.report.folder.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of published report folders, and no other file. */
final class PublishedFiles {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Path output;

  PublishedFiles(Path output) {
    this.output = output;
  }

  /**
   * The file of that name; empty where nothing of that name is published.
   *
   * @param folder a date, or {@code latest}
   * @param name path within the folder
   */
  Optional<Path> find(String folder, String name) throws IOException {
    if (!ReportFile.isSafe(name)) {
      return Optional.empty();
    }
    Optional<Path> file = folder(folder).map(place -> place.resolve(name));
    return file.isPresent() && isPlain(file.get()) ? file : Optional.empty();
  }

  /** A file, to which no link leads on the way: the folder is where it really is. */
  private static boolean isPlain(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.toRealPath().equals(file);
  }

  private Optional<Path> folder(String name) throws IOException {
    Path place = output.resolve(name.equals("latest") ? "latest" : "reports/" + name);
    if (!name.equals("latest") && !DATE.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      Path real = place.toRealPath();
      return Optional.of(real).filter(folder -> isOurs(folder)).filter(Files::isDirectory);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A link may lead to what was published only. */
  private boolean isOurs(Path folder) {
    return folder.getParent().endsWith("reports")
        || folder.getFileName().toString().startsWith(".report-");
  }
}
