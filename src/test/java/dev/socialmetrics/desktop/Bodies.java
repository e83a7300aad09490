package dev.socialmetrics.desktop;

/** The example bodies of the original API, which are files here. */
public final class Bodies {
  public static final String DAILY =
      """
      {"account_id":1,"platform":"instagram","date":"2025-10-23","followers":15250,\
      "engagement_rate":4.8,"reach":50000,"impressions":125000,"shares":450,"comments":2100,\
      "likes":8950,"clicks":1200,"saves":350,"video_views":75000,"profile_visits":2500,\
      "mentions":120}""";
  public static final String CONTENT =
      """
      {"account_id":1,"platform":"instagram","post_id":"post_123456","post_type":"carousel",\
      "caption":"Amazing product launch! 🚀","hashtags":"#launch #product #innovation",\
      "posted_at":"2025-10-23T10:30:00","likes":2450,"comments":320,"shares":180,"saves":150,\
      "views":45000,"reach":38000,"engagement_rate":7.2}""";
  public static final String AUDIENCE =
      """
      {"account_id":1,"platform":"instagram","date":"2025-10-23","age_13_17":2.5,"age_18_24":18.3,\
      "age_25_34":35.2,"age_35_44":25.8,"age_45_54":12.1,"age_55_64":4.8,"age_65_plus":1.3,\
      "male_percentage":42.5,"female_percentage":57.5,\
      "top_countries":"['USA', 'UK', 'Canada', 'Australia', 'Germany']",\
      "top_cities":"['New York', 'Los Angeles', 'London', 'Toronto', 'Sydney']"}""";
  public static final String CAMPAIGN =
      """
      {"account_id":1,"platform":"instagram","campaign_id":"campaign_2025_q4",\
      "start_date":"2025-10-01","end_date":"2025-10-31","cost":5000,"revenue":25000,\
      "conversions":150,"impressions":500000,"reach":150000}""";

  private Bodies() {}
}
