package dev.socialmetrics.insight.annotation;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All annotations, by the first of their days. Immutable. */
public final class Annotations {
  /** No annotation. */
  public static final Annotations NONE = new Annotations(List.of());

  private final List<Annotation> all;

  /**
   * @param all in any order
   */
  public Annotations(Collection<Annotation> all) {
    this.all =
        all.stream().sorted(Comparator.comparing((Annotation one) -> one.days().start())).toList();
  }

  /** Changes where any annotation does. */
  @Override
  public String toString() {
    return all.toString();
  }

  /** The accounts that are named, each once. */
  public List<AccountId> accounts() {
    return all.stream().flatMap(one -> one.account().stream()).distinct().sorted().toList();
  }

  /** Those about a channel that have a day within the window. */
  public List<Annotation> of(Channel channel, Window window) {
    return all.stream()
        .filter(one -> one.isOf(channel))
        .filter(
            one ->
                !one.days().end().isBefore(window.start())
                    && !one.days().start().isAfter(window.end()))
        .toList();
  }

  /** The first that explains a day of a channel. */
  public Optional<Annotation> on(Channel channel, LocalDate day) {
    return of(channel, new Window(day, day)).stream().findFirst();
  }

  /** Whether what is usual on a channel starts anew on that day. */
  public boolean startsAnew(Channel channel, LocalDate day) {
    return all.stream()
        .anyMatch(one -> one.startsAnew() && one.isOf(channel) && one.days().start().equals(day));
  }
}
