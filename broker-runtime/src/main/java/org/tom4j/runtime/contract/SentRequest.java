package org.tom4j.runtime.contract;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri the address the module asked for; of this TOM's own address, the path with its
 *     question alone ({@code /static/file.json})
 * @param headers by name in any case
 * @param body as text in UTF-8, "" if there is none
 */
public record SentRequest(String method, URI uri, Map<String, String> headers, String body) {

  public SentRequest {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
  }
}
