package dev.socialmetrics.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which campaigns of channels are named by their platform's numbers and which by names, with the
 * days that they cover: an export has either, as its columns were chosen, and one campaign under
 * both looks like two. Mutable.
 */
public final class CampaignIds {
  private static final Column ID = Kind.CAMPAIGN.column("campaign_id");
  private static final Column START = Kind.CAMPAIGN.column("start_date");
  private static final Column END = Kind.CAMPAIGN.column("end_date");

  /** Not a date, {@code 20250501}, as people call campaigns. */
  private static final Pattern NUMBER =
      Pattern.compile("(?!(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-3][0-9]$)[0-9]{8,}");

  private final Map<Named, Map<Window, Campaign>> byName = new LinkedHashMap<>();

  /** Campaigns of a channel, or one sort of what is taken for them, that are named alike. */
  private record Named(Channel channel, Optional<CampaignSubstitute> sort, boolean isByNumber) {
    private Named otherwise() {
      return new Named(channel, sort, !isByNumber);
    }
  }

  /** A file by its name and its number in the store. */
  public record From(String file, long id) {}

  /**
   * A campaign of some days.
   *
   * @param from the file that stored it; empty where that is the file at hand
   */
  public record Campaign(Channel channel, String id, Window days, Optional<From> from) {
    private Named named() {
      boolean isByNumber = NUMBER.matcher(CampaignSubstitute.nameIn(id)).matches();
      return new Named(channel, CampaignSubstitute.of(id), isByNumber);
    }

    /** For people: {@code campaigns with names, such as Tents of 2026-05-01..2026-05-31}. */
    public String like() {
      return "campaigns with "
          + (named().isByNumber() ? "numbers" : "names")
          + ", such as "
          + id
          + " of "
          + days;
    }
  }

  /** Two campaigns that may be one: days of both, under a number and under a name. */
  public record Clash(Campaign own, Campaign other) {}

  /** Takes note of a row, if it is a campaign. */
  public void add(RowValues row) {
    if (row.kind() == Kind.CAMPAIGN) {
      Window days = new Window(LocalDate.parse(row.text(START)), LocalDate.parse(row.text(END)));
      add(new Campaign(row.channel(), row.text(ID), days, Optional.empty()));
    }
  }

  /** Takes note of a campaign. */
  public void add(Campaign campaign) {
    byName
        .computeIfAbsent(campaign.named(), first -> new LinkedHashMap<>())
        .putIfAbsent(campaign.days(), campaign);
  }

  /** The channels that campaigns are of. */
  public Set<Channel> channels() {
    return byName.keySet().stream().map(Named::channel).collect(Collectors.toSet());
  }

  /** The first of these campaigns whose days are those of another one that is named otherwise. */
  public Optional<Clash> findClash(CampaignIds others) {
    return byName.entrySet().stream()
        .flatMap(each -> each.getValue().values().stream())
        .flatMap(own -> others.findOtherwise(own).map(other -> new Clash(own, other)).stream())
        .findFirst();
  }

  /** From the first to the last day of all campaigns of a channel. */
  public Window daysOf(Channel channel) {
    return byName.entrySet().stream()
        .filter(each -> each.getKey().channel().equals(channel))
        .flatMap(each -> each.getValue().keySet().stream())
        .reduce(
            (one, other) ->
                new Window(
                    one.start().isBefore(other.start()) ? one.start() : other.start(),
                    one.end().isAfter(other.end()) ? one.end() : other.end()))
        .orElseThrow();
  }

  /** None where days of the campaign are there under both: what is twice already is no worse. */
  private Optional<Campaign> findOtherwise(Campaign campaign) {
    return find(campaign, campaign.named()).isPresent()
        ? Optional.empty()
        : find(campaign, campaign.named().otherwise());
  }

  private Optional<Campaign> find(Campaign campaign, Named named) {
    return byName.getOrDefault(named, Map.of()).values().stream()
        .filter(other -> other.days().overlaps(campaign.days()))
        .findFirst();
  }
}
