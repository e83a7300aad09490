/**
 * Folders of reports: written beside, published whole, named by a manifest; and single files that
 * appear whole.
 */
package dev.socialmetrics.report.folder;
