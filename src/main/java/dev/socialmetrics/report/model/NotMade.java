package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.database.StorageFailure;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of the reports, or a page, that could not be made; the others are complete.
 *
 * @param what {@code summary, 1 on instagram} or {@code accounts/1.html}
 * @param channel whose part it is; empty where it is about several
 * @param cause why
 */
public record NotMade(String what, Optional<Channel> channel, RuntimeException cause) {
  public NotMade {
    Objects.requireNonNull(what);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(cause);
  }

  /** The part of a channel. */
  static NotMade of(Channel channel, RuntimeException cause) {
    return new NotMade(
        channel.accountId() + " on " + channel.platformKey(), Optional.of(channel), cause);
  }

  /** What is about no single channel. */
  public static NotMade of(String what, RuntimeException cause) {
    return new NotMade(what, Optional.empty(), cause);
  }

  /** The same within a report or a page. */
  public NotMade in(String report) {
    return new NotMade(report + ", " + what, channel, cause);
  }

  /**
   * Makes something, or what is put in its place where it cannot be made. Failures of storage and
   * requests to stop concern all reports and are thrown.
   */
  public static <T> T or(Supplier<T> made, Function<RuntimeException, T> otherwise) {
    try {
      return made.get();
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException e) {
      if (StorageFailure.isOne(e)) {
        throw e;
      }
      return otherwise.apply(e);
    }
  }

  /** Why, on one line: {@code ArithmeticException: overflow}. */
  public String error() {
    String name = cause.getClass().getSimpleName();
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return Clip.clip((name + message).lines().findFirst().orElse(name));
  }

  /** What and why, on one line. */
  public String line() {
    return Clip.clip(what) + " could not be made: " + error();
  }
}
