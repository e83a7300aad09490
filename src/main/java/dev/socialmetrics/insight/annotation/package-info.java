/** What people know of days that no export says: campaigns, holidays, an outage. */
@NullMarked
package dev.socialmetrics.insight.annotation;

import org.jspecify.annotations.NullMarked;
