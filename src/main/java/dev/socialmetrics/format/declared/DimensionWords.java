package dev.socialmetrics.format.declared;

import java.util.Set;
import java.util.regex.Pattern;

/** What the columns of ads are about by their normalised names, in the words of the platforms. */
final class DimensionWords {
  /** These divide a campaign: each of its figures is in exactly one row. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(ad|ads|ad set|ad group|creative|asset group|campaign|campaign group|account|customer)"
              + "( name| id)?|day|date|week|month|quarter|year|day of the week|device|device type"
              + "|network|network \\(with search partners\\)|publisher platform|platform"
              + "|.*\\b(status|delivery|type|objective|strategy|budget|setting)\\b.*");

  /** These do not, or only where the file proves it: some figures have no such row, or several. */
  private static final Set<String> PARTS =
      Set.of(
          "search term",
          "search terms",
          "search keyword",
          "keyword",
          "keywords",
          "asset",
          "asset name",
          "location",
          "matched location",
          "user location",
          "country",
          "country/territory",
          "region",
          "city",
          "metro",
          "dma region",
          "postal code",
          "placement",
          "age",
          "age range",
          "gender",
          "interest",
          "interests",
          "audience",
          "audience segment",
          "topic",
          "landing page",
          "product title",
          "item id");

  private DimensionWords() {}

  static boolean isWhole(String label) {
    return WHOLE.matcher(label).matches();
  }

  static boolean isPart(String label) {
    return PARTS.contains(label);
  }
}
