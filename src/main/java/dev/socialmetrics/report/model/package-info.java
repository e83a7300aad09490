/** What any report is made of: fields, parts and lines; and what is asked for. */
package dev.socialmetrics.report.model;
