package dev.socialmetrics.job.settings;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;

/**
 * All that is configured.
 *
 * @param digest changes when anything that decides how a file is judged changes
 */
public record Configuration(
    Settings settings, Accounts accounts, Platforms platforms, String digest) {}
