package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.FieldView;

/**
 * The form that makes or changes a target.
 *
 * @param action where it is sent
 * @param back where one goes who leaves it
 * @param version of the target that is changed; null: one is made
 * @param near a target that is so close that it may be the same, or null
 * @param theirs what somebody else changed meanwhile; empty: nothing
 */
public record TargetFormPage(
    String title,
    String action,
    String back,
    String save,
    @Nullable Long version,
    List<FieldView> fields,
    @Nullable Near near,
    List<Difference> theirs) {

  public TargetFormPage {
    fields = List.copyOf(fields);
    theirs = List.copyOf(theirs);
  }

  public record Near(String name, String href, String separation) {}

  public record Difference(String label, String there, String here) {}
}
