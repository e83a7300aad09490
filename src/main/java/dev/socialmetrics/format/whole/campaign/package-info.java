/**
 * Rules about the campaigns of a file: whether rows that are added up are whole and counted once.
 */
package dev.socialmetrics.format.whole.campaign;
