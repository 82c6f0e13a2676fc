package org.tom4j.modules;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.web.Refusal;

/** Modules that have settings, and where these are. */
final class SetModules {
  static final String OWN = "/accounts/brokers/";

  private SetModules() {}

  /**
   * The module in use of this name.
   *
   * @throws Refusal.NotFound if there is none, or it has no settings
   */
  static ServiceModule named(ModuleHost host, String name) {
    return host.service(name)
        .filter(module -> !module.settings().isEmpty())
        .orElseThrow(() ->
            new Refusal.NotFound(
                "No module called '" + name + "' with settings is in use; see /modules/."));
  }

  /** The page of a module. */
  static String modulePath(String name) {
    return "/modules/" + segment(name) + "/";
  }

  /** Where an admin says that what its service sends now is right. */
  static String acceptPath(String name, long kind) {
    return modulePath(name) + "answers/" + kind + "/accept/";
  }

  /** Its query form. */
  static String askPath(String name) {
    return "/alerts/query/create/?broker=" + segment(name);
  }

  /** The page of the TOM's settings of it. */
  static String path(String name) {
    return modulePath(name) + "settings/";
  }

  /** The page of one's own settings of it. */
  static String ownPath(String name) {
    return OWN + segment(name) + "/";
  }

  /** Whether its service knows accounts, so that a person may have his own. */
  static boolean hasAccounts(ServiceModule module) {
    return module.settings().stream().anyMatch(SettingField::secret);
  }

  private static String segment(String name) {
    return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }
}
