package dev.socialmetrics.report.model;

import java.util.Locale;

/** The filters that some reports know and others do not; each is an option of its name. */
public enum ReportFilter {
  POST_TYPE,
  HASHTAG,
  CAMPAIGN,
  MIN_REACH,
  ORDER_BY;

  /** On the command line: {@code --post-type}. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
