/** Our own formats: columns by our names, in any order. */
package dev.socialmetrics.format.canonical;
