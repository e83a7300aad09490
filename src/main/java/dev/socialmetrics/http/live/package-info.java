/** What happens, sent while it happens: server-sent events, made of the audit log. */
package dev.socialmetrics.http.live;
