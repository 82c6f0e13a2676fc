package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;

/** What a person does who has no mouse, or no script. */
final class KeyboardBrowserTest {
  private static final String FOCUSED =
      "(() => { const at = document.activeElement; const box = at.getBoundingClientRect();"
          + " return (at.innerText || at.name || at.id || at.tagName).trim() + (box.width > 0 ? '' : ' unseen'); })()";

  @Test
  void goesFromTheFirstPageToATargetWithoutAMouse() {
    try (Chromium chromium = Chromium.startOrSkip();
        TomServer tom = TomServer.start(DatabaseKind.SQLITE, "")) {
      Page page = chromium.desk();
      Chromium.signIn(page, tom, "luke", false);

      assertThat(tabUntil(page, "Try the sample night").getFirst()).isEqualTo("Skip to the page");
      page.keyboard().press("Enter");
      page.waitForSelector("[data-state=complete]");
      page.waitForSelector("[data-rows-table] tbody tr");

      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("input[name=alerts]:checked").count()).isEqualTo(1);
      String name = page.locator("tr:has(input[name=alerts]:checked) th").innerText().trim();
      tabUntil(page, "Create targets");
      page.keyboard().press("Enter");
      page.waitForURL("**/targets/*/");
      assertThat(page.locator("h1").innerText()).contains(name);

      page.keyboard().press("/");
      page.keyboard().type(name);
      page.keyboard().press("Enter");
      page.waitForURL("**/targets/**");
      assertThat(page.locator("main").innerText()).contains(name);
    }
  }

  /** Tabs until what is named has the focus; everything on the way must be seen. */
  private static List<String> tabUntil(Page page, String name) {
    List<String> way = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      String at = page.evaluate(FOCUSED).toString();
      way.add(at);
      if (at.contains(name)) {
        assertThat(way).noneMatch(step -> step.endsWith("unseen"));
        return way;
      }
    }
    throw new AssertionError(name + " was not reached by Tab: " + way);
  }
}
