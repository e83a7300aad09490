package dev.socialmetrics.http.page;

import dev.socialmetrics.http.page.SplicedStream.Part;
import dev.socialmetrics.report.page.PageResource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with what makes it live: a policy that allows our script, too, a style for the mark in the
 * header, and the script before the end of the body. All else passes as it was published. Positions
 * and lengths are of bytes.
 *
 * @param policy the content security policy that the page has now, for the header
 * @param head what takes the place of the policy that it had
 * @param headFrom where that begins
 * @param headUntil where that ends
 * @param script what comes before the end of the body
 * @param bodyEnd where that is
 * @param length of the page as it was published
 */
record LivePage(
    String policy,
    String head,
    long headFrom,
    long headUntil,
    String script,
    long bodyEnd,
    long length) {
  /** So much of a page's beginning has its policy, and so much of its end the end of its body. */
  static final int EDGE = 4096;

  private static final PageResource STYLE = PageResource.of("live.css");
  private static final PageResource SCRIPT = PageResource.of("live.js");

  private static final Pattern META =
      Pattern.compile("<meta http-equiv=Content-Security-Policy content=\"([^\">]*)\">");

  private static final Pattern POLICY =
      Pattern.compile(
          "(default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}=')(; base-uri 'none'; form-action"
              + " 'none')");

  LivePage {
    Objects.requireNonNull(policy);
    Objects.requireNonNull(head);
    Objects.requireNonNull(script);
  }

  /**
   * Empty for a page that is not ours, which is sent as it is.
   *
   * @param beginning its first bytes as Latin-1, {@link #EDGE} of them or all
   * @param end its last ones
   * @param root leads from the page's address to the server's root
   */
  static Optional<LivePage> of(String beginning, String end, long length, String root) {
    Matcher meta = META.matcher(beginning);
    int body = end.lastIndexOf("</body>");
    if (!meta.find() || body < 0) {
      return Optional.empty();
    }
    Matcher policy = POLICY.matcher(meta.group(1).replace("&#39;", "'"));
    return policy.matches()
        ? Optional.of(of(policy, meta, length - end.length() + body, length, root))
        : Optional.empty();
  }

  private static LivePage of(Matcher policy, Matcher meta, long bodyEnd, long length, String root) {
    String allowed =
        policy.group(1)
            + " "
            + STYLE.source()
            + "; script-src "
            + SCRIPT.source()
            + "; connect-src 'self'"
            + policy.group(2);
    return new LivePage(
        allowed,
        "<meta http-equiv=Content-Security-Policy content=\""
            + allowed
            + "\">\n<style>"
            + STYLE.text()
            + "</style>",
        meta.start(),
        meta.end(),
        "<script data-root=\"" + root + "\">" + SCRIPT.text() + "</script>\n",
        bodyEnd,
        length);
  }

  /** Changes where what is added changes. */
  static String version() {
    return STYLE.source() + SCRIPT.source();
  }

  /** Of the page as it is sent. */
  long sentLength() {
    return length - (headUntil - headFrom) + bytes(head).length + bytes(script).length;
  }

  /** The page as it is sent, made of the one that was published. */
  InputStream in(InputStream page) {
    return new SplicedStream(
        page,
        List.of(
            Part.kept(headFrom),
            Part.left(headUntil - headFrom),
            Part.added(bytes(head)),
            Part.kept(bodyEnd - headUntil),
            Part.added(bytes(script)),
            Part.kept(length - bodyEnd)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
