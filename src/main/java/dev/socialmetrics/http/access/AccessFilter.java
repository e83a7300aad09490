package dev.socialmetrics.http.access;

import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.http.answer.FailureAnswer;
import dev.socialmetrics.http.answer.Places;
import dev.socialmetrics.http.answer.RequestRefused;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The door: a request passes it, or is answered here. */
public final class AccessFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Say nothing of any account, and are asked by what has no key. */
  private static final Set<String> OPEN = Set.of("/health", "/openapi.json");

  private static final Map<String, String> CHALLENGE =
      Map.of("WWW-Authenticate", "Bearer realm=\"social-metrics\", Basic realm=\"social-metrics\"");

  private final transient RequestForm form;
  private final transient LiveKeys keys;
  private final transient RateLimit limit;
  private final transient Places places;
  private final boolean keysInAddress;
  private final boolean local;

  /**
   * @param hosts lower-case, by which the server may be called
   * @param local whether it is reached from this machine only
   * @param places how answers name what lies here
   */
  public AccessFilter(
      ServeSettings settings, Path output, Set<String> hosts, boolean local, Places places) {
    this.form = new RequestForm(hosts);
    this.keys = new LiveKeys(output);
    this.limit = new RateLimit(settings.limits());
    this.keysInAddress = settings.keysInAddress();
    this.local = local;
    this.places = places;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    places.attachTo(request);
    try {
      form.require(request);
      Caller caller = caller(request, response);
      count(caller, response);
      caller.attachTo(request);
      Admission.attach(request, () -> isAdmitted(caller));
    } catch (RequestRefused refused) {
      FailureAnswer.write(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private Caller caller(HttpServletRequest request, HttpServletResponse response) {
    Caller address = new Caller(Optional.empty(), "address " + request.getRemoteAddr());
    Optional<String> presented = PresentedKey.of(request, keysInAddress);
    if (OPEN.contains(request.getRequestURI()) || presented.isEmpty() && local && keys.isEmpty()) {
      return address;
    }
    Optional<ApiKey> found = presented.flatMap(keys::find);
    if (found.isEmpty()) {
      count(address, response);
      throw unauthorized(presented.isPresent());
    }
    ApiKey key = found.get();
    requireScope(key, request);
    return new Caller(Optional.of(key), "key " + key.name());
  }

  private boolean isAdmitted(Caller caller) {
    return caller.key().map(keys::has).orElseGet(() -> local && keys.isEmpty());
  }

  private static RequestRefused unauthorized(boolean presented) {
    String message =
        presented
            ? "the key is unknown or revoked."
            : "a key is needed. Send the header Authorization: Bearer KEY.";
    return new RequestRefused(401, "unauthorized", message, List.of(), CHALLENGE);
  }

  private static void requireScope(ApiKey key, HttpServletRequest request) {
    boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    if (!reads && key.scope() == KeyScope.READ) {
      throw new RequestRefused(
          403,
          "forbidden",
          "this key is for reading only. Use one that was added with --scope write.");
    }
  }

  private void count(Caller caller, HttpServletResponse response) {
    if (!limit.isOn() || !caller.isLimited()) {
      return;
    }
    ConsumptionProbe probe = limit.take(caller.name());
    response.setHeader("RateLimit-Policy", limit.policy());
    response.setHeader(
        "RateLimit",
        "\"caller\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      String wait = Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
      throw new RequestRefused(
          429,
          "too_many_requests",
          "more requests than serve.limits.requests allows. Ask again after " + wait + " s.",
          List.of(),
          Map.of("Retry-After", wait));
    }
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
