package dev.socialmetrics.http.server;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.http.access.ApiKeys;
import dev.socialmetrics.http.answer.Places;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.http.live.LiveFeed;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server of one output folder, from its start to its end. */
public final class HttpServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final LiveDatabase database;
  private final ListenAddress address;

  private HttpServer(
      ConfigurableApplicationContext context, LiveDatabase database, ListenAddress address) {
    this.context = context;
    this.database = database;
    this.address = address;
  }

  /**
   * Starts answering.
   *
   * @param live imports what is posted; ended with the server
   * @throws IllegalArgumentException where it must not or cannot listen there; the message is the
   *     one line to show
   */
  public static HttpServer start(RunEnvironment environment, RunFolders folders, LiveRuns live) {
    Configuration configuration = environment.configuration();
    ServeSettings settings = configuration.settings().serve();
    ListenAddress address = ListenAddress.of(settings);
    if (!address.isLocal() && new ApiKeys(folders.output()).list().isEmpty()) {
      throw new IllegalArgumentException(
          "serve.address: found "
              + settings.address()
              + ", expected 127.0.0.1 while there are no keys. Add one: metrics keys add NAME"
              + " --scope read");
    }
    LiveDatabase database = new LiveDatabase(folders.output(), configuration);
    try {
      return new HttpServer(
          context(beans(environment, folders, address, database, live)), database, address);
    } catch (WebServerException | ApplicationContextException e) {
      database.close();
      throw new IllegalArgumentException(reason(e, settings), e);
    }
  }

  private static String reason(Throwable failure, ServeSettings settings) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof PortInUseException)) {
      cause = cause.getCause();
    }
    if (cause instanceof PortInUseException || cause instanceof BindException) {
      return "serve.port: found "
          + settings.port()
          + ", expected a free port of "
          + settings.address()
          + ". Stop what listens there, or name another with --set serve.port=N.";
    }
    return "the server does not start: "
        + cause.getMessage()
        + ". It needs a folder for temporary files that it can write to, "
        + System.getProperty("java.io.tmpdir")
        + " now.";
  }

  /** Where it answers. */
  public String url() {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    String host = address.address().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }

  private static ConfigurableApplicationContext context(
      ApplicationContextInitializer<GenericApplicationContext> beans) {
    return new SpringApplicationBuilder(ServerContext.class)
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(
            Map.of(
                "spring.config.name", "social-metrics-has-no-such-file",
                "spring.main.register-shutdown-hook", "false",
                "spring.jmx.enabled", "false"))
        .initializers(beans)
        .run();
  }

  private static ApplicationContextInitializer<GenericApplicationContext> beans(
      RunEnvironment environment,
      RunFolders folders,
      ListenAddress address,
      LiveDatabase database,
      LiveRuns live) {
    return context -> {
      Configuration configuration = environment.configuration();
      context.registerBean(Configuration.class, () -> configuration);
      context.registerBean(ServeSettings.class, () -> configuration.settings().serve());
      context.registerBean(Clock.class, environment::clock);
      context.registerBean(Path.class, folders::output);
      context.registerBean(
          Places.class, () -> Places.of(folders.input(), folders.output(), folders.config()));
      context.registerBean(ListenAddress.class, () -> address);
      context.registerBean(LiveDatabase.class, () -> database);
      context.registerBean(LiveRuns.class, () -> live);
    };
  }

  /** Ends: what is being answered is answered, but for streams; nothing else is taken. */
  @Override
  public void close() {
    context.getBean(LiveFeed.class).close();
    context.close();
    database.close();
  }
}
