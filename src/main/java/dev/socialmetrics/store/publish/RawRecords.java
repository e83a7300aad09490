package dev.socialmetrics.store.publish;

import java.util.Map;
import java.util.Set;

/** Fetches the raw text of some records of the file being published, by record number. */
@FunctionalInterface
public interface RawRecords {
  Map<Long, String> read(Set<Long> records);
}
