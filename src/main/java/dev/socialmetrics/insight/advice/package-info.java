/** What to do, each advice made of a finding; a few an account, ranked. */
@NullMarked
package dev.socialmetrics.insight.advice;

import org.jspecify.annotations.NullMarked;
