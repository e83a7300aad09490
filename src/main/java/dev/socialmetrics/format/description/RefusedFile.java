package dev.socialmetrics.format.description;

import java.util.regex.Pattern;

/**
 * A download that is known and cannot be imported, whatever is in it.
 *
 * @param name found in the name of the file, or of an entry of the archive
 * @param because a whole sentence that says what to do
 */
public record RefusedFile(Pattern name, String because) {}
