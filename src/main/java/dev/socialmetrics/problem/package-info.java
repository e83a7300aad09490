/** What is wrong with data, where it is, and what to do about it. Pure. */
package dev.socialmetrics.problem;
