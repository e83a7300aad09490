package dev.socialmetrics.format.whole;

import dev.socialmetrics.source.table.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of columns that part figures, in the languages that are read, whatever their case. */
public final class DimensionWords {
  /** These part the figures of days and audiences. */
  private static final Set<String> OTHERS =
      Set.of(
          "profile",
          "network",
          "page",
          "page name",
          "channel",
          "channel name",
          "campaign",
          "campaign id",
          "campaign name",
          "ad",
          "ad id",
          "ad name",
          "ad set",
          "ad set id",
          "ad set name",
          "ad group",
          "language",
          "profil",
          "netzwerk",
          "seite",
          "kanal",
          "kampagne",
          "perfil",
          "rede",
          "red",
          "página",
          "canal",
          "campanha",
          "campaña",
          "réseau",
          "chaîne",
          "campagne",
          "nätverk",
          "sida",
          "kampanj");

  /** So do these; of campaigns only some figures have such a row, or several rows have them. */
  private static final Set<String> PARTS =
      Set.of(
          "search term",
          "search terms",
          "search keyword",
          "keyword",
          "keywords",
          "asset",
          "asset name",
          "location",
          "matched location",
          "user location",
          "country",
          "country/territory",
          "region",
          "city",
          "metro",
          "dma region",
          "postal code",
          "placement",
          "age",
          "age range",
          "gender",
          "interest",
          "interests",
          "audience",
          "audience segment",
          "topic",
          "landing page",
          "product title",
          "item id");

  /** These part the figures of a day, and never say only whose they are. */
  private static final Set<String> OF_DAYS =
      Set.of(
          "type",
          "content type",
          "device",
          "device type",
          "operating system",
          "source",
          "traffic source",
          "playback location",
          "subscription status",
          "breakdown",
          "geography",
          "land",
          "gerät",
          "typ",
          "país",
          "dispositivo",
          "tipo",
          "pays",
          "appareil",
          "enhet");

  /** A number that is a name: of what its label says before it. */
  private static final Pattern ID = Pattern.compile("(?:(.*) )?ids?");

  /** These say of a date what it says itself. */
  private static final Set<String> CALENDAR =
      Set.of(
          "weekday",
          "day of week",
          "day of the week",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "wochentag",
          "monat",
          "dia da semana",
          "día de la semana",
          "mes",
          "mês",
          "jour de la semaine",
          "mois",
          "veckodag",
          "månad");

  /** These divide a campaign: each of its figures is in exactly one row. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(ad|ads|ad set|ad squad|ad group|creative|asset group|campaign|campaign group|account|customer)"
              + "( name| id)?|day|date|week|month|quarter|year|day of the week|device|device type"
              + "|network|network \\(with search partners\\)|publisher platform|platform"
              + "|.*\\b(status|delivery|type|objective|strategy|budget|setting)\\b.*");

  private static final Pattern AD_SET =
      Pattern.compile("(ad set|ad squad|ad group|asset group)( name| id)?");
  private static final Pattern AD = Pattern.compile("(ad|ads|creative)( name| id)?");

  /** Ways to divide what ads and ad sets are, too. */
  private static final List<Pattern> CROSSWISE =
      List.of(
          Pattern.compile("day|date|week|month|quarter|year|day of the week"),
          Pattern.compile("device|device type"),
          Pattern.compile(
              "network|network \\(with search partners\\)|publisher platform|platform"));

  private DimensionWords() {}

  /**
   * How finely columns of these labels divide campaigns: by what is finer the number is larger, by
   * ad sets 1, by ads 2, by their days 3. 0 where they say no more than what a campaign is.
   */
  public static int fineness(Collection<String> labels) {
    int level = isAny(labels, AD) ? 2 : isAny(labels, AD_SET) ? 1 : 0;
    return level + (int) CROSSWISE.stream().filter(each -> isAny(labels, each)).count();
  }

  private static boolean isAny(Collection<String> labels, Pattern words) {
    return labels.stream().anyMatch(one -> words.matcher(word(one)).matches());
  }

  static boolean isOne(String label) {
    String word = word(label);
    return PostWords.WORDS.contains(word) || OTHERS.contains(word) || partsDays(label);
  }

  /** Parts the days of an account, and is neither the account nor what its figures are. */
  static boolean partsDays(String label) {
    String word = word(label);
    return OF_DAYS.contains(word) || PARTS.contains(word);
  }

  /** Names something by a number. */
  static boolean isId(String label) {
    return ID.matcher(word(label)).matches();
  }

  /** Of a single post. */
  static boolean isOfPosts(String label) {
    return PostWords.WORDS.contains(word(label));
  }

  /** Part of a date, in words. */
  static boolean isOfCalendar(String label) {
    return CALENDAR.contains(word(label));
  }

  /** Divides campaigns whole. */
  public static boolean dividesCampaigns(String label) {
    return WHOLE.matcher(word(label)).matches();
  }

  /** Divides campaigns, but not whole unless the file proves it. */
  public static boolean isPartOfCampaigns(String label) {
    String word = word(label);
    Matcher id = ID.matcher(word);
    return PARTS.contains(word)
        || id.matches() && id.group(1) != null && PARTS.contains(id.group(1));
  }

  /** A label as the words are written: underscores and hyphens are as good as blanks. */
  private static String word(String label) {
    return Labels.normalise(label).replace('_', ' ').replace('-', ' ');
  }
}
