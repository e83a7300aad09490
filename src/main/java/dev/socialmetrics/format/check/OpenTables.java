package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.source.table.Layout;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of a file by the layouts of their rows: of every section, of every set of keys. */
public final class OpenTables {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<Layout, BoundTable> byLayout = new IdentityHashMap<>();
  private final KnownLabels labels;
  private final RepeatedRows repeated = new RepeatedRows();

  /** Where nothing is said of labels that are not known. */
  public OpenTables() {
    this(KnownLabels.NONE);
  }

  /**
   * @param labels of all platforms
   */
  public OpenTables(KnownLabels labels) {
    this.labels = labels;
  }

  /** Labels of all platforms. */
  public KnownLabels labels() {
    return labels;
  }

  /** Empty for a section whose rows are not stored. */
  public Optional<BoundTable> find(Layout layout) {
    return Optional.ofNullable(byLayout.get(layout));
  }

  /** The same, where its rows are campaigns. */
  public Optional<BoundTable> findCampaigns(Layout layout) {
    return find(layout).filter(table -> table.kind() == Kind.CAMPAIGN);
  }

  /** What the rows of a layout have in common; the layout itself for those not stored. */
  public Object sectionOf(Layout layout) {
    BoundTable table = byLayout.get(layout);
    return table == null ? layout : table.section();
  }

  /** Rows of campaigns that are in the file more than once. */
  public RepeatedRows repeated() {
    return repeated;
  }

  void put(Layout layout, BoundTable table) {
    if (byLayout.size() >= MOST_REMEMBERED) {
      byLayout.clear();
    }
    byLayout.put(layout, table);
  }
}
