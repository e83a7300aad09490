package dev.socialmetrics.format.cell;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the HTML that platforms leave in exported text. */
public final class HtmlText {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos|nbsp)|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
  private static final Map<String, String> CHARACTERS =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

  /** A quoted value may hold the sign that ends a tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", Pattern.DOTALL);

  /** What begins on a line of its own. */
  private static final Pattern BLOCK =
      Pattern.compile("(?i)li|ul|ol|dd|dl|dt|div|pre|blockquote|h[1-6]|hr");

  private HtmlText() {}

  /** Characters that are written as entities; what looks like a tag is text. */
  public static String plain(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(HtmlText::character);
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return CHARACTERS.get(entity.group(1));
    }
    int point =
        entity.group(2) != null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(3), 16);
    boolean isText = Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF) && point > 0;
    return Matcher.quoteReplacement(isText ? Character.toString(point) : entity.group());
  }

  /**
   * The text of a piece of HTML: without tags, a paragraph behind a blank line, a line where the
   * page begins one.
   */
  public static String withoutTags(String html) {
    if (html.indexOf('<') < 0) {
      return plain(html);
    }
    StringBuilder text = new StringBuilder(html.length());
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      text.append(html, from, tag.start());
      text.append(instead(tag.group(1), tag.group().startsWith("</")));
      from = tag.end();
    }
    text.append(html, from, html.length());
    return plain(text.toString().replaceAll("\n{3,}", "\n\n").strip());
  }

  /**
   * @param name of the tag; null for a comment
   */
  private static String instead(String name, boolean isEnd) {
    if (name == null) {
      return "";
    }
    if (name.equalsIgnoreCase("br")) {
      return "\n";
    }
    if (name.equalsIgnoreCase("p")) {
      return isEnd ? "\n\n" : "";
    }
    return !isEnd && BLOCK.matcher(name).matches() ? "\n" : "";
  }
}
