package org.tom4j.alerts;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * A query form.
 *
 * @param action where it is sent
 * @param fields the query's name, then the module's own
 * @param problem with the form as a whole, or ""
 * @param version of the query being edited, or ""
 * @param changedMeanwhile what somebody else changed it to, or ""
 */
public record QueryFormPage(
    String heading,
    String description,
    String sourceNote,
    String homepage,
    String broker,
    String action,
    String saveLabel,
    List<FieldView> fields,
    String problem,
    String version,
    String changedMeanwhile) {}
