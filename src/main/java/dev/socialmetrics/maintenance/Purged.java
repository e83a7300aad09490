package dev.socialmetrics.maintenance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was removed of an account, or would be.
 *
 * @param rows how many, by what they are
 * @param own names of files that hold nothing else
 * @param shared names of files with rows of other accounts too
 * @param archived files in archive and inbox, of both
 * @param left files of either sort that still lie where people put them
 * @param reports report dates that were published
 * @param texts of the account that were looked for afterwards
 * @param searched files that were looked into
 * @param bytes of them, unpacked
 * @param found files that still hold such a text; empty is the proof
 * @param isConfigured whether {@code config/accounts.yml} names it
 */
public record Purged(
    Map<String, Long> rows,
    List<String> own,
    List<String> shared,
    List<Path> archived,
    List<Path> left,
    List<LocalDate> reports,
    long texts,
    long searched,
    long bytes,
    List<Path> found,
    boolean isConfigured) {
  public Purged {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    own = List.copyOf(own);
    shared = List.copyOf(shared);
    archived = List.copyOf(archived);
    left = List.copyOf(left);
    reports = List.copyOf(reports);
    found = List.copyOf(found);
  }

  /** The same, with what the search found. */
  Purged proved(TextSearch search, long lookedFor, List<Path> holding) {
    return new Purged(
        rows,
        own,
        shared,
        archived,
        left,
        reports,
        lookedFor,
        search.files(),
        search.bytes(),
        holding,
        isConfigured);
  }
}
