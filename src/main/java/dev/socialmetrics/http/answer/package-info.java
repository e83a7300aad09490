/** What an answer is: an entity with its tag, or a failure; and the parameters of a question. */
package dev.socialmetrics.http.answer;
