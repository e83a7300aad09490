package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How {@code metrics serve} answers over HTTP.
 *
 * @param port 0 takes a free one
 * @param address of the machine on which it listens
 * @param hosts further names by which it may be called
 * @param origins of pages elsewhere that may read answers in a browser
 * @param keysInAddress whether a key may be a query parameter
 */
public record ServeSettings(
    @DefaultValue("8001") int port,
    @DefaultValue("127.0.0.1") String address,
    List<String> hosts,
    List<String> origins,
    @DefaultValue("false") boolean keysInAddress,
    @DefaultValue Limits limits) {
  private static final int MOST_PORTS = 65_535;

  public ServeSettings {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    origins = origins == null ? List.of() : List.copyOf(origins);
    requireBetween("serve.port", port, 0, MOST_PORTS);
    require(
        address.matches("[0-9A-Za-z.:-]+"),
        "serve.address",
        address,
        "an address of this machine such as 127.0.0.1");
    hosts.forEach(
        host ->
            require(
                host.matches("[0-9A-Za-z.-]+|\\[[0-9a-fA-F:]+]"),
                "serve.hosts",
                host,
                "names without port such as metrics.example.com"));
    origins.forEach(
        origin ->
            require(
                origin.matches("https?://[^/\\s*]+"),
                "serve.origins",
                origin,
                "origins such as https://intranet.example.com"));
  }

  /**
   * What one caller, and all of them together, may take.
   *
   * @param requests of a caller within {@code per}; 0 for any number
   * @param time that the making of one answer may take
   * @param concurrent requests that are worked on at a time
   * @param headerSize bytes of a request's line and headers together
   * @param headers of a request
   * @param headerTimeout longest pause of a client that sends or takes something
   * @param pageRows most rows of an answer; 0 for any number
   * @param cache memory for answers that are kept until data change
   * @param body most bytes of the rows of one POST
   * @param file most bytes of one export that is sent to be imported
   * @param bodyTime in which a body must arrive
   */
  public record Limits(
      @DefaultValue("600") int requests,
      @DefaultValue("1m") Duration per,
      @DefaultValue("30s") Duration time,
      @DefaultValue("32") int concurrent,
      @DefaultValue("16KB") DataSize headerSize,
      @DefaultValue("100") int headers,
      @DefaultValue("10s") Duration headerTimeout,
      @DefaultValue("10000") int pageRows,
      @DefaultValue("16MB") DataSize cache,
      @DefaultValue("8MB") DataSize body,
      @DefaultValue("64MB") DataSize file,
      @DefaultValue("30s") Duration bodyTime) {
    public Limits {
      requireBetween("serve.limits.requests", requests, 0, 1_000_000);
      requireTime("serve.limits.per", per, Duration.ofDays(1));
      requireTime("serve.limits.time", time, Duration.ofMinutes(10));
      requireBetween("serve.limits.concurrent", concurrent, 1, 1000);
      requireSize("serve.limits.header-size", headerSize, DataSize.ofKilobytes(1));
      requireBetween("serve.limits.headers", headers, 10, 1000);
      requireTime("serve.limits.header-timeout", headerTimeout, Duration.ofMinutes(5));
      requireBetween("serve.limits.page-rows", pageRows, 0, 1_000_000);
      requireSize("serve.limits.cache", cache, DataSize.ofBytes(0));
      requireSize("serve.limits.body", body, DataSize.ofKilobytes(1));
      requireSize("serve.limits.file", file, DataSize.ofKilobytes(1));
      requireTime("serve.limits.body-time", bodyTime, Duration.ofMinutes(10));
    }

    private static void requireTime(String key, Duration time, Duration most) {
      require(
          time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(most) <= 0,
          key,
          time,
          "a duration from 1s to " + most.toSeconds() + "s");
    }

    private static void requireSize(String key, DataSize size, DataSize least) {
      require(
          size.compareTo(least) >= 0 && size.compareTo(DataSize.ofMegabytes(1024)) <= 0,
          key,
          size,
          "a size from " + least + " to 1GB");
    }
  }
}
