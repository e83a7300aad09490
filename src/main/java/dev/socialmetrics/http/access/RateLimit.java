package dev.socialmetrics.http.access;

import dev.socialmetrics.configuration.ServeSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests each caller has left; the callers that were quiet longest are forgotten. */
final class RateLimit {
  private static final int MOST_CALLERS = 10_000;

  private final ServeSettings.Limits limits;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  RateLimit(ServeSettings.Limits limits) {
    this.limits = limits;
  }

  boolean isOn() {
    return limits.requests() > 0;
  }

  /** Takes one request of the caller's, if there is one left. */
  ConsumptionProbe take(String caller) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(caller, name -> full());
    }
    return bucket.tryConsumeAndReturnRemaining(1);
  }

  /** As the header {@code RateLimit-Policy} has it. */
  String policy() {
    return "\"caller\";q=" + limits.requests() + ";w=" + limits.per().toSeconds();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(limits.requests()).refillGreedy(limits.requests(), limits.per()))
        .build();
  }
}
