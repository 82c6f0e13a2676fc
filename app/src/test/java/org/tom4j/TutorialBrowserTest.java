package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.TomServer;

/** The tutorial in a real browser, as a new user would walk it. */
final class TutorialBrowserTest {

  @Test
  void leadsFromTheBrokersButtonToATargetAndItsRawPacket() {
    try (Chromium chromium = Chromium.startOrSkip();
        TomServer tom = TomServer.start(DatabaseKind.SQLITE, "name: Desert TOM\n")) {
      Folders.copyTutorial(tom.folder());
      List<String> strangers = new ArrayList<>();
      Page page = chromium.desk();
      page.onRequest(request -> {
        if (!request.url().startsWith(tom.address().toString())) {
          strangers.add(request.url());
        }
      });
      Chromium.signIn(page, tom, "luke", false);
      page.waitForCondition(() -> {
        page.navigate(tom.address() + "alerts/query/list/");
        return page.getByText("MyBroker").count() > 0;
      });
      assertThat(page.getByText("MARS").count()).isPositive();
      page.locator("main a:has-text('MyBroker')").click();
      page.fill("[name=query_name]", "Find Tatooine");
      page.fill("[name=target_name]", "Tatooine");
      page.locator("button:has-text('Save the query')").click();
      page.locator("button:has-text('Run')").click();
      page.waitForSelector("[data-rows-table] tbody tr:has-text('Tatooine')");
      page.waitForSelector("[data-state=complete]");
      assertThat(page.locator("[data-rows-table] tbody tr").count()).isEqualTo(1);
      page.locator("a:has-text('View')").click();
      assertThat(page.locator("pre.packet").innerText()).contains("\"score\": 20");
      page.locator("button:has-text('Create target')").click();
      page.waitForURL("**/targets/*/");
      assertThat(page.locator("h1").innerText()).contains("Tatooine");
      assertThat(page.locator("main").innerText()).contains("32.00000", "-20.00000");
      assertThat(strangers).isEmpty();
    }
  }
}
