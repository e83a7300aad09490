package dev.socialmetrics.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.socialmetrics.store.staging.AttachedSource;
import dev.socialmetrics.store.staging.ScratchArea;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * The database of one output folder: a door to write through, one thread at a time, and a door to
 * read through that never waits.
 *
 * <p>Never open the file, its -wal or its -shm through java.io or java.nio in this process: closing
 * such a stream drops SQLite's locks.
 */
public final class Database implements Closeable {
  /** The file's name below the output folder. */
  public static final String FILE_NAME = "social-metrics.db";

  private static final int WRITE_CACHE_KIB = 32_768;

  /** Threads that help a statement to sort many rows: a publish sorts all that was staged. */
  private static final int SORTING_THREADS = 2;

  private static final int READ_CACHE_KIB = 16_384;

  /** How long the pool tries to open a file that cannot be opened, a damaged one for example. */
  private static final long READ_PATIENCE_MILLIS = 10_000;

  private static final long WRITE_PATIENCE_MILLIS = 60_000;

  private final Path file;
  private final HikariDataSource writePool;
  private final HikariDataSource readPool;
  private final Optional<ScratchArea> scratch;
  private final Checkpoints checkpoints;
  private final WriteTurns turns;
  private final DataSource writing;

  private Database(
      Path file,
      HikariDataSource writePool,
      HikariDataSource readPool,
      Optional<ScratchArea> scratch) {
    this.file = file;
    this.scratch = scratch;
    this.writePool = writePool;
    this.readPool = readPool;
    this.checkpoints = new Checkpoints(file);
    this.turns = writePool == null ? null : new WriteTurns(writePool, checkpoints::wake);
    this.writing = writePool == null ? null : new LazyConnectionDataSourceProxy(turns);
  }

  /**
   * For the holder of the lock: creates the file where there is none.
   *
   * @param busyTimeout how long to wait for another program that writes
   */
  public static Database forWriting(Path output, Duration busyTimeout) {
    Path file = output.resolve(FILE_NAME);
    ScratchArea scratch = ScratchArea.beside(file);
    HikariConfig writing = pool("write", WRITE_PATIENCE_MILLIS);
    writing.setDataSource(new AttachedSource(url(file), writeProperties(busyTimeout), scratch));
    return new Database(
        file, new HikariDataSource(writing), readPool(file, busyTimeout), Optional.of(scratch));
  }

  /** For commands that only look; the file must exist. */
  public static Database forReading(Path output, Duration busyTimeout) {
    Path file = output.resolve(FILE_NAME);
    return new Database(file, null, readPool(file, busyTimeout), Optional.empty());
  }

  public Path file() {
    return file;
  }

  /** Transactions begin as writers, at the first statement, one thread at a time. */
  public DataSource writing() {
    if (writing == null) {
      throw new IllegalStateException("this database was opened for reading");
    }
    return writing;
  }

  /**
   * Does something while holding the turn to write. Whoever takes another lock around database work
   * takes the turn first, here, so that no thread waits for the turn while others wait for that
   * lock.
   */
  public <T, E extends Throwable> T inTurn(Work<T, E> work) throws E {
    turns.take();
    try {
      return work.run();
    } finally {
      turns.giveBack();
    }
  }

  /** Work that may fail. */
  @FunctionalInterface
  public interface Work<T, E extends Throwable> {
    T run() throws E;
  }

  /** Read-only connections. */
  public DataSource reading() {
    return readPool;
  }

  private static Properties writeProperties(Duration busyTimeout) {
    Properties properties = commonProperties(busyTimeout, WRITE_CACHE_KIB);
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("transaction_mode", "IMMEDIATE");
    properties.setProperty("wal_autocheckpoint", Integer.toString(Checkpoints.AT_COMMIT_PAGES));
    return properties;
  }

  private static Properties readProperties(Duration busyTimeout) {
    Properties properties = commonProperties(busyTimeout, READ_CACHE_KIB);
    properties.setProperty("open_mode", "1");
    properties.setProperty("transaction_mode", "DEFERRED");
    return properties;
  }

  private static Properties commonProperties(Duration busyTimeout, int cacheKib) {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", Long.toString(busyTimeout.toMillis()));
    properties.setProperty("cache_size", Integer.toString(-cacheKib));
    properties.setProperty("date_class", "TEXT");
    return properties;
  }

  private static HikariDataSource readPool(Path file, Duration busyTimeout) {
    HikariConfig config = pool("read", READ_PATIENCE_MILLIS);
    config.setReadOnly(true);
    config.setJdbcUrl(url(file));
    config.setDataSourceProperties(readProperties(busyTimeout));
    return new HikariDataSource(config);
  }

  private static HikariConfig pool(String name, long patienceMillis) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(3);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql("PRAGMA threads = " + SORTING_THREADS);
    config.setConnectionTimeout(patienceMillis);
    return config;
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public void close() {
    checkpoints.close();
    readPool.close();
    if (writePool != null) {
      writePool.close();
    }
    scratch.ifPresent(ScratchArea::delete);
  }
}
