package dev.socialmetrics.http.data;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.job.running.RunRefused;
import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.schema.DatabaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The database, kept open from question to question, and opened anew where another file lies in its
 * place, as after {@code restore}. Never waits for a run.
 */
public final class LiveDatabase implements AutoCloseable {
  private final Path output;
  private final Configuration configuration;
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
  private Optional<Database> open = Optional.empty();
  private String opened = "";

  public LiveDatabase(Path output, Configuration configuration) {
    this.output = output;
    this.configuration = configuration;
  }

  /** Work on an open database. */
  public interface Question<T> extends Function<Database, T> {}

  /**
   * Empty when nothing was ever imported there.
   *
   * @throws RunRefused when the database cannot be used
   */
  public <T> Optional<T> ask(Question<T> question) {
    try {
      if (!file().equals(opened)) {
        reopen();
      }
      use.readLock().lock();
      try {
        return open.map(question);
      } finally {
        use.readLock().unlock();
      }
    } catch (RuntimeException e) {
      throw RunRefused.ofReading(e);
    }
  }

  /** The id under which an account is stored that is written so. */
  public String accountId(String written) {
    return ask(database ->
            new AccountRows(database.reading()).idOf(written, configuration.accounts()))
        .orElseGet(() -> configuration.accounts().meant(written));
  }

  private void reopen() {
    use.writeLock().lock();
    try {
      String file = file();
      open.ifPresent(Database::close);
      open = Optional.empty();
      if (DatabaseFile.isThere(output)) {
        open =
            Optional.of(
                Database.forReading(output, configuration.settings().database().busyTimeout()));
        opened = file;
      } else {
        opened = "";
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  /** Which file it is, whatever is in it; empty where there is none. */
  private String file() {
    try {
      return String.valueOf(Files.getAttribute(output.resolve(Database.FILE_NAME), "fileKey"));
    } catch (NoSuchFileException e) {
      return "none";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      open.ifPresent(Database::close);
      open = Optional.empty();
      opened = "";
    } finally {
      use.writeLock().unlock();
    }
  }
}
