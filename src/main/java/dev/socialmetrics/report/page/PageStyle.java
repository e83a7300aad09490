package dev.socialmetrics.report.page;

/** The one style block of every page, and the policy that allows it and nothing else. */
public final class PageStyle {
  private static final PageResource STYLE = PageResource.of("style.css");

  private PageStyle() {}

  /** Our own text; put into the page as it is. */
  public static String css() {
    return STYLE.text();
  }

  /** The content security policy: this style block by its hash, and nothing else. */
  public static String policy() {
    return "default-src 'none'; style-src "
        + STYLE.source()
        + "; base-uri 'none'; form-action 'none'";
  }
}
