/** What can be wrong with bytes and their structure: the messages, and what carries them. */
package dev.socialmetrics.source.fault;
