package dev.socialmetrics.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is taken for campaigns where an ads export names none, from the whole to its parts. Their
 * ids say so: {@code ad set: Spring tents}.
 */
public enum CampaignSubstitute {
  ACCOUNT("account"),
  AD_SET("ad set"),
  AD("ad");

  private static final String SIGN = ": ";

  private final String label;

  CampaignSubstitute(String label) {
    this.label = label;
  }

  /** As a format's description and people call it. */
  public String label() {
    return label;
  }

  /** The id of the campaign that one of these is taken for. */
  public String campaignId(String name) {
    return label + SIGN + name;
  }

  /** What is taken for a campaign of that id; empty for a campaign. */
  public static Optional<CampaignSubstitute> of(String campaignId) {
    return Arrays.stream(values())
        .filter(each -> campaignId.startsWith(each.label + SIGN))
        .findFirst();
  }

  /** The name in such an id, without what it is the name of; any other id as it is. */
  public static String nameIn(String campaignId) {
    return of(campaignId)
        .map(each -> campaignId.substring(each.label.length() + SIGN.length()))
        .orElse(campaignId);
  }
}
