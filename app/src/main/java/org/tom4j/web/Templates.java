package org.tom4j.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The compiled templates of {@code jte/}. */
public final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tom4j.jte");

  /** A whole page as text; nothing is sent before all of it is made. */
  String page(String template, Frame frame, Object page) {
    return fragment(template, Map.of("frame", frame, "page", page));
  }

  /**
   * A part of a page, for a script that puts it in place.
   *
   * @param parameters of the template by name
   */
  public String fragment(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput(16_384);
    engine.render(template, parameters, output);
    return output.toString();
  }
}
