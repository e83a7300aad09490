package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.publish.RowCombiner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Exports that were imported hour after hour, a run each, and can be taken back one by one. */
final class Imports implements AutoCloseable {
  static final Instant NOW = TestStore.NOW.plusSeconds(86_400);

  private final TestStore store;
  private final Path folder;
  private final Map<Long, Export> exports = new HashMap<>();
  private int taken;

  Imports(Path folder) {
    this.folder = folder;
    this.store = new TestStore(made(folder.resolve("store")));
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Export daily(String name) {
    return Export.of(name, Kind.DAILY, "2025-10-0" + name.charAt(0) + "T08:00:00Z");
  }

  TestStore store() {
    return store;
  }

  DataSource writing() {
    return store.database().writing();
  }

  /** Publishes an export an hour after the one before; its number, from 1. */
  long load(Export export) {
    int hours = exports.size();
    store.load(export, TestStore.RUN + hours, TestStore.NOW.plusSeconds(3_600L * hours));
    long id = store.count("import_file");
    store
        .jdbc()
        .update(
            "INSERT OR IGNORE INTO run VALUES (?, 'import', 'latest', '{}', 'completed', 0, NULL, NULL, 's', 'e')",
            TestStore.RUN + hours);
    export
        .accepted()
        .forEach(
            row ->
                store
                    .jdbc()
                    .update(
                        "INSERT OR IGNORE INTO import_file_account VALUES (?, ?)",
                        id,
                        row.value().values().accountId()));
    exports.put(id, export);
    return id;
  }

  ForgottenFile forgotten(long id) {
    return new ForgottenFile(writing(), store.files().file(id));
  }

  /** An empty database beside the one of the imports. */
  Rework rework() {
    return new Rework(made(folder.resolve("rework-" + taken++)), Duration.ofSeconds(5));
  }

  /** The names of the files that may state what an import touched, in their order. */
  List<String> others(long id) {
    try (Rework rework = rework()) {
      return forgotten(id).listOthers(rework.learn(writing(), forgotten(id))).stream()
          .map(other -> other.file().name())
          .toList();
    }
  }

  /** Takes an import back; what that did. */
  Removal takeBack(long id, boolean keep) {
    ForgottenFile file = forgotten(id);
    try (Rework rework = rework()) {
      Map<Kind, Set<String>> touched = rework.learn(writing(), file);
      for (OtherFile other : file.listOthers(touched)) {
        rework.begin(writing(), other.file());
        rework.add(other.file(), exports.get(other.file().id()).accepted());
        rework.publish(other, RowCombiner.NONE);
      }
      return new Takeback(writing()).run(file, rework, NOW, "tester", removal -> removal, keep);
    }
  }

  /** What every table of numbers and of their history holds, without the numbers of revisions. */
  List<String> all() {
    return List.of(
            "social_media_daily_metrics",
            "content_performance",
            "content_statement",
            "metric_source",
            "import_file",
            "rejected_row",
            "forgotten_day",
            "account",
            "audit_log")
        .stream()
        .flatMap(table -> store.lines("SELECT * FROM " + table).stream().map(row -> table + row))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
