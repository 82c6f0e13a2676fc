package org.tom4j.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.FieldView;

/**
 * The form that makes or changes a target.
 *
 * @param type of the target, which decides about the fields
 * @param whole what is wrong with the form as a whole, or ""
 * @param action where it is sent
 * @param back where one goes who leaves it
 * @param version of the target that is changed; null: one is made
 * @param near a target that is so close that it may be the same, or null
 * @param theirs what somebody else changed meanwhile; empty: nothing
 * @param lookup the name that was looked up, and what came of it
 */
public record TargetFormPage(
    String title,
    TargetType type,
    String whole,
    String action,
    String back,
    String save,
    @Nullable Long version,
    List<FieldView> fields,
    @Nullable Near near,
    List<Difference> theirs,
    LookupView lookup) {

  public TargetFormPage {
    fields = List.copyOf(fields);
    theirs = List.copyOf(theirs);
  }

  /** Whether one may still choose another type: what is there keeps its own. */
  public boolean mayChooseType() {
    return version == null;
  }

  public boolean moves() {
    return type == TargetType.NON_SIDEREAL;
  }

  public record Near(String name, String href, String separation) {}

  public record Difference(String label, String there, String here) {}
}
