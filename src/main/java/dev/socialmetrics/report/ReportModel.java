package dev.socialmetrics.report;

import java.util.List;
import java.util.Objects;

/**
 * A report before it is rendered: plain values only (text, whole numbers, decimals already rounded,
 * booleans, lists and maps of these, null where unknown).
 *
 * @param single whether one account on one platform was asked for
 * @param title key of the answer for one pair: {@code summary}
 * @param plural key of the answer for many: {@code summaries}
 * @param fields columns of the table form
 * @param parts one an account and platform, in order
 */
record ReportModel(
    boolean single, String title, String plural, List<ReportField> fields, List<ReportPart> parts) {
  ReportModel {
    Objects.requireNonNull(title);
    Objects.requireNonNull(plural);
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
  }
}
