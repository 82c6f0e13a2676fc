package org.tom4j.people;

import java.util.List;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/**
 * What the sign-in page shows.
 *
 * @param username as it was sent, or ""
 * @param next where it goes from here
 * @param problem why it did not work, or ""
 */
public record SignInPage(String username, String next, String problem) {

  public List<FieldView> fields() {
    return List.of(
        FieldView.of("username", "Name", Widget.TEXT)
            .withValue(username)
            .withAutocomplete("username")
            .mustBeFilled(),
        FieldView.of("password", "Password", Widget.PASSWORD)
            .withAutocomplete("current-password")
            .mustBeFilled());
  }

  /** Whether somebody wanted to see a page and was sent here. */
  public boolean wasSent() {
    return !next.equals("/") && problem.isEmpty();
  }
}
