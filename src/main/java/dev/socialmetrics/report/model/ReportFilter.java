package dev.socialmetrics.report.model;

import java.util.Locale;

/** The filters that some reports know and others do not; each is an argument of its name. */
public enum ReportFilter {
  POST_TYPE,
  HASHTAG,
  CAMPAIGN,
  MIN_REACH,
  ORDER_BY;

  /** In lower case with hyphens: {@code post-type}. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
