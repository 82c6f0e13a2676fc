package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.streams.packet.Framing;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/** GCN Classic notices as text and as numbers; circulars are none. */
public final class GcnClassic implements Survey {
  private static final String CIRCULAR = "circular";
  private static final List<String> TRIGGERS =
      List.of("TRIGGER_NUM", "EVENT_NUM", "EVENT_TRIG_NUM");
  private static final Pattern NUMBER = Pattern.compile("(\\w{1,40})\\b.*");
  private static final List<String> SHOWN =
      List.of(
          "RATE_SIGNIF",
          "IMAGE_SIGNIF",
          "DATA_SIGNIF",
          "FAR",
          "SIGNALNESS",
          "GRB_ERROR",
          "SRC_ERROR");

  @Override
  public String name() {
    return "GCN Classic";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.framing() == Framing.GCN_BINARY
        || (packet.framing() == Framing.GCN_TEXT && !packet.schema().equals(CIRCULAR));
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members notice = new Members(packet.members());
    GenericAlert alert =
        packet.framing() == Framing.GCN_BINARY ? ofNumbers(packet, notice) : ofText(packet, notice);
    return alert.withPositionError(
        alert.position() == null
            ? null
            : NoticeWhere.oneSigma(
                notice.number("where.error_radius"), notice.number("where.containment")));
  }

  private static GenericAlert ofNumbers(Packet packet, Members notice) {
    String superevent = notice.id("superevent_id");
    Long trigger = notice.whole("trigger_number");
    String name =
        superevent == null && trigger != null
            ? mission(packet.schema()) + " " + trigger
            : superevent;
    Reality told = superevent == null ? Reality.OBSERVED : IgwnAlerts.reality(superevent);
    Standing standing =
        Standing.of(notice.has("retraction") ? Kind.RETRACTION : kind(packet.schema()))
            .as(notice.has("test") && !told.isTest() ? Reality.TEST : told)
            .ofEvent(name);
    return start(
            name,
            notice,
            Stream.of(
                packet.schema(),
                superevent,
                trigger,
                notice.id("serial"),
                notice.text("where.time"),
                notice.text("sent_second_of_day")))
        .withStanding(NoticeExtras.marked(standing, packet))
        .withExtra("type", packet.schema())
        .withExtra("false alarms, Hz", notice.text("far"))
        .withExtra("serial", notice.id("serial"))
        .withExtra("segment", notice.text("segment"));
  }

  private static GenericAlert ofText(Packet packet, Members notice) {
    String type = notice.text("NOTICE_TYPE");
    String words = String.join(" ", NoticeExtras.texts(notice, "COMMENTS"));
    String trigger = trigger(notice);
    String title = notice.text("TITLE");
    String mission = type == null ? "GCN" : mission(type);
    String name = trigger == null ? null : mission + " " + trigger;
    Standing standing =
        Standing.of(kind(type))
            .as(says(type, "test") || says(title, "test") ? Reality.TEST : Reality.OBSERVED)
            .sentAt(NoticeWhere.time(notice, "notice_time"))
            .ofEvent(name);
    return start(
            name,
            notice,
            Stream.of(type == null ? title : type, trigger, notice.text("NOTICE_DATE")))
        .withUrl(notice.text("EVENTPAGE_URL"))
        .withStanding(NoticeExtras.marked(standing, packet))
        .withExtra("type", type)
        .withExtra("sent", notice.text("notice_time"))
        .withExtra("comments", words.isEmpty() ? null : words)
        .withExtra("significance", shown(notice));
  }

  private static GenericAlert start(
      @Nullable String name, Members notice, Stream<? extends @Nullable Object> id) {
    String joined = String.join(" ", id.filter(Objects::nonNull).map(Object::toString).toList());
    return GenericAlert.of(
        NoticeExtras.id(joined.isBlank() ? "GCN Classic" : joined),
        name,
        NoticeWhere.time(notice, "where.time"),
        NoticeWhere.position(notice.number("where.ra"), notice.number("where.dec")));
  }

  /** What its type begins with: {@code SWIFT_XRT_POSITION}, {@code Swift-BAT GRB Position}. */
  private static String mission(String type) {
    String first = type.replace('_', ' ').replace('-', ' ').strip();
    int blank = first.indexOf(' ');
    return blank < 0 ? first : first.substring(0, blank);
  }

  private static @Nullable String trigger(Members notice) {
    return TRIGGERS.stream()
        .map(notice::text)
        .filter(Objects::nonNull)
        .map(NUMBER::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst()
        .orElse(null);
  }

  private static Kind kind(@Nullable String type) {
    return says(type, "retraction")
        ? Kind.RETRACTION
        : says(type, "update") ? Kind.UPDATE : Kind.NEWS;
  }

  private static boolean says(@Nullable String text, String word) {
    return text != null
        && Pattern.compile("\\b" + word + "\\b")
            .matcher(text.toLowerCase(Locale.ROOT).replace('_', ' '))
            .find();
  }

  private static @Nullable String shown(Members notice) {
    return NoticeExtras.joined(
        SHOWN.stream().filter(notice::has).map(key -> key + " " + notice.text(key)).toList());
  }
}
