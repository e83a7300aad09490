package dev.socialmetrics.store.publish;

/** What became of the rows of one file, all kinds together. */
final class MergeOutcomes {
  private long stored;
  private long unchanged;
  private long superseded;
  private long restated;

  /**
   * @param inserted rows of keys that were new
   */
  void add(long inserted, Merging merging) {
    stored += inserted + merging.count(Merged.Fate.STORED);
    unchanged += merging.count(Merged.Fate.UNCHANGED);
    superseded += merging.count(Merged.Fate.SUPERSEDED);
    restated += merging.restated();
  }

  long stored() {
    return stored;
  }

  long unchanged() {
    return unchanged;
  }

  long superseded() {
    return superseded;
  }

  long restated() {
    return restated;
  }
}
