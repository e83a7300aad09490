package dev.socialmetrics.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements {@code data} of a page as a program reads them: what one does not say is said by the
 * head of its column, or by the nearest element around it that says it.
 */
public final class FiguresOfPage {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>([^<]*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?:data-)?([a-z-]+)=(?:\"([^\"]*)\"|([^ >\"]+))");
  private static final Set<String> AROUND = Set.of("table", "tr", "dl", "div", "summary", "li");

  private record Element(String name, Map<String, String> attributes) {}

  private final Deque<Element> open = new ArrayDeque<>();
  private final List<String> heads = new ArrayList<>();
  private final List<Map<String, String>> figures = new ArrayList<>();
  private boolean inHead;
  private int column;

  private FiguresOfPage() {}

  /**
   * The attributes of each without their prefix {@code data-}, and its text as {@code shown}.
   *
   * @param html a page, or a part of one
   */
  public static List<Map<String, String>> of(String html) {
    FiguresOfPage page = new FiguresOfPage();
    Matcher tag = TAG.matcher(html.substring(Math.max(0, html.indexOf("<body"))));
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        page.begin(tag.group(2), attributes(tag.group(3)), tag.group(4));
      } else {
        page.end(tag.group(2));
      }
    }
    return page.figures;
  }

  /** The attributes of a tag, without their prefix {@code data-}. */
  public static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher found = ATTRIBUTE.matcher(tag);
    while (found.find()) {
      String value = found.group(2) == null ? found.group(3) : found.group(2);
      attributes.put(found.group(1), unescaped(value));
    }
    return attributes;
  }

  private static String unescaped(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private void begin(String name, Map<String, String> attributes, String text) {
    if (Set.of("tr", "li").contains(name) && !open.isEmpty() && open.peek().name().equals(name)) {
      open.pop();
    }
    if (AROUND.contains(name)) {
      open.push(new Element(name, attributes));
    }
    switch (name) {
      case "table" -> heads.clear();
      case "thead" -> inHead = true;
      case "tr" -> column = -1;
      case "th", "td" -> cell(attributes);
      case "data" -> figures.add(figure(attributes, text));
      default -> {}
    }
  }

  private void cell(Map<String, String> attributes) {
    column++;
    if (inHead) {
      heads.add(attributes.get("figure"));
    }
  }

  private void end(String name) {
    if (name.equals("thead")) {
      inHead = false;
    }
    if (Set.of("ol", "ul").contains(name) && !open.isEmpty() && open.peek().name().equals("li")) {
      open.pop();
    }
    if (AROUND.contains(name)) {
      boolean ended = false;
      while (!ended && !open.isEmpty()) {
        ended = open.pop().name().equals(name); // others are rows whose end tags are left out
      }
    }
  }

  private Map<String, String> figure(Map<String, String> own, String text) {
    Map<String, String> figure = new LinkedHashMap<>();
    boolean inTable = false;
    for (Iterator<Element> each = open.descendingIterator(); each.hasNext(); ) {
      Element around = each.next();
      inTable |= around.name().equals("table");
      figure.putAll(around.attributes());
    }
    figure.keySet().removeAll(Set.of("class", "id", "role", "tabindex", "aria-label"));
    if (inTable && heads.get(column) != null) {
      figure.put("figure", heads.get(column));
    }
    figure.putAll(own);
    figure.put("shown", text);
    return figure;
  }
}
