package dev.socialmetrics.format.description;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An id that says when its post was made: it completes a date without a year.
 *
 * @param time what sort of id it is
 * @param labels the first of these columns that has a value holds it
 * @param take what to cut from the text: the first group, else the whole match
 */
public record IdSource(IdTime time, List<LabelPattern> labels, Optional<Pattern> take) {
  public IdSource {
    labels = List.copyOf(labels);
  }
}
