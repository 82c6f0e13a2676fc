package org.tom4j.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tom4j.web.Problems;

/** Sends problems that tell of fields. The others are told where those of pages are. */
@ControllerAdvice
@Order(0)
final class ApiProblems {
  @ExceptionHandler
  void told(ApiProblem problem, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    Problems.send(
        response, problem.status(), String.valueOf(problem.getMessage()), problem.members());
  }
}
