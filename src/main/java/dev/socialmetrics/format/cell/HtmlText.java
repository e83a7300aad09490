package dev.socialmetrics.format.cell;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Undoes the few HTML entities that platforms leave in exported text. */
public final class HtmlText {
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#39|#x27);");
  private static final Map<String, String> CHARACTERS =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "#39", "'",
          "#x27", "'");

  private HtmlText() {}

  public static String plain(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(HtmlText::character);
  }

  private static String character(MatchResult entity) {
    return CHARACTERS.get(entity.group(1));
  }
}
