/**
 * The inbox: what the server accepted, one file each, whole and on the disk before it is answered,
 * and imported as any other file.
 */
package dev.socialmetrics.job.inbox;
