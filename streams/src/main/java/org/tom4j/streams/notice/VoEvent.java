package org.tom4j.streams.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VOEvents (IVOA, 1.1, 2.0 and 2.1, also without a namespace) as members:
 *
 * <ul>
 *   <li>{@code ivorn}, {@code role}, {@code version}, {@code description}, {@code references}
 *   <li>{@code who}: {@code author_ivorn}, {@code date}, {@code author} as written
 *   <li>{@code what}: the Params outside of Groups by name, as the texts they are; {@code units} by
 *       the same names
 *   <li>{@code groups}: by name, else by type, their Params by name: a Group may be called as a
 *       Param is
 *   <li>{@code where}: see {@link VoEventWhere}
 *   <li>{@code why}: {@code importance}, {@code expires}, {@code concepts}, {@code inferences}
 *   <li>{@code citations}: a list of {@code ivorn} and {@code cite}
 * </ul>
 *
 * Of two Params or Groups of one name the second has a 2 behind its name.
 */
public final class VoEvent {
  private static final String ROOT = "VOEvent";

  /** Params and Groups together; in XML there cannot be more elements, either. */
  private static final int MOST = 20_000;

  private VoEvent() {}

  /**
   * A VOEvent out of XML.
   *
   * @throws NoNoticeException if it is none
   */
  public static Notice of(byte[] xml) {
    XmlTree.Root root = XmlTree.of(xml);
    if (!root.name().equals(ROOT)) {
      throw new NoNoticeException(
          "is XML, but no VOEvent: its root is '" + Words.few(root.name()) + "'");
    }
    return notice(root.branch());
  }

  /**
   * A VOEvent that Hopskotch's client wrote in JSON.
   *
   * @throws NoNoticeException if it is none
   */
  public static Notice ofJson(Map<String, @Nullable Object> json) {
    return notice(new Branch(json));
  }

  private static Notice notice(Branch event) {
    String ivorn = event.text("ivorn");
    if (ivorn == null) {
      throw new NoNoticeException("is a VOEvent without its ivorn");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("ivorn", ivorn);
    String role = event.text("role");
    members.put("role", role == null ? "observation" : role);
    put(members, "version", event.text("version"));
    Branch what = event.in("What");
    long told =
        what.all("Param").count()
            + what.all("Group").mapToLong(group -> 1 + group.all("Param").count()).sum();
    if (told > MOST) {
      throw new NoNoticeException("is a VOEvent of more Params than any notice: " + told);
    }
    put(members, "who", who(event.in("Who")));
    put(members, "what", params(what, "value"));
    put(members, "units", params(what, "unit"));
    put(members, "groups", groups(what));
    put(members, "where", VoEventWhere.of(event.in("WhereWhen"), what));
    put(members, "why", why(event.in("Why")));
    put(members, "citations", citations(event.in("Citations")));
    put(
        members,
        "references",
        event.in("How").all("Reference").map(each -> each.text("uri")).toList());
    put(members, "description", event.text("Description"));
    String version = event.text("version");
    return new Notice(version == null ? ROOT : ROOT + " " + version, members);
  }

  private static Map<String, @Nullable Object> who(Branch who) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    put(members, "author_ivorn", who.text("AuthorIVORN"));
    put(members, "date", who.text("Date"));
    put(members, "author", who.in("Author").node() instanceof Map<?, ?> author ? author : null);
    return members;
  }

  /** Values are attributes, long ones elements. */
  private static Map<String, @Nullable Object> params(Branch parent, String of) {
    NumberedNames params = new NumberedNames();
    parent
        .all("Param")
        .forEach(param -> {
          String value = param.text(of);
          if (value == null && of.equals("value")) {
            value = param.text("Value");
          }
          String name = param.text("name");
          if (value != null) {
            params.add(name == null ? "Param" : name, value);
          }
        });
    return params.members();
  }

  private static Map<String, @Nullable Object> groups(Branch what) {
    NumberedNames groups = new NumberedNames();
    what.all("Group")
        .forEach(group -> {
          String name = group.text("name");
          String type = group.text("type");
          groups.add(name != null ? name : type != null ? type : "Group", params(group, "value"));
        });
    return groups.members();
  }

  private static Map<String, @Nullable Object> why(Branch why) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    put(members, "importance", why.number("importance"));
    put(members, "expires", why.text("expires"));
    List<String> concepts = new ArrayList<>(why.texts("Concept"));
    List<Object> inferences = new ArrayList<>();
    why.all("Inference")
        .forEach(inference -> {
          concepts.addAll(inference.texts("Concept"));
          Map<String, @Nullable Object> told = new LinkedHashMap<>();
          put(told, "name", inference.text("Name"));
          put(told, "relation", inference.text("relation"));
          put(told, "probability", inference.number("probability"));
          inferences.add(told);
        });
    put(members, "concepts", concepts);
    put(members, "inferences", inferences);
    return members;
  }

  private static List<Object> citations(Branch citations) {
    List<Object> list = new ArrayList<>();
    citations
        .all("EventIVORN")
        .forEach(cited -> {
          Map<String, @Nullable Object> told = new LinkedHashMap<>();
          put(told, "ivorn", cited.text());
          put(told, "cite", cited.text("cite"));
          list.add(told);
        });
    return list;
  }

  /** What is empty is left out. */
  static void put(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (value != null
        && !(value instanceof Map<?, ?> map && map.isEmpty())
        && !(value instanceof List<?> list && list.isEmpty())) {
      members.put(name, value);
    }
  }
}
