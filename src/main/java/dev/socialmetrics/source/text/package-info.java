/** Bytes to characters: marks of encodings, strict decoding, and lines counted on the way. */
package dev.socialmetrics.source.text;
