package org.tom4j.lookup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.tom4j.testing.Loopback;

/**
 * Answers for SIMBAD, NED, JPL and the MPC at once: of "Nearby Star" SIMBAD knows the motion, of
 * "Some Galaxy" SIMBAD and NED know the place, of "Rock" SBDB and the MPC know the orbit; "Slow" is
 * answered by NED when it is let go; all are in trouble of "Trouble".
 *
 * <p>Of places, together with VizieR: SIMBAD and Gaia know a star near 10.5 -20.25 and 0 90; NED
 * hangs at 30 30 until it is let go, and VizieR cannot answer there.
 */
public final class NamingService {
  private static final String SIMBAD =
      """
      {"metadata": [{"name": "main_id"}, {"name": "ra"}, {"name": "dec"}, {"name": "pmra"},
        {"name": "pmdec"}, {"name": "plx_value"}, {"name": "rvz_redshift"}, {"name": "otype"},
        {"name": "alias"}], "data": [
      """;

  private static final String NED_TABLE =
      """
      <TABLE><FIELD name="Name" ucd="meta.id;meta.main"/><FIELD ucd="pos.eq.ra;meta.main"/>
      <FIELD ucd="pos.eq.dec;meta.main"/><FIELD ucd="src.class"/><FIELD ucd="src.redshift"/>
      <DATA><TABLEDATA><TR><TD>SOME GALAXY &lt;b&gt;</TD><TD>150.001</TD><TD>2.2</TD><TD>G</TD>
      <TD>0.0123</TD></TR></TABLEDATA></DATA></TABLE>
      """;

  private static final String ROCK =
      """
      {"object": {"des": "12345", "fullname": "12345 Rock (2001 AB2)", "kind": "an",
        "orbit_class": {"name": "Apollo"}},
       "orbit": {"epoch": "2461000.5", "elements": [{"name": "e", "value": "0.5"},
        {"name": "q", "value": "1.5"}, {"name": "i", "value": "5"}, {"name": "om", "value": "70"},
        {"name": "w", "value": "300"}, {"name": "tp", "value": "2461100.5"}]},
       "phys_par": [{"name": "H", "value": "18.5"}]}
      """;

  private static final String ROCK_OF_MPC =
      """
      [{"mpc_orb": [{"COM": {
          "coefficient_names": ["q", "e", "i", "node", "argperi", "peri_time"],
          "coefficient_values": [1.5, 0.5, 5, 70, 300, 61100.0]},
        "designation_data": {"permid": "12345", "name": "Rock",
          "unpacked_primary_provisional_designation": "2001 AB2",
          "unpacked_secondary_provisional_designations": ["1988 PK1"]},
        "epoch_data": {"epoch": 61000.0, "timeform": "MJD", "timesystem": "TDT"}}]}, 200]
      """;

  private static final String NO_SUCH_BODY =
      "{\"result\": \"Matching small-bodies:\\n    No matches found.\"}";

  private final HttpServer server = Loopback.serve(this::answer);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);

  /** Which service is where. */
  public Map<String, Map<String, String>> addresses() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return Map.of(
        "SIMBAD", Map.of("address", address),
        "NED", Map.of("address", address),
        "VizieR", Map.of("address", address),
        "JPL SBDB", Map.of("address", address),
        "JPL Horizons", Map.of("address", address),
        "MPC", Map.of("address", address));
  }

  /** The settings that a TOM needs to ask here. */
  public String settings() {
    var yaml = new StringBuilder("brokers:\n");
    addresses()
        .forEach((module, settings) ->
            yaml.append("  %s: {address: \"%s\"}\n".formatted(module, settings.get("address"))));
    return yaml.toString();
  }

  /** All that was asked, decoded. */
  public List<String> asked() {
    return asked;
  }

  /** The answer that was waited for is given. */
  public void letGo() {
    slow.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question =
        URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
    asked.add(question);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (question.contains("Trouble") || body.contains("Trouble")) {
      Loopback.tell(exchange, 500, "{}");
    } else if (question.startsWith("/tap/sync")) {
      xml(exchange, vizier(question));
    } else if (question.startsWith("/sim-tap")) {
      Loopback.tell(exchange, 200, SIMBAD + simbad(question) + "]}");
    } else if (question.startsWith("/api/get-orb")) {
      Loopback.tell(exchange, 200, body.contains("Rock") ? ROCK_OF_MPC : "[null, 404]");
    } else if (question.startsWith("/horizons.api")) {
      Loopback.tell(exchange, 200, NO_SUCH_BODY);
    } else if (question.startsWith("/sbdb.api")) {
      Loopback.tell(
          exchange,
          200,
          question.contains("Rock") ? ROCK : "{\"message\": \"specified object was not found\"}");
    } else {
      ned(exchange, question);
    }
  }

  private static String simbad(String question) {
    if (question.contains("CIRCLE('ICRS',10.5,-20.25,")) {
      return "[\"V* Nearby Star\", 10.5005, -20.25, 1234.5, -800.25, 500.125, null, \"Flare*\"],"
          + "[\"Far Star\", 11, -20.25, null, null, null, null, null]";
    }
    if (question.contains("Nearby Star")) {
      return """
      ["V* Nearby Star", 10.5, -20.25, 1234.5, -800.25, 500.125, null, "Flare*", "HD 12345678"],
      ["V* Nearby Star", 10.5, -20.25, 1234.5, -800.25, 500.125, null, "Flare*", "A,B comma"]
      """;
    }
    return question.contains("Some Galaxy")
        ? "[\"NGC 99999\", 150, 2.2, null, null, null, null, \"SyG\", \"UGC  99999\"]"
        : "";
  }

  private static String vizier(String question) {
    if (question.contains("CIRCLE('ICRS',30,30,")) {
      return "<VOTABLE><RESOURCE><INFO name=\"QUERY_STATUS\" value=\"ERROR\">No such <i>"
          + " table</i></INFO></RESOURCE></VOTABLE>";
    }
    boolean known =
        question.contains("gaiadr3")
            && (question.contains("'ICRS',10.5,-20.25,") || question.contains("'ICRS',0,90,"));
    String place =
        question.contains("0,90,")
            ? "<TD>180</TD><TD>89.9999</TD>"
            : "<TD>10.5001</TD><TD>-20.25</TD>";
    return "<VOTABLE><RESOURCE><TABLE><FIELD name=\"Source\"/><FIELD name=\"RA_ICRS\"/>"
        + "<FIELD name=\"DE_ICRS\"/><FIELD name=\"Plx\"/><FIELD name=\"Gmag\"/>"
        + "<DATA><TABLEDATA>"
        + (known
            ? "<TR><TD>12345678901234567</TD>" + place + "<TD>4.125</TD><TD>15.25</TD></TR>"
            : "")
        + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
  }

  private void ned(HttpExchange exchange, String question) throws IOException {
    if (question.contains("Slow") || question.contains("lon=30d")) {
      try {
        slow.await();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
    boolean known = question.contains("Some Galaxy") || question.contains("Slow");
    xml(
        exchange,
        "<VOTABLE><RESOURCE>"
            + (known ? NED_TABLE : "<PARAM name=\"Error\" value=\"No such object\"/>")
            + "</RESOURCE></VOTABLE>");
  }

  private static void xml(HttpExchange exchange, String answer) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, body.length);
    try (var stream = exchange.getResponseBody()) {
      stream.write(body);
    }
  }
}
