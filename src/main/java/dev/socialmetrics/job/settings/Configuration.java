package dev.socialmetrics.job.settings;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.DeclaredFormats;

/**
 * All that is configured.
 *
 * @param formats every export format that is described, the user's own among them
 * @param digest changes when anything that decides how a file is judged changes
 */
public record Configuration(
    Settings settings,
    Accounts accounts,
    Platforms platforms,
    DeclaredFormats formats,
    String digest) {}
