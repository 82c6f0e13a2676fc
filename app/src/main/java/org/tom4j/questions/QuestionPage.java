package org.tom4j.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.RowView;

/**
 * A question with what came of it; every value a text ready to show, "" where there is none.
 *
 * @param version of the answers; a script asks with it whether there is more
 * @param path ends in its number and a slash
 * @param again the form with this question in it
 * @param running whether any broker may still tell more
 * @param lines a broker that is or was asked each
 * @param leftOut those that cannot be asked so
 * @param runs in which the rows' alerts are
 * @param rows an object each, the one with the newest alert first
 * @param beyond objects that are not shown
 */
public record QuestionPage(
    long id,
    String version,
    String path,
    String words,
    String asked,
    String again,
    boolean running,
    List<Line> lines,
    List<LeftOut> leftOut,
    List<Long> runs,
    List<Row> rows,
    long beyond) {

  /** Without a script the page is loaded anew so often, in seconds, while brokers answer. */
  public static final int RELOADED_EVERY = 5;

  /**
   * How it stands with a broker.
   *
   * @param run its run's address, or null
   * @param state one lower-case word
   * @param count of its alerts that fit
   * @param words why it failed, was limited, or brought less than it told
   */
  public record Line(
      String broker,
      boolean invented,
      @Nullable String run,
      String state,
      String count,
      String words) {}

  /** A broker that cannot be asked so, and why. */
  public record LeftOut(String broker, String words) {}

  /**
   * An object.
   *
   * @param others its other names, with commas between
   * @param moves whether it moves through the solar system
   * @param alert the TOM's own number of the newest alert, which a target is made of
   * @param button what is called that does so
   * @param alerts of all its alerts, with blanks between
   */
  public record Row(
      String name,
      String others,
      String time,
      String timeDetail,
      String ra,
      String dec,
      String raSexagesimal,
      String decSexagesimal,
      boolean moves,
      String mag,
      String band,
      String bandLabel,
      List<Source> sources,
      RowView.@Nullable Here here,
      long alert,
      String button,
      String alerts) {}

  /**
   * A broker that told of an object.
   *
   * @param href its newest alert's page here
   * @param count {@code ×3} if it told several alerts
   * @param score its own, of its newest alert that has one
   */
  public record Source(
      String broker, boolean invented, String href, String count, String score, String scoreName) {}

  /** {@code 3 objects, told by 5 of the 7 brokers that were asked}. */
  public String found() {
    long told = lines.stream().filter(line -> !line.count.equals("0")).count();
    long objects = rows.size() + beyond;
    return AlertText.count(objects, "object", "objects")
        + (objects == 0
            ? ""
            : ", told by " + told + " of " + AlertText.count(lines.size(), "broker", "brokers"));
  }
}
