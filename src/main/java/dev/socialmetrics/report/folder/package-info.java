/** Folders of reports: written beside, published whole, named by a manifest. */
package dev.socialmetrics.report.folder;
