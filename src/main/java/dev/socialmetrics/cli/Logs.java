package dev.socialmetrics.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.socialmetrics.configuration.LogSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of runs: {@code output/logs/metrics.log}, one event a line, plain or JSON, rotated daily
 * and by size.
 */
final class Logs {
  /** The number of the run at hand, of every event from then on. */
  static final String RUN = "run";

  private static final String EVENT =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level run %property{run} %logger{0} - "
          + "%replace(%msg %ex{full}){'[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+', ' | '}%nopex%n";

  /** What libraries tell of their own start is no event of a run. */
  private static final List<String> CHATTY =
      List.of("com.zaxxer", "org.apache", "org.flywaydb", "org.springframework");

  /** Warns of a thread of its own that ends a moment after it was closed, as with every run. */
  private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";

  private Logs() {}

  /** From now on events are written below the output folder. */
  static void open(Path output, LogSettings settings) {
    open(output, "metrics", settings);
  }

  /** The same for a server, in {@code serve.log}: runs of other processes rotate their own. */
  static void openOfServer(Path output, LogSettings settings) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    open(output, "serve", settings);
  }

  private static void open(Path output, String name, LogSettings settings) {
    LoggerContext context = context();
    context.putProperty(RUN, "-");
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(output.resolve("logs").resolve(name + ".log").toString());
    file.setRollingPolicy(rolling(context, file, output.resolve("logs") + "/" + name, settings));
    file.setEncoder(encoder(context, settings));
    file.start();
    Level level = Level.toLevel(settings.level(), Level.INFO);
    Logger root = root();
    root.detachAndStopAllAppenders();
    root.setLevel(level);
    Level others = level.isGreaterOrEqual(Level.INFO) ? atLeastWarn(level) : level;
    CHATTY.forEach(room -> context.getLogger(room).setLevel(others));
    if (others == Level.WARN) {
      context.getLogger(POOL).setLevel(Level.ERROR);
    }
    root.addAppender(file);
  }

  private static Level atLeastWarn(Level level) {
    return level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
      LoggerContext context,
      RollingFileAppender<ILoggingEvent> file,
      String place,
      LogSettings settings) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(place + "-%d{yyyy-MM-dd}.%i.log.gz");
    rolling.setMaxFileSize(new FileSize(settings.fileBytes()));
    rolling.setMaxHistory(settings.keepDays());
    rolling.setTotalSizeCap(new FileSize(20 * settings.fileBytes()));
    rolling.start();
    return rolling;
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(
      LoggerContext context, LogSettings settings) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(settings.format().equals("json") ? json(context) : plain(context));
    encoder.start();
    return encoder;
  }

  private static Layout<ILoggingEvent> plain(LoggerContext context) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(EVENT);
    layout.start();
    return layout;
  }

  private static Layout<ILoggingEvent> json(LoggerContext context) {
    LayoutBase<ILoggingEvent> layout = new JsonLogLine();
    layout.setContext(context);
    layout.start();
    return layout;
  }

  /** Events from now on are of that run. */
  static void run(long id) {
    context().putProperty(RUN, Long.toString(id));
  }

  /** Ends logging and closes the file. */
  static void close() {
    Logger root = root();
    root.setLevel(Level.OFF);
    root.detachAndStopAllAppenders();
  }

  private static Logger root() {
    return context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
