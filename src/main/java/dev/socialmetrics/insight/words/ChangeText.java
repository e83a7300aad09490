package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.why.Contribution;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How a metric changed, and whose change most of it is. */
final class ChangeText {
  /** Less is no change that a person sees, percent. */
  private static final BigDecimal HARDLY = BigDecimal.ONE;

  /** A part is named where it is at least half. */
  private static final BigDecimal MOST = new BigDecimal("0.5");

  private static final int PERCENT = 2;

  private final ChangeFinding finding;
  private final ChannelNames names;

  ChangeText(ChangeFinding finding, ChannelNames names) {
    this.finding = finding;
    this.names = names;
  }

  /** A part of a change, with the finding of its own. */
  private record Part(String name, FindingId id, BigDecimal change) {}

  /**
   * Empty where there is no change in percent, or the base of it is too small to tell.
   *
   * @param minimumBase smallest base, 0 or more
   */
  Optional<Sentence> sentence(long minimumBase) {
    boolean isLarge =
        finding
            .figures()
            .base()
            .filter(base -> base.compareTo(BigDecimal.valueOf(minimumBase)) >= 0)
            .isPresent();
    return isLarge && finding.change().percent().value().isPresent()
        ? Optional.of(sentence())
        : Optional.empty();
  }

  /** That there is no change, and the code of the reason. */
  String without() {
    return subject(finding.metric())
        + names.behind(finding.id().account(), finding.id().platform())
        + ": no change against "
        + against()
        + finding.change().percent().reason().map(reason -> ", " + reason.code()).orElse("")
        + ".";
  }

  private Sentence sentence() {
    BigDecimal percent = printed(finding.change().percent().value().getAsDouble());
    Optional<Part> part = percent.abs().compareTo(HARDLY) < 0 ? Optional.empty() : largest();
    String text = moved(percent) + part.map(one -> " " + share(one)).orElse("");
    return new Sentence(
        text, part.map(one -> List.of(finding.id(), one.id())).orElse(List.of(finding.id())));
  }

  /** As reports print it, so that what is said agrees with what is read there. */
  private static BigDecimal printed(double percent) {
    return Rounding.of(percent, Rounding.PLACES);
  }

  private String moved(BigDecimal percent) {
    String size = "(" + WrittenNumbers.signed(difference()) + ")";
    String subject =
        subject(finding.metric()) + names.behind(finding.id().account(), finding.id().platform());
    String against = " against " + against() + ".";
    if (percent.abs().compareTo(HARDLY) < 0) {
      return subject + " hardly changed " + size + against;
    }
    String verb = percent.signum() > 0 ? " rose " : " fell ";
    return subject + verb + WrittenNumbers.percent(percent) + " " + size + against;
  }

  private String against() {
    return WrittenNumbers.against(finding.period().window(), finding.period().previous());
  }

  static String subject(WindowMetric metric) {
    return metric.label();
  }

  private BigDecimal difference() {
    return finding.change().difference().orElseThrow();
  }

  /** The largest part in the direction of the whole, where there are several and it is most. */
  private Optional<Part> largest() {
    List<Contribution> all = finding.contributions();
    if (all.size() < 2) {
      return Optional.empty();
    }
    List<Part> parts =
        all.stream().map(Contribution::channel).map(Channel::account).distinct().count() > 1
            ? parts(Channel::account, this::ofAccount)
            : parts(Channel::platform, this::ofPlatform);
    return parts.stream()
        .filter(part -> share(part.change()).compareTo(MOST) >= 0)
        .max(Comparator.comparing(part -> part.change().abs()));
  }

  private <K extends Comparable<K>> List<Part> parts(
      Function<Channel, K> group, Function<Map.Entry<K, BigDecimal>, Part> part) {
    Map<K, BigDecimal> sums = new HashMap<>();
    finding
        .contributions()
        .forEach(one -> sums.merge(group.apply(one.channel()), one.change(), BigDecimal::add));
    return sums.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(part).toList();
  }

  private Part ofAccount(Map.Entry<AccountId, BigDecimal> account) {
    FindingId id =
        FindingId.ofChange(
            Optional.of(account.getKey()), Optional.empty(), finding.metric(), finding.period());
    return new Part(names.of(account.getKey()), id, account.getValue());
  }

  private Part ofPlatform(Map.Entry<Platform, BigDecimal> platform) {
    FindingId id =
        FindingId.ofChange(
            finding.contributions().stream()
                .map(one -> one.channel().account())
                .distinct()
                .findFirst(),
            Optional.of(platform.getKey()),
            finding.metric(),
            finding.period());
    return new Part(names.of(platform.getKey()), id, platform.getValue());
  }

  private BigDecimal share(BigDecimal part) {
    return part.divide(difference(), MathContext.DECIMAL64);
  }

  private String share(Part part) {
    BigDecimal share = share(part.change());
    if (share.compareTo(BigDecimal.ONE) <= 0) {
      return part.name()
          + " is "
          + WrittenNumbers.percent(share.movePointRight(PERCENT))
          + " of it.";
    }
    BigDecimal rest = difference().subtract(part.change());
    return part.name() + " alone " + by(part.change()) + ", the others together " + by(rest) + ".";
  }

  private static String by(BigDecimal change) {
    return (change.signum() > 0 ? "rose by " : "fell by ") + WrittenNumbers.count(change.abs());
  }
}
