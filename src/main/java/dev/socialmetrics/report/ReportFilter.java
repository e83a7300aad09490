package dev.socialmetrics.report;

import java.util.Locale;

/** The filters that some reports know and others do not; each is an option of its name. */
enum ReportFilter {
  POST_TYPE,
  HASHTAG,
  CAMPAIGN,
  MIN_REACH,
  ORDER_BY;

  /** On the command line: {@code --post-type}. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
