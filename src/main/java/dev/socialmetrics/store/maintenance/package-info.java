/** Care of the database: copies of it, and whether it is sound. */
package dev.socialmetrics.store.maintenance;
