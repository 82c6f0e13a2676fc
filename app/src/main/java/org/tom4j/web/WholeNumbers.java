package org.tom4j.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Ids and other whole numbers of addresses: digits and nothing else. Spring's own readers take
 * {@code 0x1}, {@code #1}, {@code +1} and blanks as well, so that one thing had many addresses. Not
 * a converter: where one refuses a text, Spring goes on with its own.
 */
@ControllerAdvice
final class WholeNumbers {
  @InitBinder
  void readStrictly(WebDataBinder binder) {
    binder.registerCustomEditor(long.class, new Digits());
    binder.registerCustomEditor(Long.class, new Digits());
  }

  private static final class Digits extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      if (!text.matches("[0-9]{1,18}")) {
        throw new IllegalArgumentException("'" + text + "' is no whole number");
      }
      setValue(Long.valueOf(text));
    }
  }
}
