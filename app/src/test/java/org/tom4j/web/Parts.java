package org.tom4j.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Draws a template as the application does. */
final class Parts {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Parts.class.getClassLoader(), "org.tom4j.jte");

  private Parts() {}

  static Document draw(String name, Map<String, Object> parameters) {
    return Jsoup.parse(html(name, parameters));
  }

  static String html(String name, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    ENGINE.render(name + ".jte", parameters, output);
    return output.toString();
  }
}
