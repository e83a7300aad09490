/**
 * The files ever seen and what is kept of each: {@code import_file}, {@code import_file_account}
 * and {@code import_part}.
 *
 * <p>Of its room it may use: store, store.staging.
 */
package dev.socialmetrics.store.file;
