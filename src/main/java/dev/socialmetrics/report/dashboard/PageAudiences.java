package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.page.Audience;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Share;
import dev.socialmetrics.store.query.ReportRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The latest audience of each channel, against the one before. */
final class PageAudiences {
  private static final Map<String, String> AGES = new LinkedHashMap<>();
  private static final Map<String, String> GENDERS = new LinkedHashMap<>();

  static {
    AGES.put("age_13_17", "13–17");
    AGES.put("age_18_24", "18–24");
    AGES.put("age_25_34", "25–34");
    AGES.put("age_35_44", "35–44");
    AGES.put("age_45_54", "45–54");
    AGES.put("age_55_64", "55–64");
    AGES.put("age_65_plus", "65+");
    GENDERS.put("female_percentage", "Women");
    GENDERS.put("male_percentage", "Men");
  }

  private final SortedMap<Channel, List<ReportRecord>> latest;

  PageAudiences(SortedMap<Channel, List<ReportRecord>> latest) {
    this.latest = latest;
  }

  java.util.Set<Channel> channels() {
    return latest.keySet();
  }

  int count() {
    return latest.size();
  }

  Optional<Audience> find(Channel channel, String title) {
    return Optional.ofNullable(latest.get(channel)).map(rows -> audience(channel, title, rows));
  }

  private static Audience audience(Channel channel, String title, List<ReportRecord> rows) {
    Observation now = rows.get(0).values();
    Map<String, String> about =
        Map.of(
            "scope",
            "audience",
            "account",
            channel.accountId(),
            "platform",
            channel.platformKey(),
            "as-of",
            now.findText("date").orElseThrow());
    Optional<Observation> before =
        rows.size() > 1 ? Optional.of(rows.get(1).values()) : Optional.empty();
    return new Audience(
        title,
        "On "
            + day(now)
            + (before.isEmpty() ? "; no earlier one" : "; points since " + day(before.get())),
        shares(AGES, about, now, before),
        shares(GENDERS, about, now, before),
        list(now, "top_countries"),
        list(now, "top_cities"));
  }

  private static String day(Observation row) {
    return PageText.day(LocalDate.parse(row.findText("date").orElseThrow()));
  }

  private static List<Share> shares(
      Map<String, String> labels,
      Map<String, String> about,
      Observation now,
      Optional<Observation> before) {
    List<Share> shares = new ArrayList<>();
    labels.forEach(
        (column, label) -> {
          OptionalDouble share = now.findRate(column);
          OptionalDouble earlier =
              before.map(row -> row.findRate(column)).orElse(OptionalDouble.empty());
          if (share.isPresent()) {
            BigDecimal exact = Printed.rate(BigDecimal.valueOf(share.getAsDouble()));
            Datum datum = new Datum(column, exact.toPlainString(), about);
            shares.add(share(label, datum, share.getAsDouble(), earlier));
          }
        });
    return shares;
  }

  private static Share share(String label, Datum datum, double now, OptionalDouble before) {
    return new Share(
        label,
        (int) Math.max(0, Math.min(1000, Math.round(now * 10))),
        PageText.decimal(BigDecimal.valueOf(now).setScale(1, RoundingMode.HALF_UP)) + "\u00a0%",
        datum,
        before.isPresent()
            ? Optional.of(PageDelta.points(now, before.getAsDouble()))
            : Optional.empty());
  }

  private static String list(Observation row, String column) {
    try {
      List<String> names = new ArrayList<>();
      JsonMapper.shared()
          .readTree(row.findText(column).orElse("[]"))
          .forEach(name -> names.add(name.asString()));
      return String.join(", ", names);
    } catch (JacksonException notAList) {
      return row.findText(column).orElse("");
    }
  }
}
