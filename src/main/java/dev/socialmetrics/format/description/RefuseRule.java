package dev.socialmetrics.format.description;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell which shows that the file is another export than its header says.
 *
 * @param labels the column that is looked at, whatever it is called
 * @param matches its normalised text as a whole
 * @param because a whole sentence that says what to do
 */
public record RefuseRule(List<LabelPattern> labels, Pattern matches, String because) {
  public RefuseRule {
    labels = List.copyOf(labels);
  }
}
