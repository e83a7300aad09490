package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Report folders of two small files below an output folder. */
record PublishedFolders(Path output) {
  static final LocalDate DAY = LocalDate.parse("2025-10-23");

  void publish(LocalDate day, String content) throws IOException {
    publish(new ReportFolder(output), day, content);
  }

  static void publish(ReportFolder folder, LocalDate day, String content) throws IOException {
    try (ReportDraft draft = folder.begin(day)) {
      draft.write("summary.json", text(content));
      draft.write("top-content.csv", text(content + content));
      draft.publish();
    }
  }

  static ReportSink.Body text(String content) {
    return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the folder of {@link #DAY}, or with an empty name the folder. */
  Path reports(String name) {
    return output.resolve("reports").resolve(DAY.toString()).resolve(name);
  }

  static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
