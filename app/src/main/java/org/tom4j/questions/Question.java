package org.tom4j.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertQuestion;

/**
 * A question as it was asked.
 *
 * @param ownerId who asked, or null if that person is gone or it was the console
 * @param json as it is stored: member = form field
 */
public record Question(
    long id, @Nullable Long ownerId, Instant asked, AlertQuestion what, String json) {

  String path() {
    return path(id);
  }

  static String path(long id) {
    return QuestionPages.ASK + id + "/";
  }
}
