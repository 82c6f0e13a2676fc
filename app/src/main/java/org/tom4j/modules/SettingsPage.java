package org.tom4j.modules;

import java.util.List;
import org.tom4j.web.Crumb;
import org.tom4j.web.FieldView;

/**
 * Settings of one module.
 *
 * @param lede what is set here
 * @param about the service in a sentence or two, and where one gets an account; or ""
 * @param homepage the service's own page, or ""
 * @param path of the page; the form is sent to it
 * @param fixed settings that the environment says, each with its variable
 * @param problem what is wrong with all of them, or ""
 * @param testPath where to post to try them, or "" if the module cannot
 */
public record SettingsPage(
    String title,
    String lede,
    String about,
    String homepage,
    List<Crumb> crumbs,
    String path,
    List<FieldView> fields,
    List<String> fixed,
    String problem,
    String testPath) {}
