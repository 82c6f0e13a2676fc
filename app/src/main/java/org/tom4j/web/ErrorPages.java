package org.tom4j.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what pages' methods throw, and what never reached one, into words. */
@Controller
@ControllerAdvice
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Errors errors;

  ErrorPages(Errors errors) {
    this.errors = errors;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    errors.send(refusal.status(), String.valueOf(refusal.getMessage()), request, response);
  }

  /** {@code /targets/abc/} names no target; {@code ?page=abc} is a wrong value. */
  @ExceptionHandler
  void mistyped(
      MethodArgumentTypeMismatchException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
      errors.send(404, "There is no page at this address.", request, response);
    } else {
      errors.send(400, "'" + e.getName() + "' has a value that it cannot have.", request, response);
    }
  }

  @ExceptionHandler
  void wrongMethod(
      HttpRequestMethodNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    @Nullable Set<HttpMethod> allowed = e.getSupportedHttpMethods();
    if (allowed != null) {
      response.setHeader(
          "Allow", String.join(", ", allowed.stream().map(HttpMethod::name).toList()));
    }
    String words =
        "This address does not answer to "
            + e.getMethod()
            + (Requests.isApi(request)
                ? "; the header Allow says to what."
                : ": use the page's own button.");
    errors.send(405, words, request, response);
  }

  @ExceptionHandler({CannotAcquireLockException.class, CannotCreateTransactionException.class})
  void busy(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
    response.setHeader("Retry-After", "5");
    errors.send(503, "The database is busy. Nothing was changed; try again.", request, response);
  }

  /** The browser has gone: nobody is left to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("gone", e);
  }

  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    errors.send(413, "The file is larger than this TOM takes.", request, response);
  }

  /** Bytes that are no text, such as {@code %FF}. */
  @ExceptionHandler
  void noText(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    errors.send(400, words(400), request, response);
  }

  @ExceptionHandler
  void anythingElse(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (e instanceof ErrorResponse known && known.getStatusCode().value() < 500) {
      int status = known.getStatusCode().value();
      errors.send(status, words(status), request, response);
      return;
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    errors.send(500, words(500), request, response);
  }

  /** What the server or a filter refused before any page's method was found. */
  @RequestMapping("/error/")
  @Audience(Audience.Kind.EVERYONE)
  void outside(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    int status = error ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
    errors.send(status, words(status), request, response);
  }

  static String words(int status) {
    return switch (status) {
      case 400 -> "Something in the request cannot be understood.";
      case 403 -> "You may not see this.";
      case 404 -> "There is no page at this address.";
      case 405 -> "This address does not answer to that method.";
      case 406 -> "What was asked for cannot be had in that format.";
      case 413 -> "What was sent is larger than this TOM takes.";
      case 415 -> "What was sent has a format that is not understood here.";
      default ->
          status < 500
              ? "The request cannot be answered."
              : "This is our mistake, not yours. The log of this TOM says more.";
    };
  }
}
