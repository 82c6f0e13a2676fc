package org.tom4j.people;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * What the list of groups shows.
 *
 * @param fields of the form for a new one
 */
public record GroupsPage(List<Group> groups, List<FieldView> fields) {}
