package dev.socialmetrics.report.page;

/**
 * A figure of a post, for people and for programs.
 *
 * @param value as the reports write it
 * @param name the report's key of it, {@code likes}
 * @param account id of the account
 * @param platform key of the platform
 * @param text as people read it
 */
public record PostFigure(
    String value, String name, String account, String platform, String post, String text) {}
