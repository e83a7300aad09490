package dev.socialmetrics.http.server;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.http.access.AccessFilter;
import dev.socialmetrics.http.answer.Places;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.http.intake.IntakeContext;
import dev.socialmetrics.http.live.EventsController;
import dev.socialmetrics.http.live.LiveFeed;
import dev.socialmetrics.http.operation.ExplainController;
import dev.socialmetrics.http.operation.RunsController;
import dev.socialmetrics.http.operation.StateController;
import dev.socialmetrics.http.page.PagesController;
import dev.socialmetrics.http.report.ReportsController;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.live.LiveRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** What the server is made of. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({Failures.class, IntakeContext.class})
class ServerContext {
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);
  private static final int MOST_CONNECTIONS = 2000;
  private static final int MOST_PARAMETERS = 200;

  @Bean
  ReportsController reports(Configuration configuration, LiveDatabase database) {
    return new ReportsController(configuration, database);
  }

  @Bean
  RunsController runs(LiveDatabase database, Inbox inbox, Places places, Path output) {
    return new RunsController(database, inbox, places, output);
  }

  @Bean
  ExplainController explain(Configuration configuration, LiveDatabase database) {
    return new ExplainController(configuration, database);
  }

  @Bean
  StateController state(Path output, LiveDatabase database, LiveRuns live) {
    return new StateController(output, database, live);
  }

  @Bean
  PagesController pages(Path output) {
    return new PagesController(output);
  }

  @Bean
  LiveFeed feed(LiveDatabase database) {
    return new LiveFeed(database);
  }

  @Bean
  EventsController events(LiveFeed feed) {
    return new EventsController(feed);
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  /** Before any other: what does not pass is not looked at. */
  @Bean
  FilterRegistrationBean<AccessFilter> access(
      ServeSettings settings, ListenAddress address, Path output, Places places) {
    FilterRegistrationBean<AccessFilter> filter =
        new FilterRegistrationBean<>(
            new AccessFilter(settings, output, address.hosts(), address.isLocal(), places));
    filter.setOrder(1);
    return filter;
  }

  /** Preflights carry no key, so they are answered before the door; none is without origins. */
  @Bean
  FilterRegistrationBean<CorsFilter> origins(ServeSettings settings) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(settings.origins());
    allowed.setAllowedMethods(List.of("GET", "HEAD"));
    allowed.setAllowedHeaders(List.of("Authorization", "X-API-Key", "If-None-Match", "Accept"));
    allowed.setExposedHeaders(List.of("ETag", "Link", "RateLimit", "Retry-After"));
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", allowed);
    FilterRegistrationBean<CorsFilter> filter =
        new FilterRegistrationBean<>(new CorsFilter(everywhere));
    filter.setOrder(0);
    filter.setEnabled(!settings.origins().isEmpty());
    return filter;
  }

  @Bean
  TomcatServletWebServerFactory webServer(ServeSettings settings, ListenAddress address) {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
    factory.setPort(settings.port());
    factory.setAddress(address.address());
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.setRegisterDefaultServlet(false);
    factory.addConnectorCustomizers(connector -> bound(connector, settings.limits()));
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(PlainErrors.class.getName()));
    return factory;
  }

  /** A connection that sends slowly holds no thread. */
  private static void bound(Connector connector, ServeSettings.Limits limits) {
    connector.setMaxParameterCount(MOST_PARAMETERS);
    connector.setXpoweredBy(false);
    AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    protocol.setMaxThreads(limits.concurrent());
    protocol.setMinSpareThreads(2);
    protocol.setMaxConnections(MOST_CONNECTIONS);
    protocol.setMaxHttpRequestHeaderSize(Math.toIntExact(limits.headerSize().toBytes()));
    protocol.setMaxHeaderCount(limits.headers());
    protocol.setConnectionTimeout(Math.toIntExact(limits.headerTimeout().toMillis()));
    protocol.setMaxSwallowSize(0); // bodies that nobody reads are not waited for
    protocol.setKeepAliveTimeout(Math.toIntExact(limits.headerTimeout().toMillis()));
  }

  @Bean
  DefaultLifecycleProcessor lifecycleProcessor() {
    DefaultLifecycleProcessor processor = new DefaultLifecycleProcessor();
    processor.setTimeoutPerShutdownPhase(PATIENCE_AT_THE_END.toMillis());
    return processor;
  }
}
