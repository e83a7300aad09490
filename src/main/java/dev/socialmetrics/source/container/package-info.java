/** Packed files: zip and gzip, read entry by entry, never unpacked to the disk. */
package dev.socialmetrics.source.container;
