package dev.socialmetrics.domain;

/**
 * Which amounts of a campaign no export states a currency for, so that the account's or the
 * configured one is taken: {@code cost}, {@code revenue} or {@code both} in the column {@code
 * currency_assumed}. An assumed currency never replaces one that is stored, and gives way to every
 * stated one.
 */
public final class AssumedCurrency {
  private static final Column MARK = Kind.CAMPAIGN.column("currency_assumed");
  private static final Column COST = Kind.CAMPAIGN.column("cost_currency");
  private static final Column REVENUE = Kind.CAMPAIGN.column("revenue_currency");
  private static final String BOTH = "both";

  private AssumedCurrency() {}

  /** Whether the value of a currency column is assumed; false for every other column. */
  public static boolean isAt(RowValues row, Column column) {
    if (column != COST && column != REVENUE) {
      return false;
    }
    Object mark = row.orNull(MARK);
    return mark != null && (mark.equals(BOTH) || mark.equals(word(column)));
  }

  /**
   * @param column a currency column of a campaign
   */
  public static void mark(MutableValues row, Column column, boolean assumed) {
    boolean cost = column == COST ? assumed : isAt(row, COST);
    boolean revenue = column == REVENUE ? assumed : isAt(row, REVENUE);
    row.set(MARK, cost && revenue ? BOTH : cost ? word(COST) : revenue ? word(REVENUE) : null);
  }

  private static String word(Column column) {
    return column == COST ? "cost" : "revenue";
  }
}
