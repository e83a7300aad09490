package dev.socialmetrics.job.live;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.file.InputFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a former process accepted and did not import. */
final class InboxAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

  private final Path inbox;
  private final StoredState state;
  private final List<SourceFile> present;

  /** Looks at once, before this process accepts anything. */
  InboxAtStart(Path inbox, StoredState state) {
    this.inbox = inbox.toAbsolutePath().normalize();
    this.state = state;
    this.present = scan(this.inbox);
  }

  /**
   * The runs that are to be: first those that did not end, with the same files, so that they are
   * resumed; then the files that no run has dealt with. None where there is no inbox.
   */
  List<ImportTask> list() {
    if (present.isEmpty()) {
      return List.of();
    }
    List<ImportTask> tasks = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (List<Path> files : state.listUnfinished()) {
      if (!files.isEmpty() && files.stream().allMatch(this::isThere)) {
        tasks.add(task(files));
        taken.addAll(files);
      }
    }
    List<Path> others =
        state.listUnknown(present).stream()
            .map(SourceFile::path)
            .filter(file -> !taken.contains(file))
            .toList();
    for (int from = 0; from < others.size(); from += ImportQueue.MOST_FILES) {
      int to = Math.min(others.size(), from + ImportQueue.MOST_FILES);
      tasks.add(task(others.subList(from, to)));
    }
    return tasks;
  }

  private boolean isThere(Path file) {
    return file.startsWith(inbox) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static ImportTask task(List<Path> files) {
    return new ImportTask(
        files.stream().map(file -> new PendingFile(file, Duration.ZERO)).toList());
  }

  private static List<SourceFile> scan(Path inbox) {
    try {
      return InputFolders.scanInbox(inbox).stream()
          .flatMap(scanned -> scanned.file().stream())
          .toList();
    } catch (IOException e) {
      LOG.error("the inbox cannot be listed; metrics nightly imports what it holds", e);
      return List.of();
    }
  }
}
