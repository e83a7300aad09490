package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.SeenFiles;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The run of what was accepted before there was one: {@code inbox-} and the start of its hash. */
public final class InboxRun {
  private static final Pattern ID = Pattern.compile("inbox-([0-9a-f]{16})");

  /** What is said of one while it waits. */
  public static final String WAITING =
      "{\"success\": true, \"message\": \"It waits to be imported\", \"state\": \"waiting\"}\n";

  private InboxRun() {}

  /** The start of the hash that an id has. */
  public static String hashOf(String id) {
    return id.substring(id.indexOf('-') + 1);
  }

  static String idOf(String sha256) {
    return "inbox-" + sha256.substring(0, 16);
  }

  /** Whether an id of a run is one of these. */
  public static boolean is(String id) {
    return ID.matcher(id).matches();
  }

  /** The number of the run that it was imported by; empty while there is none. */
  public static Optional<String> find(String id, LiveDatabase database) {
    Matcher hash = ID.matcher(id);
    return hash.matches()
        ? database
            .ask(open -> new SeenFiles(open.reading()).findByHash(hash.group(1)))
            .flatMap(file -> file)
            .filter(InboxRun::isSettled)
            .map(file -> Long.toString(file.runId()))
        : Optional.empty();
  }

  private static boolean isSettled(ImportFile file) {
    return file.outcome() != FileOutcome.NEW && file.outcome() != FileOutcome.STAGED;
  }
}
