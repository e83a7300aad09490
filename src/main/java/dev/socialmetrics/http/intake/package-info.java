/** What is sent: rows and exports, from their bytes on the wire to the inbox and the answer. */
package dev.socialmetrics.http.intake;
