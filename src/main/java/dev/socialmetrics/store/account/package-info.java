/**
 * The accounts that are known, how they are spelled, and those that were purged: {@code account},
 * {@code purged_account} and {@code purged_file}.
 *
 * <p>Of its room it may use: store, store.file.
 */
package dev.socialmetrics.store.account;
